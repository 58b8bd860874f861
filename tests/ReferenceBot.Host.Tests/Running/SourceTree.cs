namespace ReferenceBot.Host.Tests.Running;

/// <summary>The files that the program is made of.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    public static string Read(params ReadOnlySpan<string> parts) => File.ReadAllText(PathOf(parts));

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "ReferenceBot.sln")))
            at = at.Parent;
        return at?.FullName ?? throw new DirectoryNotFoundException("ReferenceBot.sln");
    }
}

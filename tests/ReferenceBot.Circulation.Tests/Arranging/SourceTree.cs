namespace ReferenceBot.Circulation.Tests.Arranging;

/// <summary>The files that the program is made of.</summary>
internal static class SourceTree
{
    private static readonly string Root = Find();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "ReferenceBot.sln")))
            at = at.Parent;
        return at?.FullName ?? throw new DirectoryNotFoundException("ReferenceBot.sln");
    }
}

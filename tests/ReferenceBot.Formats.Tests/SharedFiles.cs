namespace ReferenceBot.Formats.Tests;

/// <summary>
/// Real files that may not be redistributed: they lie beside the repository, if at all, and their tests are skipped without
/// them.
/// </summary>
internal static class SharedFiles
{
    private static readonly Lazy<string?> Folder = new(Find);

    /// <summary>A file of the catalogue folder; skips the test when it is not there.</summary>
    public static string Catalogue(string name)
    {
        var path = Path.Combine(Folder.Value ?? "", "catalogue", name);
        if (!File.Exists(path))
            Assert.Ignore($"{name} is not beside the repository (shared/data/catalogue).");
        return path;
    }

    public static List<RecordReading> Read(string name)
    {
        using var stream = File.OpenRead(Catalogue(name));
        using var file = RecordFile.Open(stream);
        Assert.That(file.Reader, Is.Not.Null, $"No format fits {name}.");
        return [.. file.Read()];
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}

using Microsoft.Extensions.Configuration;

namespace ReferenceBot.Host.Composition;

/// <summary>Where <c>corpus</c> and <c>prompts</c> are: as set, else in the current folder, else beside the program.</summary>
internal sealed class ContentFolders(IConfiguration settings)
{
    public string Corpus => Find(settings["Content:Corpus"], "corpus");

    public string Prompts => Find(settings["Content:Prompts"], "prompts");

    public string SampleLibrary => Path.Combine(Corpus, "sample", "library.json");

    private static string Find(string? set, string name)
    {
        if (!string.IsNullOrEmpty(set))
            return set;
        return Directory.Exists(name) ? Path.GetFullPath(name) : Path.Combine(AppContext.BaseDirectory, name);
    }
}

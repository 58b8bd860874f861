using System.Text.RegularExpressions;

namespace ReferenceBot.Desk.Knowledge;

/// <summary>A folder of articles as librarians keep it, checked more strictly than what is stored already.</summary>
internal static partial class ArticleFolder
{
    /// <summary>The text of each article by its id.</summary>
    /// <exception cref="FormatException">A file is not an article; the message says which and why.</exception>
    public static SortedDictionary<string, string> Read(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var content = File.ReadAllText(path);
            var article = ArticleFile.Parse(name, content);
            CheckPlaceholders(name, content);
            if (!files.TryAdd(article.Id, content))
                throw new FormatException($"{name}: another file already holds the article '{article.Id}'.");
        }

        return files;
    }

    private static void CheckPlaceholders(string name, string content)
    {
        var number = 0;
        foreach (var line in content.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            foreach (Match match in Braces().Matches(line))
            {
                if (!ArticleText.Placeholders.Contains(match.Groups[1].Value))
                    throw new FormatException($"{name}: line {number}: '{match.Value}' is not a placeholder.");
            }
        }
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Braces();
}

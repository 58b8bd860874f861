using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;
using ReferenceBot.Language.Stems;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Tells what comes near a named work from what only speaks of the same things.</summary>
internal static class NearTitles
{
    /// <summary>Half of the title's words, or a name of the author.</summary>
    public static bool IsNear(SearchRequest wanted, BibliographicRecord found)
    {
        var asked = Words(wanted.Text);
        var names = Words(wanted.Author);
        var title = Words($"{found.Title} {found.Subtitle} {found.Part}");
        var contributors = Words(string.Join(' ', found.Contributors.Select(contributor => contributor.Heading)));
        return (asked.Count > 0 && asked.Count(word => title.Contains(word) || contributors.Contains(word)) * 2 >= asked.Count)
            || names.Overlaps(contributors);
    }

    private static HashSet<string> Words(string? text) =>
        [.. TextFolding.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !IsSmall(word))];

    private static bool IsSmall(string word) =>
        word.Length == 1 || StopWords.Of(SpokenLanguage.English).Contains(word) || StopWords.Of(SpokenLanguage.Indonesian).Contains(word);
}

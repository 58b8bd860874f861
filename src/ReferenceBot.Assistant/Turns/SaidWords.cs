using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Stems;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Turns;

/// <summary>Tells the person's own words from those that a model put into a search.</summary>
internal static class SaidWords
{
    /// <summary>Replies repeat what was searched for: whether that has words which the person did not say.</summary>
    public static bool IsReworded(TurnSession turn, SearchRequest request)
    {
        if (turn.IsPlannedByModel)
            return !AreIn(turn.Text, request.Text) || !AreIn(turn.Text, request.Author);
        return turn.State is { SearchIsReworded: true, Search: { } last } && last.Text == request.Text && last.Author == request.Author;
    }

    /// <summary>All words that carry a meaning are in the message; words that carry none say nothing only beside others.</summary>
    private static bool AreIn(string message, string? words)
    {
        var said = Words(message).ToHashSet();
        string[] wanted = Words(words);
        string[] telling = [.. wanted.Where(word => !IsSmall(word))];
        return (telling.Length > 0 ? telling : wanted).All(said.Contains);
    }

    private static string[] Words(string? text) =>
        TextFolding.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSmall(string word) =>
        StopWords.Of(SpokenLanguage.English).Contains(word) || StopWords.Of(SpokenLanguage.Indonesian).Contains(word);
}

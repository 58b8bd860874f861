using System.Text.Json;
using System.Text.RegularExpressions;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Models;

/// <summary>
/// What of a model's words a person gets to read: whole sentences, in the conversation's language, none with a fact that the
/// rendered reply does not state. A good sentence lost is no loss, for the reply says everything. Pure; thread-safe.
/// </summary>
internal static partial class ModelWords
{
    public const int LongestText = 600;

    /// <summary>Puts what is left of a model's words before the reply; the reply alone when nothing is.</summary>
    public static Reply Before(Reply reply, TurnSession turn)
    {
        if (turn.ModelText.Length == 0)
            return reply;
        var words = Keep(turn.ModelText, FactsOf(reply, turn), turn.Text, turn.Culture.IsEnglish());
        return words.Length == 0 ? reply : reply with { Blocks = [new TextBlock(words), .. reply.Blocks] };
    }

    /// <param name="facts">What may be stated: the reply as it was rendered.</param>
    /// <param name="message">What the person wrote, which may be quoted.</param>
    public static string Keep(string text, string facts, string message, bool english)
    {
        var grounds = new Grounds(facts, message);
        var kept = "";
        foreach (var sentence in Sentences(text).Distinct())
        {
            var longer = kept.Length == 0 ? sentence : $"{kept} {sentence}";
            if (longer.Length <= LongestText && WordedIn.Language(sentence, english) && SentenceCheck.IsSafe(sentence, grounds))
                kept = longer;
        }

        return kept;
    }

    /// <summary>
    /// The reply repeats what was searched for; where a model chose those words, they prove nothing.
    /// </summary>
    private static string FactsOf(Reply reply, TurnSession turn)
    {
        var said = " " + TextFolding.Fold(turn.Text) + " ";
        var own = turn.Calls.SelectMany(call => call.Arguments.Values).Select(Text)
            .Where(value => value.Length > 0 && !said.Contains(" " + TextFolding.Fold(value) + " ", StringComparison.Ordinal)).ToList();
        var blocks = reply.Blocks.Select(block => block is TextBlock text ? new TextBlock(own.Aggregate(text.Text, Without)) : block);
        return ReplyText.Of(reply with { Blocks = [.. blocks] });
    }

    private static string Without(string text, string part) => text.Replace(TextFolding.CleanLines(part), " ", StringComparison.Ordinal);

    // Only words are repeated in a reply; a flag or a number is not what was searched for.
    private static string Text(object? value) => value switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString() ?? "",
        _ => "",
    };

    private static IEnumerable<string> Sentences(string text)
    {
        // A block of code is no sentence of anybody's.
        if (text.Contains("```", StringComparison.Ordinal))
            return [];
        var plain = Emphasis().Replace(TextFolding.CleanLines(text), "$1");
        return plain.Split('\n').Select(line => ListMark().Replace(line, "")).SelectMany(line => Ends().Split(line))
            .Select(sentence => TextFolding.Clean(Pictures().Replace(sentence, " "))).Where(sentence => sentence.Any(char.IsLetter));
    }

    [GeneratedRegex(@"(?:\*\*|__|\*)([^*_\n]+)(?:\*\*|__|\*)", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^\s*(?:#+|[-*•]|\d{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"(?<=[.!?…][""'”’)]?)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"[\uD800-\uDFFF]|\p{So}|\p{Sk}", RegexOptions.CultureInvariant)]
    private static partial Regex Pictures();
}

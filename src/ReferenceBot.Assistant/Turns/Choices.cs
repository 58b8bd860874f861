using ReferenceBot.Domain.Texts;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Turns;

/// <summary>The answers to "which do you mean?": a button's words, in either language, or its number.</summary>
internal static class Choices
{
    /// <summary>Wishes offered at one time.</summary>
    public const int Most = 3;

    private static readonly RoomTexts Words = new(typeof(Choices));

    // Nobody has to be asked whether a greeting was meant, and a guessed alarm frightens.
    private static readonly string[] NeverOffered =
    [
        Intents.Greeting, Intents.ThanksBye, Intents.Affirm, Intents.Deny, Intents.SelectItem, Intents.MoreResults, Intents.Emergency,
        Intents.Abuse,
    ];

    /// <summary>The likeliest wishes that can be offered.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<IntentScore> candidates) =>
        [.. candidates.Select(candidate => candidate.Intent).Except(NeverOffered).DefaultIfEmpty(Intents.Help).Take(Most)];

    /// <summary>The wish whose button has these words; null when there is none.</summary>
    public static string? Named(string text)
    {
        var folded = TextFolding.Fold(text);
        return Intents.All.Except(NeverOffered).FirstOrDefault(intent => IsLabel(folded, intent));
    }

    /// <summary>The wish that <paramref name="text"/> chooses; null when it is something else.</summary>
    public static string? Find(string text, IReadOnlyList<string> intents)
    {
        var folded = TextFolding.Fold(text);
        for (var i = 0; i < intents.Count; i++)
        {
            if (folded == (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) || IsLabel(folded, intents[i]))
                return intents[i];
        }

        return null;
    }

    private static bool IsLabel(string folded, string intent) =>
        folded == TextFolding.Fold(Words.Get("Intent_" + intent, Cultures.Indonesian))
        || folded == TextFolding.Fold(Words.Get("Intent_" + intent, Cultures.English));
}

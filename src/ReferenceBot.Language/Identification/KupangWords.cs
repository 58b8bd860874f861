using System.Collections.Frozen;
using System.Globalization;

namespace ReferenceBot.Language.Identification;

/// <summary>The words of Kupang Malay that differ from Indonesian, and how surely each tells the language.</summary>
/// <remarks>
/// "dong" is "they" here and "please" in Jakarta, "su" is "already": such words mean anything only in the company of others.
/// Immutable, safe from any thread.
/// </remarks>
internal static class KupangWords
{
    /// <summary>The weight from which a message is in Kupang Malay.</summary>
    public const double Threshold = 1.5;

    // "ada wifi ko?": ko at the end asks; elsewhere it may be "kok" or a Papuan "you".
    private const string AskingTag = "ko";
    private const double AskingWeight = 1.25;

    private static readonly FrozenDictionary<string, (string Indonesian, double Weight)> All = EmbeddedList.Rows("kupang-words.tsv", 3)
        .ToFrozenDictionary(row => row[0], row => (row[1], double.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    private static readonly FrozenSet<string> PairStarts =
        All.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).Select(key => key[..key.IndexOf(' ', StringComparison.Ordinal)])
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Indonesian for one lower-case word, or for two joined by a blank.</summary>
    public static bool TryTranslate(string form, out string indonesian)
    {
        var known = All.TryGetValue(form, out var entry) && entry.Indonesian.Length > 0;
        indonesian = known ? entry.Indonesian : "";
        return known;
    }

    /// <summary>Whether a pair of words may start with this one.</summary>
    public static bool StartsPair(string word) => PairStarts.Contains(word);

    /// <summary>How much speaks for Kupang Malay; a word said twice counts once.</summary>
    public static double Weigh(IReadOnlyList<string> words)
    {
        double weight = words.Count > 1 && words[^1] == AskingTag ? AskingWeight : 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (All.TryGetValue(words[i], out var entry) && !SaidBefore(words, i))
                weight += entry.Weight;
            if (i + 1 < words.Count && PairStarts.Contains(words[i]) && All.TryGetValue(words[i] + " " + words[i + 1], out var pair))
                weight += pair.Weight;
        }

        return weight;
    }

    private static bool SaidBefore(IReadOnlyList<string> words, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (words[i] == words[at])
                return true;
        }

        return false;
    }
}

using ReferenceBot.Language.Numbers;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Numbers at a word of a message: what the language room reads, and words that only mean a number as a slot's value.</summary>
internal static class Numerals
{
    private const int LongestNumber = 4;

    private const int Largest = 9999;

    // "both", "for a week", "sehari sebelumnya": one of what the slot counts.
    private static readonly Dictionary<string, int> Implied = new(StringComparer.Ordinal)
    {
        ["a"] = 1,
        ["an"] = 1,
        ["both"] = 2,
        ["sehari"] = 1,
        ["seminggu"] = 1,
        ["saminggu"] = 1,
        ["sebulan"] = 1,
        ["sabulan"] = 1,
        ["setahun"] = 1,
        ["sataon"] = 1,
    };

    private static readonly HashSet<string> First = ["top", "scnd", "segundu"];

    private static readonly HashSet<string> Last = ["akhir", "bungsu", "bawah", "bawa", "blakang", "belakang", "bottom", "trkhir",
        "terakhr", "tarakhir"];

    /// <summary>The number that starts at a word, and how many words it takes.</summary>
    public static (int Value, int Words)? Cardinal(IReadOnlyList<MessageWord> words, int at)
    {
        if (at >= words.Count)
            return null;
        for (var count = Math.Min(LongestNumber, words.Count - at); count > 0; count--)
        {
            var text = count == 1 ? words[at].Folded : string.Join(' ', words.Skip(at).Take(count).Select(word => word.Folded));
            if (NumberWords.TryParseCardinal(text, out var value) && value is >= 0 and <= Largest)
                return ((int)value, count);
        }

        return Implied.TryGetValue(words[at].Folded, out var implied) ? (implied, 1) : null;
    }

    /// <summary>The position a word names; 0 for the last.</summary>
    public static int? Ordinal(string folded)
    {
        if (First.Contains(folded))
            return folded == "top" ? 1 : 2;
        if (Last.Contains(folded))
            return 0;
        return folded.Length > 0 && char.IsLetter(folded[^1]) && NumberWords.TryParseOrdinal(folded, out var ordinal)
            && ordinal.Value <= Largest ? (int)ordinal.Value : null;
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace ReferenceBot.Language.Numbers;

internal enum NumberRole
{
    Unit,
    Teen,
    Tens,
    Add,
    Times,
    Ordinal,
    Last,
}

/// <summary>The number words of Indonesian, English and Kupang Malay.</summary>
internal static class NumberLexicon
{
    private static readonly FrozenDictionary<string, (long Value, NumberRole Role)>.AlternateLookup<ReadOnlySpan<char>> Words =
        EmbeddedList.Rows("number-words.tsv", 3)
            .ToFrozenDictionary(
                row => row[0],
                row => (long.Parse(row[1], CultureInfo.InvariantCulture), Enum.Parse<NumberRole>(row[2], ignoreCase: true)),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels =
        new[] { "nomor", "nomer", "nmr", "nmor", "nomr", "no", "number", "num", "nr", "urutan", "pilihan", "opsi", "option", "#" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryGet(ReadOnlySpan<char> word, out long value, out NumberRole role)
    {
        var known = Words.TryGetValue(word, out var entry);
        (value, role) = entry;
        return known;
    }

    /// <summary>Words that make the number behind them a place in a list.</summary>
    public static bool IsLabel(ReadOnlySpan<char> word) => Labels.Contains(word);
}

using System.Text.RegularExpressions;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Finds days written in numbers, and branches by the words that announce one.</summary>
internal static partial class PlaceAndDaySlots
{
    public static IEnumerable<FoundSlot> FindDates(string text) =>
        Day().Matches(text).Select(match =>
            new FoundSlot(SlotNames.Date, SlotValue.Of(match.Value), match.Index, match.Index + match.Length));

    public static IEnumerable<FoundSlot> FindBranches(string text) =>
        Branch().Matches(text).Select(match => match.Groups["name"]).Select(name =>
            new FoundSlot(SlotNames.Branch, SlotValue.Of(name.Value), name.Index, name.Index + name.Length));

    // "1/1/2027", "17-8", "2027-01-01"; "3-4 orang" and "1/2" of a book are rare enough to need a year or a word before.
    [GeneratedRegex(@"(?<![\d/-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})"
        + @"|(?<=\b(?:tgl|tanggal|on)\s+)\d{1,2}[/-]\d{1,2})"
        + @"(?![\d/-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    // One word is its name, whose second word needs a capital: what follows may be a day.
    [GeneratedRegex(@"\b(?:taman baca|taman bacaan|cabang|pojok baca)\s+(?!mana\b|apa\b|yang\b|yg\b|ini\b|itu\b|lain\b|terdekat\b"
        + @"|ada\b|buka\b|tutup\b|di\b|hari\b|besok\b|lusa\b|kalian\b|ko\b|pung\b|dong\b)(?<name>\p{L}{3,}(?:(?-i:\s+\p{Lu}\p{Ll}+)|\s+lima\b)?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Branch();
}

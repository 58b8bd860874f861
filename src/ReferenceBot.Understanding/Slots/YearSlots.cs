using System.Globalization;
using System.Text.RegularExpressions;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Finds years, spans of years, and "the last five years".</summary>
internal static partial class YearSlots
{
    public static IEnumerable<FoundSlot> Find(MessageText message)
    {
        var text = message.Text;
        foreach (var recent in Recent(message))
            yield return recent;
        var done = 0;
        foreach (Match match in Between().Matches(text))
        {
            yield return Year(SlotNames.YearFrom, match.Groups[1]);
            yield return Year(SlotNames.YearTo, match.Groups[2]);
            done = match.Index + match.Length;
        }

        foreach (Match match in Single().Matches(text).Where(match => match.Index >= done))
        {
            var year = match.Groups["year"];
            var name = match.Groups["from"].Success || match.Groups["up"].Success ? SlotNames.YearFrom
                : match.Groups["to"].Success || match.Groups["down"].Success ? SlotNames.YearTo : SlotNames.Year;
            yield return Year(name, year);
        }
    }

    private static FoundSlot Year(string name, Group year) =>
        new(name, SlotValue.Of(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)), year.Index, year.Index + year.Length);

    // "5 thn terakhir", "sapulu taon tarakhir", "last 3 years", "the past decade".
    private static IEnumerable<FoundSlot> Recent(MessageText message)
    {
        var words = message.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (Numerals.Cardinal(words, at) is not { } number || at + number.Words >= words.Count)
                continue;
            var next = at + number.Words;
            var isYears = words[next].Folded is "tahun" or "thn" or "th" or "taon" or "taun" or "years" or "year" or "yrs" or "yr";
            var after = next + 1 < words.Count && words[next + 1].Folded is "terakhir" or "trakhir" or "tarakhir" or "terkhir"
                or "belakangan" or "blakangan" or "trkhir";
            var before = at > 0 && words[at - 1].Folded is "last" or "past" or "recent" or "latest";
            if (isYears && (after || before))
            {
                var (start, end) = (before ? words[at - 1].Start : words[at].Start, words[after ? next + 1 : next].End);
                yield return new FoundSlot(SlotNames.RecentYears, SlotValue.Of(number.Value), start, end);
            }
        }
    }

    [GeneratedRegex(@"\b((?:19|20)\d\d)\s*(?:-|–|—|s/d|sd|sampai(?:\s+dengan)?|sampe|hingga|to|until|till|through|dan|and"
        + @"|deng)\s*(?:tahun\s+|thn\s+|taon\s+)?((?:19|20)\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"(?:(?<from>\b(?:sejak|semenjak|dari|mulai|setelah|sesudah|after|since|from|di\s?atas|minimal|min\.?|>=?|newer than"
        + @"|lebih baru dari|paling lama)(?:\s+(?:tahun|thn|th|taon|taun|year))?\s*)"
        + @"|(?<to>\b(?:sebelum|before|until|till|sampai|sampe|hingga|up to|di\s?bawah|paling baru|maksimal)(?:\s+(?:tahun|thn|th|taon"
        + @"|taun|year))?\s*))?"
        + @"(?<![\d.,-])\b(?<year>(?:1[5-9]|20)\d\d)\b(?![\d-]*\d)(?<up>\s*(?:\+|ke\s?atas|keatas|onwards?|and (?:later|newer|up)"
        + @"|or (?:later|newer)|pi atas|ka atas))?(?<down>\s*(?:ke\s?bawah|kebawah|and (?:earlier|older)|or (?:earlier|older)|ka bawa))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Single();
}

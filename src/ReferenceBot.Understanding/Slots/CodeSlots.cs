using System.Text.RegularExpressions;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Finds numbers that identify things: ISBN, DOI, e-mail address, numbers of loans, holds and members.</summary>
internal static partial class CodeSlots
{
    public static IEnumerable<FoundSlot> Find(string text)
    {
        foreach (Match match in Doi().Matches(text))
        {
            var doi = match.Value.TrimEnd('.', ',', ';', ')', '?', '!');
            yield return new FoundSlot(SlotNames.Doi, SlotValue.Of(doi.ToLowerInvariant()), match.Index, match.Index + doi.Length);
        }

        foreach (Match match in Email().Matches(text))
            yield return new FoundSlot(SlotNames.Email, SlotValue.Of(match.Value), match.Index, match.Index + match.Length);
        foreach (Match match in Isbn().Matches(text))
        {
            var digits = string.Concat(match.Value.Where(c => char.IsAsciiDigit(c) || c is 'x' or 'X')).ToUpperInvariant();
            if (digits.Length is 10 or 13 && !IsPartOf(Doi(), text, match))
                yield return new FoundSlot(SlotNames.Isbn, SlotValue.Of(digits), match.Index, match.Index + match.Length);
        }
    }

    /// <summary>The first code that looks like a number of a loan, hold or member; which of them, the intent tells.</summary>
    public static FoundSlot? Number(string text, string name)
    {
        var match = Reference().Match(text);
        return match.Success ? new FoundSlot(name, SlotValue.Of(match.Value), match.Index, match.Index + match.Length) : null;
    }

    /// <summary>A call number, as people give it in place of a title.</summary>
    public static FoundSlot? CallNumber(string text)
    {
        var match = CallNumberForm().Match(text);
        return match.Success ? new FoundSlot(SlotNames.Title, SlotValue.Of(match.Value), match.Index, match.Index + match.Length) : null;
    }

    private static bool IsPartOf(Regex larger, string text, Match match) =>
        larger.Matches(text).Any(outer => outer.Index <= match.Index && match.Index < outer.Index + outer.Length);

    [GeneratedRegex(@"\b10\.\d{4,9}/[^\s""<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dxX](?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex Isbn();

    // "899.2213 TOE b": a Dewey class, three letters of the author, and as a rule one of the title.
    [GeneratedRegex(@"(?<![\w.])\d{3}(?:\.\d+)?\s+(?:\p{Lu}{3}|\p{Lu}\p{Ll}{2}(?=\s+\p{Ll}\b))(?:\s+\p{L}\b)?(?!\w)"
        + @"|(?<![\w.])\d{3}\.\d+\s+\p{L}{3}\s+\p{L}\b", RegexOptions.CultureInvariant)]
    private static partial Regex CallNumberForm();

    // A code with letters, five digits, or fewer after "nomor" and the like: "Dilan 1990" and "500 Fakta" are no numbers of loans.
    [GeneratedRegex(
        @"\b(?:[A-Za-z]{1,4}-?\d{2,}(?:-\d+)*|\d{5,}(?:-\d+)*|\d{4}-\d+)\b"
        + @"|(?<=\b(?:nomor|nomer|no|number|nr|loan|hold|pinjaman|peminjaman|reservasi|reservation|pesanan|antrian|antrean|queue|kartu"
        + @"|card|member|anggota|acct|login|perpanjang|renew|tempo|booking|tu)[ .:#]*)\d{3,}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}

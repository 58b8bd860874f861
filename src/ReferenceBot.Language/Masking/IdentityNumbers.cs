using System.Text.RegularExpressions;

namespace ReferenceBot.Language.Masking;

/// <summary>
/// The 16-digit NIK of an Indonesian identity or family card: area (6), birth date (day + 40 for women, month, year), serial (4).
/// </summary>
internal static partial class IdentityNumbers
{
    private static readonly char[] Marks = [' ', '-', '.'];

    public static string Mask(string text) => Sixteen().Replace(text, match => IsIdentity(text, match) ? "[NIK]" : match.Value);

    private static bool IsIdentity(string text, Match match)
    {
        Span<char> digits = stackalloc char[16];
        var count = 0;
        foreach (var c in match.Value.Where(char.IsDigit))
            digits[count++] = (char)('0' + char.GetNumericValue(c));
        if (IsWellFormed(digits))
            return true;
        // A mistyped number is as private, but sixteen digits in an address are a page's number.
        if (match.Length == 16)
            return !InAddress(text, match.Index);
        return Fours().IsMatch(match.Value) && !match.Value.Split(Marks).All(part => PublicNumbers.IsYear(part));
    }

    private static bool IsWellFormed(ReadOnlySpan<char> digits)
    {
        var province = Two(digits, 0);
        var day = Two(digits, 6);
        var month = Two(digits, 8);
        return province is >= 11 and <= 96 && day is (>= 1 and <= 31) or (>= 41 and <= 71) && month is >= 1 and <= 12;
    }

    private static int Two(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    private static bool InAddress(string text, int index)
    {
        var start = text.LastIndexOfAny([' ', '\n', '\t'], Math.Max(index - 1, 0)) + 1;
        return index > start && text.AsSpan(start, index - start).IndexOfAny("/=") >= 0;
    }

    // Letters before the digits make it an article's number (S0360131519302714), unless they name the card.
    [GeneratedRegex(
        @"(?:(?<![\p{L}\p{Nd}])|(?<=nik|ktp|kk))\p{Nd}(?:[ \t\u00A0.\-‐‑–_]{0,2}\p{Nd}){15}(?![ .\-]?\p{Nd})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Sixteen();

    [GeneratedRegex(@"^\p{Nd}{4}(?:[ .\-]\p{Nd}{4}){3}$")]
    private static partial Regex Fours();
}

using System.Globalization;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Formats.Fields;

/// <summary>
/// Reads years as cataloguers and exports write them: "c2015", "[1959?]", "1955-&lt;1957&gt;", "2008.0", "2019-05-01",
/// "[198-]".
/// </summary>
internal static class Years
{
    private const int MinFree = 1000;

    private const int MaxFree = 2100;

    // Islamic years stand beside Gregorian ones: 1411 H / 1990.
    private const int MaxHijri = 1500;

    public static PublicationDate? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var trimmed = text.Trim();
        return WholeNumber(trimmed) ?? FreeText(trimmed) ?? Decade(trimmed);
    }

    private static PublicationDate? WholeNumber(string text)
    {
        var number = text.EndsWith(".0", StringComparison.Ordinal) ? text.AsSpan(0, text.Length - 2) : text;
        var valid = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        if (valid && number.Length == 8 && IsPlausible(year / 10_000))
            return new PublicationDate(year / 10_000);
        return valid && year is >= PublicationDate.MinYear and <= PublicationDate.MaxYear ? new PublicationDate(year) : null;
    }

    private static PublicationDate? FreeText(string text)
    {
        int first = 0, firstEnd = 0;
        foreach (var (at, year) in FourDigits(text))
        {
            if (first == 0 || (first < MaxHijri && year > MaxHijri + 100))
                (first, firstEnd) = (year, at + 4);
            else if (year > first && IsRange(text.AsSpan(firstEnd, at - firstEnd)))
                return new PublicationDate(first, year, IsCirca(text));
        }

        return first == 0 ? null : new PublicationDate(first, Circa: IsCirca(text));
    }

    private static IEnumerable<(int At, int Year)> FourDigits(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsAsciiDigit(text[i - 1])))
                continue;
            var length = 1;
            while (i + length < text.Length && char.IsAsciiDigit(text[i + length]))
                length++;
            var year = length is 4 or 8 or 14 ? int.Parse(text.AsSpan(i, 4), CultureInfo.InvariantCulture) : 0;
            if (IsPlausible(year))
                yield return (i, year);
        }
    }

    private static bool IsPlausible(int year) => year is >= MinFree and <= MaxFree;

    // "2005, c2004" are two dates of one book; "1955-<1957>" and "1998/2001" are a range.
    private static bool IsRange(ReadOnlySpan<char> between)
    {
        var mark = between.Trim(" <>[]()c");
        return mark is "-" or "–" or "—" or "/" || mark is "s.d." or "sampai" or "to" or "and";
    }

    private static bool IsCirca(string text) =>
        text.Contains('?')
        || text.StartsWith("ca", StringComparison.OrdinalIgnoreCase)
        || text.Contains("[ca", StringComparison.OrdinalIgnoreCase)
        || text.Contains("between", StringComparison.OrdinalIgnoreCase)
        || text.Contains("approx", StringComparison.OrdinalIgnoreCase)
        || text.Contains("kira-kira", StringComparison.OrdinalIgnoreCase);

    // "[198-]" and "19--" leave digits open.
    private static PublicationDate? Decade(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            var (a, b, c, d) = (text[i], text[i + 1], text[i + 2], text[i + 3]);
            if (a is not ('1' or '2') || !char.IsAsciiDigit(b) || !IsOpen(d) || (i > 0 && char.IsAsciiDigit(text[i - 1])))
                continue;
            var century = ((a - '0') * 1000) + ((b - '0') * 100);
            if (char.IsAsciiDigit(c))
                return new PublicationDate(century + ((c - '0') * 10), century + ((c - '0') * 10) + 9, Circa: true);
            if (IsOpen(c))
                return new PublicationDate(century, century + 99, Circa: true);
        }

        return null;
    }

    private static bool IsOpen(char c) => c is '-' or 'u' or '_' or '?';
}

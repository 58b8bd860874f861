using System.Text.RegularExpressions;

namespace ReferenceBot.Domain.Records;

/// <summary>International Standard Book Number (ISO 2108) and serial number (ISO 3297): reading and check digits.</summary>
public static partial class Isbn
{
    /// <summary>
    /// Finds a valid ISBN in <paramref name="text"/>: hyphens, blanks and words around it are passed over.
    /// The result is 13 digits; a ten-digit number is converted.
    /// </summary>
    public static bool TryParse(string? text, out string isbn13)
    {
        isbn13 = "";
        if (string.IsNullOrEmpty(text))
            return false;
        Span<char> digits = stackalloc char[14];
        var count = 0;
        foreach (var c in Label().Replace(text, ":"))
        {
            if (char.IsAsciiDigit(c) || (c is 'x' or 'X' && count == 9))
            {
                if (count == digits.Length)
                    return false;
                digits[count++] = char.ToUpperInvariant(c);
            }
            else if (c is not ('-' or ' ' or '‐' or '–') || count == digits.Length)
            {
                if (count is 10 or 13)
                    break;
                count = 0;
            }
        }

        return Accept(digits[..count], out isbn13);
    }

    /// <summary>"ISBN-13 978...": the 13 is no part of the number.</summary>
    [GeneratedRegex("ISBN[- ]?1[03](?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    private static bool Accept(ReadOnlySpan<char> digits, out string isbn13)
    {
        isbn13 = "";
        if (digits.Length == 10 && HasValidCheck10(digits))
            isbn13 = "978" + digits[..9].ToString() + Check13("978" + digits[..9].ToString());
        else if (digits.Length == 13 && digits[..2] is "97" && digits[2] is '8' or '9' && Check13(digits[..12]) == digits[12])
            isbn13 = digits.ToString();
        return isbn13.Length > 0;
    }

    /// <summary>Reads an ISSN with a valid check digit and returns it as <c>1234-567X</c>.</summary>
    public static bool TryParseIssn(string? text, out string issn)
    {
        issn = "";
        var kept = new string((text ?? "").Where(c => char.IsAsciiDigit(c) || c is 'x' or 'X').Take(9).ToArray()).ToUpperInvariant();
        if (kept.Length != 8 || kept.AsSpan(0, 7).Contains('X'))
            return false;
        var sum = 0;
        for (var i = 0; i < 7; i++)
            sum += (8 - i) * (kept[i] - '0');
        var check = (11 - (sum % 11)) % 11;
        if (kept[7] != (check == 10 ? 'X' : (char)('0' + check)))
            return false;
        issn = kept[..4] + "-" + kept[4..];
        return true;
    }

    private static bool HasValidCheck10(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
            sum += (10 - i) * (digits[i] == 'X' ? 10 : digits[i] - '0');
        return sum % 11 == 0;
    }

    private static char Check13(ReadOnlySpan<char> first12)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += (first12[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}

using System.Text.RegularExpressions;

namespace ReferenceBot.Language.Masking;

/// <summary>What a secret looks like.</summary>
internal static partial class SecretShapes
{
    private const int LongestPassword = 64;

    /// <summary>Where the secret that starts at <paramref name="at"/> ends, or <paramref name="at"/>.</summary>
    /// <param name="equated">After "password:" or "is" a password may be plain letters.</param>
    public static int EndOf(string text, int at, bool equated)
    {
        foreach (var match in Code().EnumerateMatches(text, at))
            return match.Index + match.Length;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('[' or ']' or ',' or ';'))
            end++;
        while (end > at && text[end - 1] is '.' or '?' or ')' or '"' or '\'' or ':' or '”' or '’')
            end--;
        var token = text.AsSpan(at, end - at);
        if (token.Length is < 4 or > LongestPassword || Address().IsMatch(token))
            return at;
        if (HasDigit(token))
            return AllDigits(token) && token.Length > 12 ? at : end;
        return equated ? end : at;
    }

    /// <summary>Four to eight digits, or letters and digits of that length.</summary>
    public static bool IsShort(ReadOnlySpan<char> token) => token.Length is >= 4 and <= 8 && HasDigit(token);

    public static bool HasDigit(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

    public static bool AllDigits(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (!char.IsDigit(c))
                return false;
        }

        return true;
    }

    // "4821", "482 913", "12-34", "4 8 2 1".
    [GeneratedRegex(@"\G(?:\p{Nd}{4,8}|\p{Nd}{2,4}[ \-]\p{Nd}{2,4}|\p{Nd}(?:[ .\-]\p{Nd}){3,7})(?![\p{L}\p{Nd}]|[.\-/@!#$%&*]\S)")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:https?://|www\.|10\.\p{Nd}{4,}/)|@\S+\.\S", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

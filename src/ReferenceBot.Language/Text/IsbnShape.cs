using System.Text.RegularExpressions;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Language.Text;

/// <summary>What a written ISBN looks like: thirteen digits from 978 or 979 even when mistyped, ten when valid.</summary>
internal static partial class IsbnShape
{
    /// <summary>Length of the ISBN that starts at <paramref name="at"/>, hyphens and blanks included, or 0.</summary>
    public static int LengthAt(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            return 0;
        foreach (var match in Thirteen().EnumerateMatches(text, at))
            return match.Length;
        foreach (var match in Ten().EnumerateMatches(text, at))
            return Isbn.TryParse(text.Substring(at, match.Length), out _) ? match.Length : 0;
        return 0;
    }

    [GeneratedRegex(@"\G97[89](?:[ \-‐–]?[0-9]){10}(?![\p{L}\p{Nd}])")]
    private static partial Regex Thirteen();

    [GeneratedRegex(@"\G(?:[0-9][ \-‐–]?){9}[0-9Xx](?![\p{L}\p{Nd}])")]
    private static partial Regex Ten();
}

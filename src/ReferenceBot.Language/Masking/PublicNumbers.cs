using System.Globalization;
using System.Text.RegularExpressions;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Language.Masking;

/// <summary>The numbers a library's messages are full of, which are nobody's secret.</summary>
internal static partial class PublicNumbers
{
    /// <summary>Where the ISBNs of a text stand: thirteen digits from 978 or 979 even when mistyped, ten when valid.</summary>
    public static Spans IsbnsIn(string text)
    {
        List<(int Start, int End)>? spans = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
                continue;
            var length = IsbnLengthAt(text, at);
            // A number before an ISBN can make another with its first digits: both stay, so the search goes on behind the first digit.
            if (length > 0)
                (spans ??= []).Add((at, at + length));
        }

        return new Spans(spans);
    }

    private static int IsbnLengthAt(string text, int at)
    {
        foreach (var match in Isbn13().EnumerateMatches(text, at))
            return match.Length;
        foreach (var match in Isbn10().EnumerateMatches(text, at))
            return Isbn.TryParse(text.Substring(at, match.Length), out _) ? match.Length : 0;
        return 0;
    }

    /// <summary>A membership card's number: letters of the library, then at least four digits.</summary>
    public static bool IsCard(ReadOnlySpan<char> token) => Card().IsMatch(token);

    public static bool IsYear(ReadOnlySpan<char> token) =>
        token.Length == 4 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2099;

    [GeneratedRegex(@"\G97[89](?:[ \-‐–]?[0-9]){10}(?![\p{L}\p{Nd}])")]
    private static partial Regex Isbn13();

    [GeneratedRegex(@"\G(?:[0-9][ \-‐–]?){9}[0-9Xx](?![\p{L}\p{Nd}])")]
    private static partial Regex Isbn10();

    [GeneratedRegex(@"^[A-Za-z]{2,4}[\-.]?[0-9]{4,8}$")]
    private static partial Regex Card();

    internal readonly struct Spans(List<(int Start, int End)>? spans)
    {
        public bool Overlap(int start, int end)
        {
            foreach (var span in spans ?? [])
            {
                if (start < span.End && end > span.Start)
                    return true;
            }

            return false;
        }
    }
}

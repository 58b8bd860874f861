using System.Globalization;
using System.Text.RegularExpressions;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Masking;

/// <summary>The numbers a library's messages are full of, which are nobody's secret.</summary>
internal static partial class PublicNumbers
{
    /// <summary>Where the ISBNs of a text stand.</summary>
    public static Spans IsbnsIn(string text)
    {
        List<(int Start, int End)>? spans = null;
        for (var at = 0; at < text.Length; at++)
        {
            // A number before an ISBN can make another with its first digits: both stay, so the search goes on behind the first digit.
            if (IsbnShape.LengthAt(text, at) is > 0 and var length)
                (spans ??= []).Add((at, at + length));
        }

        return new Spans(spans);
    }

    /// <summary>A membership card's number: letters of the library, then at least four digits.</summary>
    public static bool IsCard(ReadOnlySpan<char> token) => Card().IsMatch(token);

    public static bool IsYear(ReadOnlySpan<char> token) =>
        token.Length == 4 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1800 and <= 2099;

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

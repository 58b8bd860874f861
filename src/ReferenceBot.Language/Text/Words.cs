using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReferenceBot.Language.Text;

/// <summary>Cuts a message into words, numbers, identifiers, emoji and marks.</summary>
/// <remarks>
/// Pure and safe from any thread. The pieces stand in order and never overlap; only blanks and invisible characters lie between.
/// </remarks>
public static partial class Words
{
    public static List<Word> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<Word>(text.Length / 5 + 4);
        var at = 0;
        while (at < text.Length)
        {
            if (IsGap(text, at))
            {
                at++;
                continue;
            }

            var word = At(text, at);
            words.Add(word);
            at = word.End;
        }

        return words;
    }

    private static Word At(string text, int at)
    {
        if (IdentifierAt(text, at) is { Length: > 0 } identifier)
            return identifier;
        if (char.IsLetterOrDigit(text[at]) || (text[at] == '+' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            return LettersAt(text, at);
        if (IsLetterPair(text, at))
            return LettersAt(text, at);
        var length = Math.Max(1, StringInfo.GetNextTextElementLength(text.AsSpan(at)));
        return new Word(at, length, IsEmoji(text, at) ? WordKind.Emoji : WordKind.Mark);
    }

    // Addresses and ISBNs start only where a word can start.
    private static Word IdentifierAt(string text, int at)
    {
        var c = text[at];
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return default;
        if (char.IsAsciiDigit(c) && IsbnShape.LengthAt(text, at) is > 0 and var isbn)
            return new Word(at, isbn, WordKind.Isbn);
        if (c == '1' && Match(Doi(), text, at) is > 0 and var doi)
            return new Word(at, doi, WordKind.Doi);
        if (c is 'h' or 'w' or 'H' or 'W' && Match(Url(), text, at) is > 0 and var url)
            return new Word(at, url, WordKind.Url);
        if (char.IsAsciiLetterOrDigit(c) && HasAtSign(text, at) && Match(Email(), text, at) is > 0 and var email)
            return new Word(at, email, WordKind.Email);
        return default;
    }

    private static int Match(Regex pattern, string text, int at)
    {
        foreach (var match in pattern.EnumerateMatches(text, at))
            return match.Length;
        return 0;
    }

    private static bool HasAtSign(string text, int at)
    {
        for (var i = at; i < text.Length && i < at + 80 && !char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] == '@')
                return true;
        }

        return false;
    }

    private static Word LettersAt(string text, int at)
    {
        int end = at, letters = 0, digits = 0;
        if (text[at] == '+')
            end++;
        while (end < text.Length)
        {
            if (IsLetterPair(text, end))
            {
                letters++;
                end += 2;
            }
            else if (char.IsDigit(text[end]))
            {
                digits++;
                end++;
            }
            else if (IsLetterOrMark(text[end]))
            {
                letters++;
                end++;
            }
            else if (IsJoint(text, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return new Word(at, SignsOf(text, at, end) - at, letters == 0 ? WordKind.Number : digits >= 3 ? WordKind.Code : WordKind.Word);
    }

    // A mark inside a word: hyphen, apostrophe or underscore between letters, and separators between digits.
    private static bool IsJoint(string text, int at)
    {
        if (at == 0 || at + 1 >= text.Length || !IsLetterOrMark(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]))
            return false;
        return text[at] switch
        {
            '-' or '\u2010' or '\u2011' or '_' or '\'' or '\u2019' or '\u02BC' or '`' => true,
            '.' or ',' or ':' or '/' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            _ => char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format,
        };
    }

    // "C++" and "C#" are words too.
    private static int SignsOf(string text, int start, int end)
    {
        if (end - start != 1 || end >= text.Length)
            return end;
        if (text[end] == '#')
            return end + 1;
        return text[end] == '+' && end + 1 < text.Length && text[end + 1] == '+' ? end + 2 : end;
    }

    private static bool IsLetterOrMark(char c) =>
        char.IsLetterOrDigit(c) || c == '²'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsLetterPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && char.IsLetter(text, at);

    private static bool IsGap(string text, int at) =>
        char.IsWhiteSpace(text[at]) || (char.GetUnicodeCategory(text[at]) is UnicodeCategory.Control or UnicodeCategory.Format);

    private static bool IsEmoji(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune)
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol || rune.Value is >= 0x1F000 and <= 0x1FAFF);

    [GeneratedRegex(@"\G10\.[0-9]{4,9}/[^\s""<>]*[^\s""<>.,;:!?)\]}]")]
    private static partial Regex Doi();

    [GeneratedRegex(@"\G(?:https?://|www\.)[^\s""<>]*[^\s""<>.,;:!?)\]}]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"\G[A-Za-z0-9._%+\-]+@[A-Za-z0-9](?:[A-Za-z0-9\-]*\.)+[A-Za-z]{2,}")]
    private static partial Regex Email();
}

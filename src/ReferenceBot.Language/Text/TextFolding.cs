using System.Buffers;
using System.Text;

namespace ReferenceBot.Language.Text;

/// <summary>
/// Two plain forms of a text: <see cref="Fold"/> for comparing, <see cref="Clean"/> for showing.
/// </summary>
/// <remarks>Pure functions: safe from any thread, and no input makes them throw.</remarks>
public static class TextFolding
{
    private const int StackLimit = 512;

    private static readonly SearchValues<char> PlainAscii =
        SearchValues.Create([.. Enumerable.Range(' ', 95).Select(c => (char)c), '\t', '\n', '\r']);

    /// <summary>
    /// The form for look-ups and identity keys: lower case, without diacritics and apostrophes ("Qur'an" is "quran"),
    /// every run of other marks one blank. Folding twice changes nothing.
    /// </summary>
    /// <remarks>"C++" and "C#" become "cpp" and "csharp", for otherwise three languages would share one key.</remarks>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsFoldedAscii(text))
            return text;
        return text.AsSpan().ContainsAnyExcept(PlainAscii) ? FoldUnicode(TextCleaning.Visible(text).Normalize()) : FoldAscii(text);
    }

    /// <summary>
    /// The form that may be stored and shown: NFC, without control, bidirectional, zero-width and other invisible characters
    /// and lone surrogates, runs of blanks and line breaks one blank.
    /// </summary>
    public static string Clean(string text) => TextCleaning.Clean(text, keepLines: false);

    /// <summary>As <see cref="Clean"/>, but line breaks stay (at most one empty line in a row): for pasted lists.</summary>
    public static string CleanLines(string text) => TextCleaning.Clean(text, keepLines: true);

    private static bool IsFoldedAscii(string text)
    {
        var afterBlank = true;
        foreach (var c in text)
        {
            if (c == ' ' ? afterBlank : !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
                return false;
            afterBlank = c == ' ';
        }

        return text.Length == 0 || !afterBlank;
    }

    private static string FoldAscii(string text)
    {
        char[]? rented = null;
        // "c#" grows to "csharp": at most three times as long.
        var needed = text.Length * 3;
        var buffer = needed <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(needed);
        var length = 0;
        var blank = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (blank && length > 0)
                    buffer[length++] = ' ';
                blank = false;
                buffer[length++] = (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
            }
            else if (SignedName(text, i) is { Length: > 0 } name)
            {
                name.CopyTo(buffer[length..]);
                length += name.Length;
                blank = true;
            }
            else
            {
                blank |= c is not ('\'' or '`');
            }
        }

        var folded = new string(buffer[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    // The letters that stand for "++" or "#" after the single letter of a programming language.
    private static string SignedName(string text, int at)
    {
        if (text[at] is not ('+' or '#') || at == 0 || !char.IsAsciiLetter(text[at - 1]) || (at > 1 && char.IsLetterOrDigit(text[at - 2])))
            return "";
        var letter = text[at - 1] | 0x20;
        if (text[at] == '#')
            return letter is 'c' or 'f' && IsEnd(text, at + 1) ? "sharp" : "";
        return letter == 'c' && at + 1 < text.Length && text[at + 1] == '+' && IsEnd(text, at + 2) ? "pp" : "";
    }

    private static bool IsEnd(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static string FoldUnicode(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        var blank = false;
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            switch (FoldingRules.RoleOf(rune))
            {
                case RuneRole.Letter:
                    if (blank && folded.Length > 0)
                        folded.Append(' ');
                    blank = false;
                    FoldingRules.AppendLower(folded, rune);
                    break;
                case RuneRole.Blank:
                    blank = true;
                    break;
            }
        }

        // Compose again, so that Hangul and kana come back as people type them.
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Decompose(string text)
    {
        var spelled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (SignedName(text, i) is { Length: > 0 } name)
                spelled.Append(name).Append(' ');
            else
                // The spacing acute accent decomposes to a blank and a mark, though people type it as an apostrophe.
                spelled.Append(text[i] == '\u00B4' ? '\'' : text[i]);
        }

        return spelled.ToString().Normalize(NormalizationForm.FormKD);
    }
}

using System.Globalization;
using System.Text;

namespace ReferenceBot.Language.Text;

/// <summary>Takes out what a reader cannot see, and what could reorder or hide what he does see.</summary>
internal static class TextCleaning
{
    public static string Clean(string text, bool keepLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsCleanAscii(text))
            return text;
        var clean = new StringBuilder(text.Length);
        var blanks = 0;
        var lines = 0;
        foreach (var rune in Visible(text).EnumerateRunes())
        {
            if (IsBlank(rune))
            {
                blanks++;
                lines += keepLines && IsLineBreak(rune.Value) ? 1 : 0;
            }
            else
            {
                if (clean.Length > 0 && blanks > 0)
                    clean.Append(lines == 0 ? " " : lines == 1 ? "\n" : "\n\n");
                blanks = lines = 0;
                clean.Append(rune.ToString());
            }
        }

        var result = clean.ToString();
        return result.IsNormalized(NormalizationForm.FormC) ? result : result.Normalize(NormalizationForm.FormC);
    }

    private static bool IsCleanAscii(string text)
    {
        var afterBlank = true;
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' || (c == ' ' && afterBlank))
                return false;
            afterBlank = c == ' ';
        }

        return text.Length == 0 || !afterBlank;
    }

    /// <summary>The text without invisible characters and lone surrogates, each line break one character.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                continue;
            if (rune.Value == '\r')
                visible.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (IsBlank(rune) || !IsInvisible(rune))
                visible.Append(text, i, rune.Utf16SequenceLength);
            i += rune.Utf16SequenceLength - 1;
        }

        return visible.ToString();
    }

    private static bool IsLineBreak(int value) => value is '\n' or '\u000B' or '\u000C' or 0x85 or 0x2028 or 0x2029;

    // U+2800 is a braille pattern without dots, U+3164 and its kin Hangul letters without ink: all are used as hidden blanks.
    public static bool IsBlank(Rune rune) =>
        rune.Value is '\t' or 0x2800 or 0x3164 or 0xFFA0 or 0x115F or 0x1160 || IsLineBreak(rune.Value)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;

    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0x034F or 0x17B4 or 0x17B5 or 0xFFFC or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE0FFF)
        || (rune.Value & 0xFFFE) == 0xFFFE || FoldingRules.IsVariationSelector(rune.Value)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
}

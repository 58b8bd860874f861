using System.Globalization;
using System.Text;

namespace ReferenceBot.Formats.Fields;

/// <summary>
/// The one place where text of a record is made safe to keep: NFC, blanks collapsed, and nothing a reader cannot see
/// (control, bidi and invisible characters, halves of surrogate pairs), because outside text is shown, indexed and logged.
/// </summary>
internal static class FieldText
{
    /// <summary>Characters kept of one field.</summary>
    public const int MaxLength = 20_000;

    // More marks on one letter exist only in attacks; normalising a long run of them takes quadratic time.
    private const int MaxMarks = 16;

    public static string Clean(string? text) => Clean(text, out _);

    /// <param name="cut">The text was longer than <see cref="MaxLength"/>.</param>
    public static string Clean(string? text, out bool cut)
    {
        cut = false;
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.Length <= MaxLength && IsPlain(text))
            return text;
        var kept = Strip(text, MaxLength, out cut);
        return Nfc(kept);
    }

    /// <summary>The text in NFC, whatever stands in it.</summary>
    public static string Nfc(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') < 0)
            return text;
        var safe = LimitMarks(text);
        try
        {
            return safe.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Unassigned or broken code points that the platform's tables refuse.
            return new string(safe.Where(c => !char.IsSurrogate(c)).ToArray());
        }
    }

    // Printable Latin-1 with single blanks inside: most of all fields, kept as they are.
    private static bool IsPlain(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or (>= '\u007F' and <= '\u00A0') or '\u00AD' or > '\u02FF' || (c == ' ' && previous == ' '))
                return false;
            previous = c;
        }

        return previous != ' ';
    }

    private static string Strip(string text, int maxLength, out bool cut)
    {
        var kept = new StringBuilder(Math.Min(text.Length, maxLength));
        cut = false;
        for (var i = 0; i < text.Length && !cut; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsVisible(char.ConvertToUtf32(c, text[i + 1])))
                    kept.Append(c).Append(text[i + 1]);
                i++;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                    kept.Append(' ');
            }
            else if (IsVisible(c) || IsJoinerInScript(c, kept))
            {
                kept.Append(c);
            }

            cut = kept.Length > maxLength;
        }

        if (cut)
            kept.Length = char.IsLowSurrogate(kept[maxLength]) && char.IsHighSurrogate(kept[maxLength - 1]) ? maxLength - 1 : maxLength;
        return kept.ToString().TrimEnd(' ');
    }

    private static bool IsVisible(char c) => c switch
    {
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' => false,
        '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u180E' or '\u3164' or '\uFFA0' => false,
        (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => false,
        (>= '\uFDD0' and <= '\uFDEF') or '\uFEFF' or (>= '\uFFF0' and <= '\uFFFB') or '\uFFFE' or '\uFFFF' => false,
        _ => !char.IsSurrogate(c),
    };

    private static bool IsVisible(int codePoint) =>
        (codePoint & 0xFFFE) != 0xFFFE && codePoint is not (>= 0xE0000 and <= 0xE0FFF) and not (>= 0x1D173 and <= 0x1D17A);

    // Arabic and the Indic scripts need the joiners inside their words.
    private static bool IsJoinerInScript(char c, StringBuilder kept) =>
        c is '\u200C' or '\u200D' && kept.Length > 0 && kept[^1] is >= '\u0620' and <= '\u0FFF';

    private static string LimitMarks(string text)
    {
        var run = 0;
        StringBuilder? limited = null;
        for (var i = 0; i < text.Length; i++)
        {
            run = IsMark(text, i) ? run + 1 : 0;
            if (run > MaxMarks || IsLoneSurrogate(text, i))
                limited ??= new StringBuilder(text, 0, i, text.Length);
            else
                limited?.Append(text[i]);
        }

        return limited?.ToString() ?? text;
    }

    private static bool IsMark(string text, int index) =>
        text[index] >= '\u0300'
        && CharUnicodeInfo.GetUnicodeCategory(text, char.IsLowSurrogate(text[index]) && index > 0 ? index - 1 : index)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsLoneSurrogate(string text, int index) =>
        char.IsSurrogate(text[index])
        && !(char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        && !(char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]));
}

using System.Globalization;
using System.Text;

namespace ReferenceBot.Language.Text;

/// <summary>What a character does to a folded text.</summary>
internal enum RuneRole
{
    Letter,
    Blank,
    Dropped,
}

/// <summary>The roles of characters beyond ASCII, after compatibility decomposition.</summary>
internal static class FoldingRules
{
    public static RuneRole RoleOf(Rune rune)
    {
        var value = rune.Value;
        if (IsApostrophe(value) || IsDiacritic(value))
            return RuneRole.Dropped;
        if (TextCleaning.IsBlank(rune))
            return RuneRole.Blank;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.EnclosingMark => RuneRole.Dropped,
            // Vowels of Indic scripts and the voicing of kana tell words apart.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => RuneRole.Letter,
            UnicodeCategory.LetterNumber => RuneRole.Letter,
            _ => Rune.IsLetterOrDigit(rune) ? RuneRole.Letter : RuneRole.Blank,
        };
    }

    public static void AppendLower(StringBuilder folded, Rune rune)
    {
        var digit = rune.IsBmp ? CharUnicodeInfo.GetDecimalDigitValue((char)rune.Value) : -1;
        if (digit >= 0)
        {
            folded.Append((char)('0' + digit));
            return;
        }

        var lower = Rune.ToLowerInvariant(rune);
        if (Spelled(lower.Value) is { } spelling)
            folded.Append(spelling);
        else
            folded.Append(lower.ToString());
    }

    public static bool IsVariationSelector(int value) =>
        value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180F);

    private static bool IsApostrophe(int value) => value is '\'' or '`'
        or 0x2018 or 0x2019 or 0x201A or 0x201B or 0x2032 or 0x2035 or 0xA78B or 0xA78C
        or (>= 0x02B9 and <= 0x02C1) or 0x02C8 or 0x02CA or 0x02CB or 0x02EE or 0x055A or 0x05F3;

    // Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic, and the Arabic tatweel.
    private static bool IsDiacritic(int value) => value is (>= 0x0300 and <= 0x036F)
        or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF)
        or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F)
        or (>= 0x0591 and <= 0x05BD) or 0x05BF or 0x05C1 or 0x05C2 or 0x05C4 or 0x05C5 or 0x05C7
        or (>= 0x0610 and <= 0x061A) or 0x0640 or (>= 0x064B and <= 0x065F) or 0x0670
        or (>= 0x06D6 and <= 0x06ED and not 0x06DD and not 0x06E9);

    // Letters that have no decomposition, as catalogues without them write them.
    private static string? Spelled(int lower) => lower switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' or 'ð' or 'ɖ' => "d",
        'ł' => "l",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "ng",
        'ŧ' => "t",
        'ς' => "σ",
        _ => null,
    };
}

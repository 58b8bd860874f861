using ReferenceBot.Language.Identification;
using ReferenceBot.Language.Stems;

namespace ReferenceBot.Language.Normalising;

/// <summary>The normal form of one word, whatever stands around it.</summary>
internal static class WordNormalizer
{
    private static readonly string[] Clitics = ["nya", "ny", "ku", "mu", "kah", "lah", "an", "kan"];

    // "bab2" is chapter two, not "chapters".
    private static readonly string[] Numbered =
        ["bab", "jilid", "volume", "vol", "edisi", "kelas", "semester", "seri", "part", "lantai", "hari", "minggu"];

    private static readonly string[] Units =
        ["hr", "hri", "hari", "bln", "bulan", "thn", "tahun", "mgg", "minggu", "jam", "jt", "rb", "org", "buku", "bku", "x"];

    public static string Normalize(string word, bool english)
    {
        if (ChatForms.TryGet(word, english, out var normal))
            return normal;
        if (word.Contains('-', StringComparison.Ordinal))
            return string.Join('-', word.Split('-').Select(part => part.Length > 0 ? NormalizePart(part, english) : part));
        if (char.IsAsciiDigit(word[0]))
            return WithUnit(word);
        if (!english && word.IndexOfAny(['2', '²']) is > 1 and var digit)
            return Doubled(word, digit);
        return NormalizePart(word, english);
    }

    private static string NormalizePart(string word, bool english)
    {
        if (ChatForms.TryGet(word, english, out var normal))
            return normal;
        if (WordEvidence.IsStandard(word))
            return word;
        var shortened = RepeatedLetters.Shorten(word);
        if (shortened != word)
            return ChatForms.TryGet(shortened, english, out normal) ? normal : shortened;
        if (english)
            return word;
        if (TryWithClitic(word, out normal) || InformalVerbs.TryStandardize(word, out normal))
            return normal;
        return word;
    }

    // "perpusnya" is perpustakaannya.
    private static bool TryWithClitic(string word, out string normal)
    {
        normal = "";
        foreach (var clitic in Clitics)
        {
            var left = word.Length - clitic.Length;
            if (left < 3 || !word.EndsWith(clitic, StringComparison.Ordinal))
                continue;
            if (ChatForms.TryGet(word[..left], false, out var spelled))
                normal = spelled + (clitic == "ny" ? "nya" : clitic);
            else if (clitic == "ny" && Roots.Contains(word.AsSpan(0, left)))
                normal = word[..left] + "nya";
            if (normal.Length > 0)
                return true;
        }

        return false;
    }

    // "buku2nya" is buku-bukunya, "ke2" ke-2.
    private static string Doubled(string word, int digit)
    {
        var letters = word[..digit];
        var rest = word[(digit + 1)..];
        if (letters.AsSpan().ContainsAnyInRange('0', '9') || rest.AsSpan().ContainsAnyInRange('0', '9'))
            return word;
        if (letters == "ke")
            return rest.Length == 0 ? "ke-2" : word;
        if (Array.IndexOf(Numbered, letters) >= 0)
            return letters + " 2" + rest;
        if (letters.Length < 3 && !ChatForms.TryGet(letters, false, out _))
            return word;
        var normal = NormalizePart(letters, false);
        return rest is "" or "nya" or "an" or "ku" or "mu" or "kan" or "i" or "lah" or "in" ? $"{normal}-{normal}{rest}" : word;
    }

    // "3hr" is 3 hari.
    private static string WithUnit(string word)
    {
        var digits = 1;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        var unit = word[digits..];
        if (Array.IndexOf(Units, unit) < 0)
            return word;
        return word[..digits] + " " + (unit == "x" ? "kali" : ChatForms.TryGet(unit, false, out var spelled) ? spelled : unit);
    }
}

using System.Text.RegularExpressions;

namespace ReferenceBot.Language.Masking;

/// <summary>
/// While an account is being linked people answer with the bare PIN: then a short number is a secret unless its surroundings
/// say what else it is.
/// </summary>
internal static partial class OpenLinking
{
    public static IEnumerable<Secret> Find(string text)
    {
        var spaced = WholeSpaced().Match(text);
        if (spaced.Success)
        {
            var digits = spaced.Groups[1];
            return [new Secret(digits.Index, digits.Index + digits.Length, "[PIN]")];
        }

        return FindTokens(text);
    }

    private static List<Secret> FindTokens(string text)
    {
        var secrets = new List<Secret>();
        var isbns = PublicNumbers.IsbnsIn(text);
        bool? searching = null;
        foreach (Match match in Token().Matches(text))
        {
            var secret = match.Groups["secret"];
            if (match.Groups["cue"].Success || !SecretShapes.IsShort(secret.ValueSpan) || PublicNumbers.IsCard(secret.ValueSpan))
                continue;
            if (isbns.Overlap(secret.Index, secret.Index + secret.Length) || Counted().IsMatch(text, secret.Index + secret.Length))
                continue;
            // People use birth years as PINs, so a year passes only in a message that asks for literature.
            if (PublicNumbers.IsYear(secret.ValueSpan) && (searching ??= SearchWord().IsMatch(text)))
                continue;
            secrets.Add(new Secret(secret.Index, secret.Index + secret.Length, "[PIN]"));
        }

        return secrets;
    }

    // A token with a mark before or after it is part of a larger number: a call number, a date, an address.
    [GeneratedRegex(
        @"(?<cue>\b(?:tahun|thn|taon|terbit|terbitan|sejak|antara|sampai|hingga|edisi"
        + @"|since|from|until|between|year|rp|isbn|issn|ddc)[.:]?\s*)?"
        + @"(?<![\p{L}\p{Nd}]|[\p{L}\p{Nd}][.,\-/:@_=]|[/@#\[])(?<secret>[\p{L}\p{Nd}]{4,8})"
        + @"(?![\p{L}\p{Nd}]|[.,\-/:@_=][\p{L}\p{Nd}]|[@/])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex(@"\G\s+(?:buku|judul|eksemplar|halaman|hlm|orang|rupiah|ribu|books?|pages|people|titles?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\s*(\p{Nd}(?:[ \-.]\p{Nd}){3,7}|\p{Nd}{2,4}[ \-]\p{Nd}{2,4})[\s.!]*$")]
    private static partial Regex WholeSpaced();

    [GeneratedRegex(
        @"\b(?:buku|jurnal|skripsi|tesis|disertasi|artikel|referensi|novel|majalah|koran|tentang|soal|terbit\p{L}*|tahun|taon|edisi"
        + @"|penelitian|cari|carikan|mencari|books?|articles?|journals?|thesis|about|published|since|editions?|novels?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SearchWord();
}

using System.Text.RegularExpressions;

namespace ReferenceBot.Language.Masking;

/// <summary>
/// While an account is being linked people answer with the bare PIN: then a short number is a secret unless its surroundings
/// say what else it is.
/// </summary>
internal static partial class OpenLinking
{
    private const int FewestDigits = 4;
    private const int MostDigits = 8;

    public static IEnumerable<Secret> Find(string text) =>
        Whole(text) is { } whole ? [whole] : [.. BesideCards(text), .. FindTokens(text)];

    /// <summary>All of a message that is nothing but a few digits and marks: "12-34-56", "#123456".</summary>
    private static Secret? Whole(string text)
    {
        if (text.Any(char.IsLetter) || !IsSecretCount(text))
            return null;
        var digits = Enumerable.Range(0, text.Length).Where(at => char.IsDigit(text[at])).ToList();
        return new Secret(digits[0], digits[^1] + 1, "[PIN]");
    }

    /// <summary>Digits that stand beside a card's number, whatever separates them: "KPG0001/123456", "123456KPG0001".</summary>
    private static IEnumerable<Secret> BesideCards(string text)
    {
        var isbns = PublicNumbers.IsbnsIn(text);
        foreach (var match in AfterCard().Matches(text).Concat(BeforeCard().Matches(text)))
        {
            var all = match.Groups["secret"];
            var secret = IsSecretCount(all.ValueSpan) ? all : match.Groups["first"];
            if (IsSecretCount(secret.ValueSpan) && !isbns.Overlap(secret.Index, secret.Index + secret.Length))
                yield return new Secret(secret.Index, secret.Index + secret.Length, "[PIN]");
        }
    }

    private static bool IsSecretCount(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                digits++;
        }

        return digits is >= FewestDigits and <= MostDigits;
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

    // A card's number with the PIN right behind it is longer than any card's.
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])(?:[A-Za-z]{2,4}[\-.]?[0-9]{4,8}(?![\p{L}\p{Nd}])[^\p{L}\p{Nd}]+"
        + @"|[A-Za-z]{2,4}[0-9]{4}(?=[0-9]{5,8}(?![\p{L}\p{Nd}])))"
        + @"(?<secret>(?<first>\p{Nd}+)(?:[^\p{L}\p{Nd}]?\p{Nd})*)(?!\p{L})")]
    private static partial Regex AfterCard();

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])(?<secret>\p{Nd}{4,8})(?<first>)[^\p{L}\p{Nd}]*(?=[A-Za-z]{2,4}[\-.]?[0-9]{4,8}(?![\p{L}\p{Nd}]))")]
    private static partial Regex BeforeCard();

    [GeneratedRegex(
        @"\b(?:buku|jurnal|skripsi|tesis|disertasi|artikel|referensi|novel|majalah|koran|tentang|soal|terbit\p{L}*|tahun|taon|edisi"
        + @"|penelitian|cari|carikan|mencari|books?|articles?|journals?|thesis|about|published|since|editions?|novels?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SearchWord();
}

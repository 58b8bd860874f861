using System.Text.RegularExpressions;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Models;

/// <summary>
/// Looks through one sentence of a model for anything that could be a fact, an address, a claim or a lure. Pure; thread-safe.
/// </summary>
internal static partial class SentenceCheck
{
    /// <summary>Stands for a quotation that was found; an ordinary word.</summary>
    private const string Quoted = "itu";

    public static bool IsSafe(string sentence, Grounds grounds)
    {
        if (!Plain().IsMatch(sentence) || Address().IsMatch(sentence))
            return false;
        var rest = WithoutQuotations(sentence, grounds);
        return rest is not null && !IsClaim(rest) && grounds.HaveNumbersOf(rest)
            && TellingWords.In(rest).IsSubsetOf(grounds.Statements) && NamesAreKnown(rest, grounds);
    }

    /// <summary>The sentence without what it quotes rightly; null when it quotes anything else.</summary>
    private static string? WithoutQuotations(string sentence, Grounds grounds)
    {
        var quotations = Quotation().Matches(sentence);
        if (!quotations.All(quotation => grounds.MayQuote(quotation.Groups["words"].Value)))
            return null;
        var rest = Quotation().Replace(sentence, Quoted);
        return DoubleQuotes().IsMatch(rest) ? null : rest;
    }

    /// <summary>What was done is told by what did it, never by a model; nor does a model ask for secrets or send people away.</summary>
    private static bool IsClaim(string sentence)
    {
        var folded = TextFolding.Fold(sentence);
        return Success().IsMatch(folded) || Lure().IsMatch(folded) || (Doer().IsMatch(folded) && Act().IsMatch(folded));
    }

    private static bool NamesAreKnown(string sentence, Grounds grounds) => Names().Matches(sentence).All(name =>
    {
        var words = name.Value;
        if (Usual().IsMatch(words) || grounds.States(words))
            return true;
        if (name.Index > sentence.TakeWhile(c => !char.IsLetter(c)).Count())
            return false;
        // The first word has its capital from where it stands; before a name only a little word is surely no part of it.
        var end = words.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0)
            return words.Skip(1).All(c => !char.IsUpper(c)) && WordedIn.IsOrdinary(words);
        return WordedIn.IsLittle(words[..end]) && grounds.States(words[end..]);
    });

    // Latin letters, European digits, and the marks of plain prose.
    [GeneratedRegex(@"^[A-Za-z\u00C0-\u024F\u1E00-\u1EFF0-9 .,;:!?'""“”‘’„«»()\u2013\u2014…-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"[\p{L}\d]\.\p{L}|\bwww\b|\p{L}:\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"[""“”„«»](?<words>[^""“”„«»]*)[""“”„«»]|(?<![\p{L}\d])['‘](?<words>[^'‘’]*(?:(?<=\p{L})['’](?=\p{L})[^'‘’]*)*)['’](?![\p{L}\d])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[""“”„«»]", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleQuotes();

    // Words with a capital anywhere, together with those beside them.
    [GeneratedRegex(
        @"(?<![\p{L}\d])[\p{L}\d'’-]*\p{Lu}[\p{L}\d'’-]*(?: [\p{L}\d'’-]*\p{Lu}[\p{L}\d'’-]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?:I|I['’](?:m|ll|ve|d)|Anda|OK)$", RegexOptions.CultureInvariant)]
    private static partial Regex Usual();

    [GeneratedRegex(@"\b(?:berhasil|sukses|beres|selesai|success\w*|done|complete[dn]?|confirmed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Success();

    [GeneratedRegex(
        @"\b(?:pin|otp|password|sandi|nik|ktp|rekening|transfer|kode|code|kl[iy]k|click|link|tautan|unduh|download|whatsapp|wa|telegram"
        + @"|hubungi|call|email|sms|dm|scan|qr|login|pulsa|hadiah|prize)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Lure();

    [GeneratedRegex(
        @"\b(?:sudah|telah|udah|udh|sdh|su|akan|segera|sedang|lagi|baru|saya|sa|beta|aku|kami|kita|i|we|ive|weve|ill|im|has|have|had|been"
        + @"|was|were|is|are|just|now|will|going|your|anda|kamu)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Doer();

    [GeneratedRegex(
        @"\b(?:(?:di|me[mn]?|meng|ter)?(?:perpanjang|reservasi|pesan|mesan|booking|batal|hapus|simpan|nyimpan|catat|kirim|ngirim"
        + @"|daftar|bayar|hubung|tautkan|lapor|ubah|atur|proses|konfirmasi|terus|urus|kerjakan)\w*"
        + @"|(?:renew|reserv|plac|cancel|sav|delet|remov|regist|escalat|forward|notif|order|updat|chang|extend|confirm|process|submit"
        + @"|arrang)\w*|booked|sen[dt]|paid|linked|reported)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Act();
}

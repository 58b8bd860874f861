using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ReferenceBot.Language.Masking;

/// <summary>A word that announces a secret, or the placeholder of one taken out before.</summary>
/// <param name="IsAlsoName">"Sandi" is also a man's name.</param>
/// <param name="Fillers">Words that may stand between it and the secret without making it something else.</param>
internal sealed record SecretWord(
    int Start,
    int End,
    string Placeholder,
    bool IsPlaceholder,
    bool IsAlsoName,
    FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers);

/// <summary>How people announce a secret in Indonesian, English and Kupang Malay.</summary>
internal static partial class SecretWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Between = Set(
        "saya sy aku ku gue gua gw kami beta be bet b pung punya itu ini tu ni nya yg yang baru lama benar betul akun anggota perpus "
        + "perpustakaan kartu wifi jadi pakai pake kak kaka min bang bu pak ya cuma kan dong nih masih sekarang skrg sudah udah su bukan "
        + "andia atau eh maksud maksudnya my the for account card library here this it its it's new old not am to i or nomor kode code "
        + "adalah ialah yaitu yakni is was are");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Correcting = Set(
        "atau or eh bukan maksud maksudnya maksudku dan and salah sorry maaf itu");

    /// <summary>Words that say "is".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Equating = Set("adalah ialah yaitu yakni is was");

    /// <summary>Words that may stand between a secret and the word that follows it.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Set(
        "itu ini tu ni adalah jadi is my the as beta be pung punya saya nomor kode code kata andia");

    /// <summary>Words that follow "password:" without being one.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plain = Set(
        "salah lupa hilang berapa gimana bagaimana karmana barapa tidak nggak sonde error belum sudah minta reset ganti untuk tolong harus "
        + "wajib wrong required incorrect invalid expired forgotten what missing lost please kenapa sama kunci rahasia secret needed "
        + "terkunci locked kedaluwarsa kosong empty katalog morse rumput dari dengan pada akan bisa boleh with from used only must");

    public static IEnumerable<SecretWord> InOrderOf(string text)
    {
        foreach (Match match in Announcing().Matches(text))
        {
            var word = match.Groups["word"].Value;
            var placeholder = match.Groups["placeholder"].Value;
            var (start, end) = (match.Index, match.Index + match.Length);
            var isAlsoName = word.Equals("sandi", StringComparison.OrdinalIgnoreCase);
            yield return placeholder.Length > 0
                ? new SecretWord(start, end, placeholder, true, false, Correcting)
                : new SecretWord(start, end, PlaceholderFor(word), false, isAlsoName, Between);
        }
    }

    private static string PlaceholderFor(string word) =>
        word.Equals("pin", StringComparison.OrdinalIgnoreCase) ? "[PIN]"
        : Password().IsMatch(word) ? "[SANDI]"
        : "[OTP]";

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    [GeneratedRegex(
        @"(?<placeholder>\[(?:PIN|SANDI|OTP)\])|(?<![\p{L}\p{Nd}\[])(?<word>kata\s?sandi|sandi|pass\s?words?|passwd|passcode|pwd|pin"
        + @"|kode\s(?:otp|verifikasi|rahasia|aktivasi)|otp|one[ \-]time\s(?:code|password)|(?:verification|security)\scode)"
        + @"(?:-?(?:ku|mu|nya))?(?!\p{L})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Announcing();

    [GeneratedRegex(@"^(?:kata|sandi|passw|pass\s|passc|pwd)", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}

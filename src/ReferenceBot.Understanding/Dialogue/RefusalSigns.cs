using System.Text.RegularExpressions;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>Recognises, in folded messages, requests that are refused by their kind: orders to the machine, and other people's
/// data.</summary>
internal static partial class RefusalSigns
{
    public const string Injection = "injection";

    public const string OtherPeople = "other_people";

    /// <summary>The kind of refusal, or null.</summary>
    public static string? KindOf(string folded) =>
        Orders().IsMatch(folded) ? Injection : Others().IsMatch(folded) ? OtherPeople : null;

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:(?:abaikan|lupakan|lupa|acuhkan|ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instruksi|perintah|aturan"
        + @"|instructions?|rules?|guidelines|prompts?|batasan)|(?:system|sistem|sistm) prompt|prompt sistem|instruksi sistem"
        + @"|perintah rahasia|"
        + @"you are now|(?:kamu|lu|lo|anda) (?:sekarang|skrg|sakarang) (?:adalah |jadi )?(?:admin\w*|kucing|dan|setan|hacker|bebas"
        + @"|root)|(?:skrg|sakarang|sekarang) (?:kamu|lu|lo|anda) (?:jadi |adalah )?(?:admin\w*|kucing|dan|setan|hacker)|"
        + @"(?:pura pura|pura2|pretend|act as|berperan\w*|bertindaklah)\b.{0,25}\b(?:admin\w*|dan|no rules|without rules|bebas|staf"
        + @"|staff|pustakawan|root|developer)|jailbreak|developer mode|mode developer|debug mode|sudo|drop table|select from|union select|"
        + @"as the developer|sebagai developer|the user is verified|repeat everything above|ulangi (?:kata demi kata|semua)"
        + @"|answer only with|tanpa (?:batasan|filter)|no filter|database password|password database|hapus semua denda (?:anggota|gue"
        + @"|orang)|"
        + @"(?:kamu|lu|lo)\b.{0,10}\bjadi admin\w*)\b", Options)]
    private static partial Regex Orders();

    [GeneratedRegex(
        @"\b(?:"
        // who borrowed it
        + @"siapa (?:saja )?(?:yang|yg) (?:pernah |sedang |lagi )?(?:pinjam|minjam|minjem|pinjem|meminjam)|sapa (?:yang "
        + @"|yg )?(?:ada )?(?:pinjam|pinjem)|(?:yang|yg) (?:minjem|minjam|pinjam|pinjem|meminjam) buku.{0,30} (?:itu )?(?:siapa|sapa)|"
        + @"who (?:has|borrowed|took|is borrowing|checked out)\b(?!.{0,20}\bi\b$)|which (?:members|patrons|people|students) (?:borrowed"
        + @"|have)|"
        // a third person's loans, fines, data
        + @"(?:suami|istri|bini|laki|mantan\w*|pacar|gebetan|tetangga|teman|temen|tmn|tamang|kawan|mama \w+|bapa \w+|orang lain"
        + @"|orang laen|boyfriend|girlfriend|friend|neighbou?r|husband|wife|ex|son|daughter|teacher)\b.{0,30}\b(?:pinjam|pinjem|minjem"
        + @"|meminjam|pinjaman|denda|tunggakan|borrow\w*|loans?|fines?|owes?|alamat\w*|kartu nya|kartunya"
        + @"|masih jadi anggota)\b(?!.{0,25}\b(?:kartu saya|kartu beta|kartuku|my card|punya saya)\b)(?=.{0,40}\b(?:apa|brp|barapa"
        + @"|berapa|what|how much|show|check|tell|kartu|kasih|kas|lihat|liatin|nomor|kpg\w*|dia|siapa|name|nama\w*|saja|sa)\b|$)|"
        + @"(?:show|check|liatin|cek|lihat|tampilkan|tell me|what|berapa)\b.{0,25}\b(?:loans?|fines?|denda|pinjaman|data|tunggakan"
        + @"|email|e mail)\b.{0,25}\b(?:of my|of (?:patron|member)|teman|tmn|temen|milik|anggota (?:nomor|bernama|lain)|akun (?:kpg"
        + @"|nomor)|orang lain|boyfriend|girlfriend|friend)|"
        + @"(?:data|daftar|list)\b.{0,15}\b(?:semua )?(?:anggota|mahasiswa|members|patrons)\b.{0,20}\b(?:terlambat|pinjam|nomor|bernama"
        + @"|sekarang|format|lain|who)|semua data anggota|samua orang pung data|anggota bernama|(?:data|email|phone number"
        + @"|address) (?:of |dari )?(?:patron|member|anggota) (?:nomor )?\w*\d|"
        + @"(?:denda|pinjaman|tunggakan)\w* (?:si|punya si|milik si|atas nama) \w+|"
        + @"(?:yang|yg) di ?(?:pinjam|pinjem)\w*(?: oleh)? (?!saya|aku|beta|be|gw|gue|sy|sa|kami|katong|kita|di|dari|ke|apa|dan|itu|ini|bulan"
        + @"|minggu|hari|sekarang|skrg|kemarin|terakhir|paling|semua|ada|dong|ya|berapa|kapan|mana|orang)\w{3,}|"
        // somebody else's account acted on
        + @"(?:perpanjang|renew|hapus|batalkan|cancel|waive)\b.{0,30}\b(?:milik|punya|pung|of|kartu|card)\b.{0,20}\b(?:tetangga|teman"
        + @"|kaka pung|kakak saya|orang lain|card \d+|kpg\w*)|(?:dia pung|nomor) kart[u]\w* (?:kpg\w*|\d+)|"
        // staff and people in private
        + @"(?:no|nomor|number|nmr)\b.{0,15}\b(?:hp|wa|telepon|telpon|pribadi|phone)?\b.{0,15}\b(?:pribadi|pustakawan yg cantik"
        + @"|kakak pustakawan|yang tadi pinjam)|nomor telepon pribadi|home address|alamat rumah (?:pustakawan|petugas|kepala)"
        + @"|(?:petugas|pustakawan|librarian)\b.{0,25}\b(?:tinggal di mana|rumahnya|home|where .{0,10}live)|"
        + @"is \w+ \w+ a member|give me their number|kasih nomornya|pung nomor wa|orang tua murid yang)\b", Options)]
    private static partial Regex Others();
}

using System.Text.RegularExpressions;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Language.Stems;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>
/// Recognises questions for what other people have borrowed, owe, or where they live: something of an account, and a third person
/// whose it is. Who wrote or published a work is never such a question, and one's own account is no other person's.
/// </summary>
internal static partial class OtherPeoplesData
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string Own = "(?:saya|sy|aku|ku|beta|be|bet|gw|gue|sa|kami|katong|kita|sendiri|my|mine|me|i|our)";

    private const string AccountNoun =
        "(?:pinjaman|pinjeman|peminjaman|denda|dendanya|tunggakan|akun|keanggotaan|loans?|fines?|overdues?|accounts?)";

    private const string LoanVerb = "(?:pinjam|pinjem|minjam|minjem|meminjam|dipinjam|dipinjem|borrow|borrows|borrowed|borrowing|owes?)";

    private const string Relation =
        @"(?:suami|istri|bini|laki|mantan\w*|pacar\w*|gebetan|tetangga\w*|teman\w*|temen\w*|tmn|tamang|kawan\w*|mama \w+|bapa \w+"
        + "|orang lain|orang laen|boyfriends?|girlfriends?|friends?|neighbou?rs?|husbands?|wifes?|my ex"
        + "|my (?:\\w+ )?(?:sons?|daughters?)|teachers?)";

    private const string Self = "(?:saya|sy|aku|beta|be|bet|gw|gue|kami|katong|kita)";

    private const string KinNoun =
        "(?:anak|ana|putra|putri|istri|suami|bini|laki|orang tua|orangtua|nenek|kakek|cucu|saudara|sodara|keponakan|ponakan|paman|bibi"
        + "|sepupu|teman|temen|tamang|kawan|sahabat|pacar|tetangga|dosen|atasan|bos|murid|siswa)";

    // Also said to whom one speaks to: "ibu, saya pinjam apa saja".
    private const string AddressNoun = "(?:ibu|bapak|bapa|ayah|mama|papa|kakak|kaka|adik|adek|oma|opa|om|tante|guru)";

    private const string OtherKin =
        "(?:" + KinNoun + "|" + AddressNoun + ")ku|" + Self + " (?:pung|pu|punya) (?:" + KinNoun + "|" + AddressNoun + ")"
        + "|(?:my|our) (?:\\w+ )?(?:sons?|daughters?|child(?:ren)?s?|kids?|wifes?|husbands?|partners?|mothers?|mums?|moms?|fathers?|dads?"
        + "|parents?|brothers?|sisters?|cousins?|aunts?|uncles?|grandmas?|grandpas?|boss|teachers?|students?|friends?|neighbou?rs?"
        + "|colleagues?|roommates?|classmates?)";

    // Somebody who is one's own: "istriku", "anak saya", "be pung laki", "my daughter".
    private const string KinWhoDoes = "(?:" + KinNoun + " (?:perempuan |laki laki )?" + Self + "|" + OtherKin + ")";

    private const string MyKin = "(?:(?:" + KinNoun + "|" + AddressNoun + ") " + Self + "|" + KinWhoDoes + ")";

    private const string Hold = "(?:reservasi|pesanan|booking|antrean|antrian|holds?|reservations?|bookings?)";

    private const string Look =
        "(?:cek|check|lihat|liat|liatin|lia|tampilkan|tunjukkan|show|see|list|apa|berapa|brp|barapa|what|tell)";

    private const string Asking =
        @"(?:apa|brp|barapa|berapa|what|how much|show|check|tell|cek|kasih|kas|lihat|liatin|liat|tampilkan|nomor|kartu|kartunya|kpg\w*|dia"
        + @"|siapa|name|nama\w*)";

    private const string CardNumber = @"(?:(?:nomor |nmr |no |number )?\d{3,}|kpg\w*|(?:nomor|no|number) \w*\d\w*)";

    private const string Contact = "(?:nomor|nmr|no|number|email|e mail|alamat|address|kontak)";

    private const int LongestName = 3;

    private static readonly HashSet<string> Looking =
        ["cek", "check", "lihat", "liat", "liatin", "lia", "tampilkan", "show", "list", "berapa", "brp", "barapa", "what", "apa", "tell"];

    private static readonly HashSet<string> AccountNouns =
        ["pinjaman", "pinjeman", "denda", "tunggakan", "akun", "keanggotaan", "loan", "loans", "fine", "fines", "account"];

    private static readonly HashSet<string> NotNames =
    [
        "saya", "sy", "aku", "beta", "be", "gw", "gue", "sa", "kami", "katong", "kita", "di", "dari", "ke", "apa", "dan", "itu", "ini",
        "ni",
        "tu", "bulan", "minggu", "hari", "tahun", "sekarang", "skrg", "kemarin", "terakhir", "paling", "semua", "samua", "ada", "dong",
        "do", "ya", "berapa", "brp", "kapan", "mana", "orang", "siswa", "mahasiswa", "anak", "anggota", "pengunjung", "pembaca", "banyak",
        "sering", "saja", "aja", "untuk", "oleh", "pada", "selama", "kalau", "harus", "bisa", "boleh", "hilang", "rusak", "telat",
        "terlambat", "sampai", "lama", "juga", "lagi", "min", "kak", "kaka", "tolong", "please", "pls", "my", "the", "of", "for",
        "on", "in",
    ];

    /// <param name="lookup">Titles of the catalogue are no people; null where there is no catalogue.</param>
    public static bool IsAsked(MessageText message, string folded, ITitleLookup? lookup)
    {
        if (AboutAWork().IsMatch(folded))
            return false;
        if (WhoHasIt().IsMatch(folded) && !Definition().IsMatch(folded))
            return true;
        if (Relative(folded) || Belonging().IsMatch(folded) || Everyone().IsMatch(folded) || Private().IsMatch(folded))
            return true;
        return !OwnAccount().IsMatch(folded)
            && (OnCard().IsMatch(folded) || OfCard().IsMatch(folded) || InTheNameOf().IsMatch(folded) || Possessive().IsMatch(message.Text)
                || NamesBorrower(message, lookup) || NamesOwner(message, lookup));
    }

    // "Teman saya mau pinjam, apa boleh?" asks for the rules.
    private static bool Relative(string folded) =>
        (OfRelative().IsMatch(folded) || OfKin().IsMatch(folded)
            || ((RelativeBorrows().IsMatch(folded) || KinBorrows().IsMatch(folded)) && !Rules().IsMatch(folded)))
        && !WithOwnCard().IsMatch(folded);

    // "Buku apa yang dipinjam budi santoso": what a person borrowed, by name.
    private static bool NamesBorrower(MessageText message, ITitleLookup? lookup)
    {
        var words = message.Words;
        for (var at = 1; at < words.Count - 1; at++)
        {
            if (words[at].Folded is not ("dipinjam" or "dipinjem" or "pinjam" or "pinjem"))
                continue;
            var by = words[at + 1].Folded == "oleh" ? 1 : 0;
            var asked = words.Take(at).Any(word => word.Folded is "apa" or "berapa" or "brp");
            var passive = words[at].Folded[0] == 'd' || words[at - 1].Folded == "di";
            if (passive && (asked || by == 1)
                && (by == 1 ? IsNamePart(message, at + 2, strict: false) : IsPerson(message, at + 1, strict: false, lookup)))
                return true;
        }

        return false;
    }

    // "Cek pinjaman Maria Bere dong".
    private static bool NamesOwner(MessageText message, ITitleLookup? lookup)
    {
        var words = message.Words;
        return words.Any(word => Looking.Contains(word.Folded)) && Enumerable.Range(0, words.Count - 1).Any(at =>
            AccountNouns.Contains(words[at].Folded) && IsPerson(message, at + 1, strict: true, lookup));
    }

    // A name is no word of the dictionary; a strict one is capitalised in each part, and the catalogue has no such title.
    private static bool IsPerson(MessageText message, int first, bool strict, ITitleLookup? lookup)
    {
        var words = message.Words;
        var count = 0;
        while (count < LongestName && first + count < words.Count && IsNamePart(message, first + count, strict)
            && (count == 0 || !message.BreaksBefore(first + count)))
            count++;
        if (count == 0 || message.BreaksBefore(first))
            return false;
        var name = words.Skip(first).Take(count).ToList();
        return name.Exists(part => !Roots.Contains(part.Folded))
            && lookup?.IsTitle(message.Between(name[0].Start, name[^1].End)) != true;
    }

    private static bool IsNamePart(MessageText message, int at, bool strict)
    {
        if (at >= message.Words.Count)
            return false;
        var word = message.Words[at];
        return word.Length > 2 && word.Folded.All(char.IsLetter) && !NotNames.Contains(word.Folded)
            && (!strict || char.IsUpper(message.Text[word.Start]));
    }

    [GeneratedRegex(
        @"\b(?:siapa (?:saja )?(?:yang|yg) (?:pernah |sedang |lagi |tadi )?(?:pinjam|minjam|minjem|pinjem|meminjam)"
        + "|sapa (?:yang |yg )?(?:ada )?(?:pinjam|pinjem)"
        + "|(?:yang|yg) (?:minjem|minjam|pinjam|pinjem|meminjam) buku.{0,30} (?:siapa|sapa)"
        + "|who (?:has |is )?(?:borrowed|borrowing|checked out)"
        + "|who (?:has|got|took) (?:(?:the|this|that|my) (?:\\w+ ){0,2}(?:books?|copy|novel|item|one)|it|them)"
        + @"|which (?:members|patrons|people|students) (?:borrowed|have))\b", Options)]
    private static partial Regex WhoHasIt();

    [GeneratedRegex(@"\b(?:disebut|sebutan|sebutannya|istilah\w*|artinya|uang|duit|doi|dana|modal|called|money)\b", Options)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b" + Relation + @"\b.{0,30}\b(?:" + LoanVerb + "|" + AccountNoun + @"|alamat\w*|kartunya|masih jadi anggota)\b"
        + @".{0,40}\b" + Asking + @"\b|\b" + Asking + @"\b.{0,40}\b" + Relation + @"\b.{0,30}\b(?:" + LoanVerb + "|" + AccountNoun + @")\b"
        + @"|\b" + Relation + @"\b.{0,30}\b(?:" + LoanVerb + "|" + AccountNoun + @")\b.{0,12}$", Options)]
    private static partial Regex RelativeBorrows();

    // What the relative may, or says; "saya mau tahu, suami saya pinjam apa" is none of that.
    [GeneratedRegex(@"\b" + Relation + @"\b (?:\w+ ){0,2}(?:mau|mo|ingin|pengen|boleh|bole|bisa|bs|harus|perlu|bilang|kata|want|wants|can"
        + @"|should|must|needs?|allowed|to|could|may|says?|said|would like)\b"
        + @"|\b(?:syarat\w*|aturan\w*|rules?|cara|kalau|kalo|klo|can|may|if|how (?:do"
        + @"|does))\b", Options)]
    private static partial Regex Rules();

    [GeneratedRegex(@"\b" + AccountNoun + @"\b (?:(?:dari|milik|punya|pung|si|of|my|the|anak) ){0,2}" + Relation + @"\b", Options)]
    private static partial Regex OfRelative();

    // An account or a reservation of one's kin; what is done for them, or a book for children, is none.
    [GeneratedRegex(@"\b" + AccountNoun + @"\b (?:(?:dari|milik|punya|pung|si|of|for) ){0,2}" + MyKin + @"\b"
        + @"|\b" + KinWhoDoes + "(?: (?:pung|pu|punya))? (?:\\w+ )?" + AccountNoun + @"\b"
        + @"|\b" + Look + @"\b.{0,30}\b(?:" + Hold + " (?:(?:dari|milik|punya|pung|of) )?" + MyKin
        + "|" + KinWhoDoes + "(?: (?:pung|pu|punya))? " + Hold + @")\b"
        + @"|\b(?:perpanjang|perpanjangkan|renew|extend|batalkan|cancel)\b (?:\w+ ){1,3}(?:teman|temen|tamang|kawan|tetangga"
        + @"|pacar)(?:ku| " + Self + @")\b", Options)]
    private static partial Regex OfKin();

    // What they have borrowed; of what they lost a loss is told.
    [GeneratedRegex(@"^(?!.*\b(?:hilang|ilang|rusak|sobek|robek|basah|basa|lost|damaged|torn)\b)(?:.*\b" + Asking
        + @"\b.{0,30}\b(?:dipinjam|dipinjem|di pinjam) (?:oleh )?" + MyKin + @"\b"
        + @"|.*\b" + KinWhoDoes + @" (?:(?:ada|sedang|lagi|sudah|su|pernah"
        + @"|has|have) )?" + LoanVerb + @" (?:buku )?(?:apa|berapa|brp|barapa|what)\b|.*\b(?:what|which|how many)\b.{0,25}\b" + KinWhoDoes
        + @" (?:\w+ )?(?:borrowed|borrowing|borrow|on loan|owe|owes)\b)", Options)]
    private static partial Regex KinBorrows();

    // "Who wrote", "siapa penulis", "novel tentang suami yang pinjam uang".
    [GeneratedRegex(@"\bwho (?:has |have |is |was )?(?:wrote|written|writing|translated|published|edited|composed|illustrated"
        + @"|invented|founded"
        + @"|the (?:author|writer|publisher|translator))\b|\bsiapa(?:kah)? (?:nama )?(?:penulis\w*|pengarang\w*|penerjemah\w*|penerbit\w*)"
        + @"|^(?:\w+ ){0,3}(?:buku|novel|komik|cerpen|artikel|jurnal|skripsi"
        + @"|books?|articles?|novels?|papers?) (?:\w+ ){0,1}(?:tentang|ttg|soal"
        + @"|mengenai|about|on)\b", Options)]
    private static partial Regex AboutAWork();

    [GeneratedRegex(@"\b(?:kartu|card|akun|account) (?:saya|beta|sy|gw|gue|aku|ini|ni)\b"
        + @"|\bthis (?:card|account)\b|\b(?:kartuku|akunku|my card|my account"
        + @"|punya saya)\b", Options)]
    private static partial Regex WithOwnCard();

    [GeneratedRegex(@"\b" + AccountNoun + @"\w* (?:punya |milik )?(?:si|sih) (?!" + Own + @"\b)\w{3,}"
        + @"|\b(?:perpanjang|renew|hapus|batalkan|cancel|waive)\b.{0,30}\b(?:milik|punya|pung|of|kartu|card)\b.{0,20}\b(?:tetangga|teman"
        + @"|kaka pung|kakak saya|orang lain|card \d+|kpg\w*)|\bdia pung (?:kartu|denda|pinjaman)\b", Options)]
    private static partial Regex Belonging();

    [GeneratedRegex(
        @"\b(?:(?:data|daftar|list)\b.{0,15}\b(?:semua )?(?:anggota|mahasiswa|members|patrons|everyone)\b.{0,20}\b(?:terlambat|pinjam|nomor"
        + "|bernama|sekarang|format|lain|who)|semua data anggota|samua orang pung data|anggota bernama"
        + @"|everyone who (?:has|borrowed)|borrowing records|everyones? (?:loans?|fines?)|orang tua murid yang)\b", Options)]
    private static partial Regex Everyone();

    [GeneratedRegex(
        @"\b(?:(?:no|nomor|number|nmr)\b.{0,30}\b(?:pribadi|pustakawan yg cantik|kakak pustakawan|yang tadi pinjam)|home address"
        + "|alamat rumah (?:pustakawan|petugas|kepala)|(?:petugas|pustakawan|librarian)\\b.{0,25}\\b(?:tinggal di mana|rumahnya"
        + "|where .{0,10}live)|give me their number|kasih nomornya|pung nomor wa|is \\w+ \\w+ a member"
        + "|" + Contact + "(?: (?:telepon|telpon|hp|wa|rumah|phone))? (?:(?:milik|dari|of) )?(?:pak|bapak|bu|ibu|si|mas"
        + "|mbak|mr|mrs|ms) (?!(?:kepala|pustakawan|petugas|admin|staf|satpam|penjaga|direktur|camat|bupati|gubernur|walikota"
        + "|kota|negara)\\b)\\w{3,}"
        + "|(?:data|email|phone number|address|nomor \\w+) (?:of |dari |milik )?(?:patron|member|anggota) (?:nomor |bernama )?\\w*\\d)",
        Options)]
    private static partial Regex Private();

    [GeneratedRegex(@"\b(?:my|" + Own + @" (?:pung|pu|punya)) (?:\w+ )?" + AccountNoun + @"\b"
        + @"|\b" + AccountNoun + "(?: (?:atas nama|milik|punya))? "
        + Own + @"\b|\b(?:dendaku|pinjamanku|akunku|kartuku|my card|(?:kartu|nomor|no)(?: kartu| anggota)? (?:saya|beta|sy|aku|gw|gue))\b"
        + @"|\b" + Self + @" (?:pung|pu|punya) (?:kartu|nomor)\b"
        + @"|\b" + Own + @"(?: (?:ada|sudah|su|sedang|lagi|have|am))? " + LoanVerb + @"\b|\b(?:dipinjam"
        + @"|dipinjem) (?:oleh )?" + Own + @"\b", Options)]
    private static partial Regex OwnAccount();

    [GeneratedRegex(@"\b(?:" + LoanVerb + "|" + AccountNoun + @"|data)\b.{0,25}\b(?:kartu|card|member|patron|anggota|akun"
        + @"|account) " + CardNumber
        + @"\b|\b(?:kartu|card|member|patron|anggota) " + CardNumber + @"\b.{0,25}\b(?:" + LoanVerb + "|" + AccountNoun + @")\b"
        + @"|\bfines? of kpg\w*", Options)]
    private static partial Regex OnCard();

    // "Denda KPG0003 berapa".
    [GeneratedRegex(@"\b(?:" + AccountNoun + "|" + Hold + ")"
        + "(?: (?:dari|milik|punya|of|for|on|di|untuk|kartu|card|nomor|no|anggota|member))*"
        + @" kpg ?\d\w*|\bkpg ?\d\w* (?:(?:pung|pu|punya) )?(?:" + AccountNoun + "|" + Hold + @")\b"
        + @"|\b(?:perpanjang|renew|extend|batalkan|cancel)\b.{0,40}\bkpg ?\d", Options)]
    private static partial Regex OfCard();

    [GeneratedRegex(@"\b" + AccountNoun + @"\w* (?:atas nama|milik|punya) (?!" + Own + @"\b|siapa\b|perpus\w*\b|apa\b)\w{3,}"
        + @"|\b(?:loans?|fines?) of (?:my |patron |member )", Options)]
    private static partial Regex InTheNameOf();

    // Of the text as typed: folding drops the sign.
    [GeneratedRegex(@"\b(?!(?:what|who|it|that|there|here|how|when|where|let|today"
        + @"|library)['’]s)\w{3,}['’]s\s+(?:\w+\s+)?(?:loans?|fines?|account"
        + @"|overdue)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Possessive();
}

using System.Text.RegularExpressions;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>
/// Recognises emergencies by their words before any model is asked: a missed one is worse than a false one. A message that asks
/// for books on such a matter is none.
/// </summary>
internal static partial class EmergencySigns
{
    // The surest words first: of a fight with a wounded one the wounded one is named.
    private static readonly (EmergencyKind Kind, Regex Words)[] Always =
    [
        (EmergencyKind.Fire, SureFire()), (EmergencyKind.Medical, SureIllness()), (EmergencyKind.Violence, SureViolence()),
        (EmergencyKind.Other, SureOther()),
    ];

    private static readonly (EmergencyKind Kind, Regex Words)[] Danger =
    [
        (EmergencyKind.Disaster, DisasterWord()), (EmergencyKind.Fire, FireWord()), (EmergencyKind.Violence, ViolenceWord()),
        (EmergencyKind.Medical, IllnessWord()), (EmergencyKind.Other, OtherWord()),
    ];

    /// <summary>Looks at a folded message.</summary>
    public static bool Has(string folded) => IsCall(Figurative().Replace(folded, ""));

    /// <summary>What a folded message that is an emergency is about.</summary>
    public static EmergencyKind KindOf(string folded) => Told(folded)?.Kind ?? EmergencyKind.Other;

    /// <summary>The words that tell what it is about; null when none do.</summary>
    public static string? WordsOf(string folded) => Told(folded)?.Words;

    private static (EmergencyKind Kind, string Words)? Told(string folded)
    {
        var literal = Figurative().Replace(folded, "");
        return Kinds().Where(sign => sign.Kind != EmergencyKind.Other)
            .Select(sign => (sign.Kind, Match: sign.Words.Match(literal)))
            .Where(sign => sign.Match.Success)
            .Select(sign => ((EmergencyKind, string)?)(sign.Kind, sign.Match.Value))
            .FirstOrDefault();
    }

    private static IEnumerable<(EmergencyKind Kind, Regex Words)> Kinds() =>
        [(EmergencyKind.SelfHarm, OwnLife()), .. Always, .. Danger, (EmergencyKind.SelfHarm, Despair())];

    private static bool IsCall(string folded)
    {
        if (OwnLife().IsMatch(folded))
            return !Reading().IsMatch(folded) || FirstPerson().IsMatch(folded);
        if (Always.Any(sign => sign.Words.IsMatch(folded)))
            return !Reading().IsMatch(folded) || Urgent().IsMatch(folded);
        // Words that also stand in titles, news and questions need a call for help or a here and now.
        return Danger.Any(sign => sign.Words.IsMatch(folded)) && !Reading().IsMatch(folded) && !Loan().IsMatch(folded)
            && !WhichShelf().IsMatch(folded)
            && (Urgent().IsMatch(folded)
            || HereAndNow().IsMatch(folded));
    }

    /// <summary>A folded message asks for something to read on such a matter.</summary>
    public static bool IsTopic(string folded) =>
        (Topic().IsMatch(folded) && !Urgent().IsMatch(folded) && !FirstPerson().IsMatch(folded))
        || (Figurative().IsMatch(folded) && !Has(folded));

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // "Belajar mati-matian", "mati lampu": said of hard work and the power, with no danger to anybody.
    [GeneratedRegex(@"\b(?:mati matian|mati2an|setengah mati|mati kutu|mati gaya|mati (?:lampu|listrik)|harga mati|dead tired)\b", Options)]
    private static partial Regex Figurative();

    [GeneratedRegex(
        @"\b(?:bunuh diri|kill (?:my|him|her)self|end (?:my|his|her) (?:own )?life|take my own life|suicidal|suicide|want to die"
        + @"|wanna die|want to be dead|better off dead|"
        + @"(?:mau|mo|pengen|pengin|ingin|pingin|pen) (?:mati|mokad|mampus)|mati (?:aja|sa|saja) (?:rasanya|beta|saya|aku)"
        + @"|lebih baik (?:saya |aku |beta )?mati|lebe bae (?:beta |be )?mati|mending (?:aku |gw |gue |saya )?(?:mati|ga ada|gak ada"
        + @"|nggak ada)|"
        + @"(?:mengakhiri|akhiri|mengahiri) (?:hidup|nyawa)|(?:ga|gak|nggak|ngga|tidak|tak|sonde|son) (?:ingin|mau|pengen|mo"
        + @"|kuat) (?:hidup|hidop)|capek? (?:banget )?hidup|cape hidop|"
        + @"(?:dont|do not|no longer) want to (?:live|be alive|exist)|live anymore|no reason to live|(?:gantung|lompat|lompt"
        + @"|loncat) (?:diri|dr|dari) ?(?:lantai|atap|gedung|jembatan)?|gantung diri|jump off|"
        + @"menyakiti diri|nyakitin diri|self harm|hurt myself|cut(?:ting)? myself|overdos[ei]s?|too many pills|minum racun"
        + @"|minum baygon|iris (?:nadi|tangan))\b", Options)]
    private static partial Regex OwnLife();

    // Not said with these words before, but what is left when nothing else is: a life that is to end.
    [GeneratedRegex(@"\b(?:mati|abis|bunuh|ngilang|putus asa|hopeless|ending? it all|being alive|hidup(?:nya)?|hidop|nyawa|die|dying"
        + @"|suicid\w*|(?:ga|gak|nggak) ada aja)\b", Options)]
    private static partial Regex Despair();

    [GeneratedRegex(@"\b(?:kebakaran|kebakarn|terbakar|there(?: i|)s a fire|on fire|fire in|smell(?: of)? gas|bau gas|gas leak"
        + @"|asap tebal|damkar|korsleting)\b", Options)]
    private static partial Regex SureFire();

    [GeneratedRegex(
        @"\b(?:pingsan|pngsan|kejang\w*|ambulans\w*|ambulan|ambulance|not breathing|(?:ga|gak|tidak|sonde|son|nggak) (?:bisa|bs) "
        + @"(?:napas|nafas|bernapas|bernafas)|sesak (?:napas|nafas)|tidak sadar(?:kan)? diri|heart attack|serangan jantung"
        + @"|is having a (?:seizure|stroke|heart)|passed out|unconscious|collapsed|fainted|faint|choking|keselek|tersedak|tasedak"
        + @"|bleeding|berdarah|pendarahan|kesetrum|electrocuted)\b", Options)]
    private static partial Regex SureIllness();

    [GeneratedRegex(
        @"\b(?:dilecehkan|dicabuli|diperkosa|raped|groped|molested|touch(?:ed|ing)? (?:my body|me)|(?:pegang|raba) ?(?:pegang|raba)? "
        + @"(?:aku|saya|beta|badan|tubuh)|pegang pegang|bakalai|dipukul\w*|memukul\w*|mukulin|dihajar|being beaten|stabbed|ditusuk"
        + @"|mau (?:pukul|bunuh) (?:saya|aku|beta))\b", Options)]
    private static partial Regex SureViolence();

    [GeneratedRegex(@"\b(?:kejebak|trapped in)\b", Options)]
    private static partial Regex SureOther();

    [GeneratedRegex(@"\b(?:api|ahi|asap|smoke|fire|fires|ledakan|meledak|explosion)\b", Options)]
    private static partial Regex FireWord();

    [GeneratedRegex(@"\b(?:jatuh|jato|fell|luka|terluka|injured|hurt|dada saki\w*|chest pain|stroke)\b", Options)]
    private static partial Regex IllnessWord();

    [GeneratedRegex(
        @"\b(?:pisau|parang|knife|knives|gun|senjata|bom|bomb|berkelahi|perkelahian|berantem|fight\w*|tusuk|pukul|menga?ncam|diancam"
        + @"|ngancem|threaten\w*|diikuti|ngikutin|follow(?:ing|s) me|stalk\w*|ganggu (?:beta|saya|aku)|harass\w*|orang gila)\b", Options)]
    private static partial Regex ViolenceWord();

    [GeneratedRegex(@"\b(?:gempa|earthquake|banjir|banjer|flood\w*|tsunami|longsor|roboh)\b", Options)]
    private static partial Regex DisasterWord();

    [GeneratedRegex(@"\b(?:hilang|ilang|missing|lost my (?:son|daughter|child)|emergency|darurat|macet)\b", Options)]
    private static partial Regex OtherWord();

    // A request for literature, or a word that is part of a title.
    [GeneratedRegex(
        @"\b(?:buku|novel|komik|artikel|jurnal|skripsi|tesis|makalah|referensi|literatur|bacaan|film|judul|berjudul|cerita|carita|puisi"
        + @"|lagu|book|books|article|articles|journal|paper|papers|thesis|"
        + @"sources?|literature|reading|research|studies|tentang|ttg|mengenai|soal|pencegahan|prevention|about|tugas|penelitian|karya"
        + @"|pengarang|by|isbn|sejarah|history|definisi|definition|pengertian|statistik|"
        + @"kata kunci|keyword\w*|sitasi|cite|daftar pustaka|seminar|pelatihan|workshop|lomba|kelas|training|course)\b", Options)]
    private static partial Regex Reading();

    [GeneratedRegex(@"^(?:\w+ ){0,3}(?:buku|novel|komik|artikel|jurnal|skripsi|referensi|literatur|bacaan|bahan|film|book|books"
        + @"|articles?|journals?|papers?|sources?|literature)\b", Options)]
    private static partial Regex Topic();

    [GeneratedRegex(@"\b(?:saya|aku|gw|gue|beta|be|bet|i|im|sy)\b.{0,30}\b(?:mau|mo|ingin|pengen|want|wanna|going to|sudah|capek|cape"
        + @"|took|feel|rasanya)\b(?!.{0,25}\b(?:buku|novel|cari|find|read|baca|pinjam|book|referensi|skripsi|article|jurnal|tau|know"
        + @"|tulis|write)\b)", Options)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b(?:tolong\w*|toloong|help|segera|cepat|capat|cepetan|buruan|darurat|emergency|sos|please hurry|hurry|quick|now"
        + @"|skrg|sekarang|sakarang|ajuda|telpon polisi|panggil|call (?:an|the|someone|security|police))\b", Options)]
    private static partial Regex Urgent();

    [GeneratedRegex(@"\b(?:ada (?:yg|yang|orang|anak|ana|cowok|nyong|api|asap|kebakaran|gempa)|there is|theres|there are|di (?:sini"
        + @"|lantai|dalam|dlm|muka|depan|parkiran|atap|gedung|blakang|belakang|ruang|rak|toilet)|su maso|sudah masuk|masuk ke ruang"
        + @"|outside your|inside the (?:library|building)|upstairs|downstairs|in the (?:library|lobby|building|reading room|toilet"
        + @"|stairs)|we|kuat|!)\b|^(?:gempa|earthquake|fire|api|kebakaran|banjir)\b", Options)]
    private static partial Regex HereAndNow();

    // "ada Cantik itu Luka di rak mana?": whoever asks for a shelf looks for a work, and its title has the word of danger.
    [GeneratedRegex(@"\b(?:rak(?:nya)? (?:yang )?(?:mana|berapa|brp|apa|nomor berapa|no berapa)|(?:di ?mana|dmn) rak(?:nya)?"
        + @"|(?:which|what) shel(?:f|ves))\b", Options)]
    private static partial Regex WhichShelf();

    // "buku hilang", "kartu jatuh di oto", "basah kena banjir": a loss to report, no danger.
    [GeneratedRegex(@"\b(?:buku\w*|bku|kartu\w*|krtu|card|crd|book\w*|barang|tas|dompet|hp|hape|jilid|halaman|pinjaman|pinjam|password"
        + @"|link|file|pdf|antrian|hold|loan|denda|pengingat|akun|account|data)\b", Options)]
    private static partial Regex Loan();
}

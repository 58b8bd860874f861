using System.Globalization;
using System.Text.RegularExpressions;
using ReferenceBot.Domain.Records;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Whom something is for: from words, from an age, from a class at school.</summary>
internal static partial class Readers
{
    private const int FirstTeen = 13;
    private const int FirstAdult = 18;
    private const int LastPrimaryClass = 6;

    private static readonly Dictionary<string, Audience> Words = new()
    {
        ["anak"] = Audience.Child,
        ["ana"] = Audience.Child,
        ["balita"] = Audience.Child,
        ["sd"] = Audience.Child,
        ["tk"] = Audience.Child,
        ["paud"] = Audience.Child,
        ["child"] = Audience.Child,
        ["children"] = Audience.Child,
        ["kids"] = Audience.Child,
        ["kid"] = Audience.Child,
        ["toddler"] = Audience.Child,
        ["toddlers"] = Audience.Child,
        ["remaja"] = Audience.Teen,
        ["smp"] = Audience.Teen,
        ["sma"] = Audience.Teen,
        ["smk"] = Audience.Teen,
        ["teen"] = Audience.Teen,
        ["teens"] = Audience.Teen,
        ["teenager"] = Audience.Teen,
        ["teenagers"] = Audience.Teen,
        ["dewasa"] = Audience.Adult,
        ["adult"] = Audience.Adult,
        ["adults"] = Audience.Adult,
    };

    /// <summary>Whom words such as "anak umur 5 tahun" mean; null when they tell nobody's age.</summary>
    public static Audience? Of(string? words)
    {
        if (words is null)
            return null;
        var folded = TextFolding.Fold(words);
        return Aged(folded) ?? folded.Split(' ').Where(Words.ContainsKey).Select(word => (Audience?)Words[word]).FirstOrDefault();
    }

    /// <summary>What the person says of themselves, anywhere in a message: "aku kelas 3 SD", "umurku 8", "I'm 9 years old".</summary>
    public static Audience? Self(string text)
    {
        Audience? self = null;
        foreach (var clause in ClauseEnd().Split(text))
            self = Stricter(self, SelfIn(TextFolding.Fold(clause)));
        return self;
    }

    private static Audience? SelfIn(string folded)
    {
        // "Saya di kelas 4 mengajar": a class is also somebody's work.
        if (Teaching().IsMatch(folded))
            return null;
        if (OwnAge().Match(folded) is { Success: true } age && Number(age) is { } years)
            return OfAge(years);
        foreach (var said in new[] { OneSelf(), Named(), OneSelfInEnglish() })
        {
            if (said.Match(folded) is { Success: true } match)
                return Of(match.Groups["self"].Value);
        }

        return null;
    }

    /// <summary>A guess can only make it stricter.</summary>
    public static Audience? Stricter(Audience? known, Audience? guessed) => (known, guessed) switch
    {
        (_, null) => known,
        (null, _) => guessed,
        (Audience.Child, _) or (_, Audience.Child) => Audience.Child,
        (Audience.Teen, _) or (_, Audience.Teen) => Audience.Teen,
        _ => known,
    };

    private static Audience? Aged(string folded)
    {
        if (Age().Match(folded) is { Success: true } age && Number(age) is { } years)
            return OfAge(years);
        return Class().Match(folded) is { Success: true } at && Number(at) is { } grade
            ? grade <= LastPrimaryClass && !Secondary().IsMatch(folded) ? Audience.Child : Audience.Teen
            : null;
    }

    private static Audience OfAge(int years) =>
        years < FirstTeen ? Audience.Child : years < FirstAdult ? Audience.Teen : Audience.Adult;

    private static int? Number(Match match) =>
        int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(
        @"\b(?:umur|usia|berumur|berusia|aged?)\s+(?<number>\d{1,2})\b|\b(?<number>\d{1,2})\s*(?:tahun|thn|taon|th|years? old|yo)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(?:kelas|kls|grade|class)\s+(?<number>\d{1,2})(?:sd|smp|sma|smk)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    [GeneratedRegex(@"(?:smp|sma|smk|slta|sltp)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Secondary();

    // "Namaku Budi, umurku 8 tahun" is two clauses, "namaku Budi, umur 8 tahun" is one.
    [GeneratedRegex(@"[.;:!?()\n]+|,(?!\s*(?:umur|usia|berumur|berusia|kelas|kls)\s)|\s[-–—]+\s", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\b(?:meng|ng)ajar\w*|\bmengampu\b|\bteach\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Teaching();

    [GeneratedRegex(
        @"\b(?:umur|usia)(?:ku| ?ku| (?:saya|aku|beta|be|gw|gue|sy))(?: (?:masih|baru|msh|sekarang|skrg|ini|sudah|udah|su))* "
        + @"(?<number>\d{1,2})\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OwnAge();

    private const string Self1 = @"(?:aku|saya|beta|be|gw|gue|gua|sy)";

    // A bare number of years is an age only at the end: "saya 10 tahun mengajar" is none.
    private const string Told =
        @"(?:(?:masih|baru|msh|anak|sekarang|skrg|seorang|murid|siswa|siswi|pelajar|duduk|di|bangku|dari) )*"
        + @"(?<self>(?:umur|usia|berumur|berusia) \d{1,2}\b|\d{1,2} (?:tahun|thn|taon|th)$"
        + @"|(?:(?:sd|smp|sma|smk) )?(?:kelas|kls) \d{1,2} ?(?:sd|smp|sma|smk)?\b"
        + @"|(?:sd|smp)(?= kelas| kls|$)|(?<=\b(?:anak|murid|siswa|siswi|pelajar|masih|msh) )(?:sd|smp|sma|smk)\b)";

    // "Anak saya kelas 2", "murid perempuan saya": what is said of somebody who is the speaker's.
    private const string NotOfOthers =
        @"(?<!\b(?:anak|ana|adik|adek|ade|adi|kakak|kaka|abang|ponakan|keponakan|cucu|sepupu|putra|putri|putera|puteri|murid|siswa|siswi"
        + @"|pelajar|teman|tamang|tetangga|didik|kelas|sekolah|kecil|jagoan|buah hati|saudara|sodara|pasien|pacar)(?:nya)?"
        + @"(?: (?:pertama|kedua|ketiga|bungsu|sulung|perempuan|laki|lelaki|cowok|cewek|kecil|angkat|tiri|kandung|kembar|les))* )";

    [GeneratedRegex(NotOfOthers + @"\b" + Self1 + " " + Told, RegexOptions.CultureInvariant)]
    private static partial Regex OneSelf();

    [GeneratedRegex(
        @"\b(?:namaku|nama (?:lengkap )?" + Self1 + @"|panggil (?:saja )?" + Self1 + ") (?:(?:adalah|itu) )?"
        + @"(?:(?!(?:guru|ibu|bapak|bpk|pak|bu|mama|mami|papa|bunda|ayah|wali|orang|tante|om|dari|punya|cari|mau|butuh|ingin|untuk|buat"
        + @"|adik|kakak|anak|murid|siswa|siswi|kelas|kls|umur|usia|saya|aku|beta|dan)\b)\w+ ){1,3}(?:" + Self1 + " )?" + Told,
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?:i am|im|i m) (?:(?:still|only|just|now|in|a|an|student|pupil|kid|child|of|at) )*"
        + @"(?<self>(?:aged? )?\d{1,2} years? old\b|\d{1,2} yo\b|aged? \d{1,2}\b|\d{1,2} years$|(?:grade|class) \d{1,2}\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OneSelfInEnglish();
}

using System.Text.RegularExpressions;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Finds names of citation styles, file formats and languages, and gives their codes.</summary>
internal static partial class NamedValues
{
    private static readonly Dictionary<string, string> LanguageCodes = new(StringComparer.Ordinal)
    {
        ["inggris"] = "en",
        ["inggrs"] = "en",
        ["english"] = "en",
        ["eng"] = "en",
        ["ingris"] = "en",
        ["en"] = "en",
        ["indonesia"] = "id",
        ["indonesian"] = "id",
        ["indo"] = "id",
        ["indonesie"] = "id",
        ["id"] = "id",
        ["kupang"] = "mkn",
        ["melayu kupang"] = "mkn",
        ["tetun"] = "tet",
        ["tetum"] = "tet",
        ["dawan"] = "aoz",
        ["uab meto"] = "aoz",
        ["jawa"] = "jv",
        ["javanese"] = "jv",
        ["arab"] = "ar",
        ["arabic"] = "ar",
        ["belanda"] = "nl",
        ["dutch"] = "nl",
        ["jepang"] = "ja",
        ["japanese"] = "ja",
        ["mandarin"] = "zh",
        ["cina"] = "zh",
        ["chinese"] = "zh",
        ["jerman"] = "de",
        ["german"] = "de",
        ["prancis"] = "fr",
        ["perancis"] = "fr",
        ["french"] = "fr",
        ["portugis"] = "pt",
        ["portuguese"] = "pt",
        ["melayu"] = "ms",
        ["malay"] = "ms",
        ["rote"] = "rot",
        ["sunda"] = "su",
        ["spanyol"] = "es",
        ["spanish"] = "es",
        ["sabu"] = "hvn",
        ["korea"] = "ko",
        ["korean"] = "ko",
        ["latin"] = "la",
        ["ibrani"] = "he",
        ["hebrew"] = "he",
        ["yunani"] = "el",
        ["greek"] = "el",
    };

    private static readonly (string Format, Regex Words)[] Formats =
    [
        ("bibtex", BibTex()), ("ris", Ris()), ("docx", Docx()), ("csl-json", CslJson()), ("endnote", EndNote()), ("csv", Csv()),
            ("pdf", Pdf()), ("epub", Epub()),
        ("audiobook", Audiobook()), ("ebook", Ebook()), ("zotero", Zotero()), ("mendeley", Mendeley()),
    ];

    public static IEnumerable<FoundSlot> FindFormats(string text) =>
        from format in Formats
        from Match match in format.Words.Matches(text)
        select new FoundSlot(SlotNames.Format, SlotValue.Of(format.Format), match.Index, match.Index + match.Length);

    public static IEnumerable<FoundSlot> FindStyles(string text)
    {
        foreach (Match match in Style().Matches(text))
        {
            var name = match.Groups["name"].Value.ToLowerInvariant() switch
            {
                "chicgo" => "chicago",
                "hrvard" or "havard" or "harvad" => "harvard",
                var other => other
            };
            yield return new FoundSlot(SlotNames.Style, SlotValue.Of(name), match.Groups["name"].Index,
                match.Groups["name"].Index + match.Groups["name"].Length);
        }
    }

    /// <summary>Languages named with "bahasa", "in" or the like; <paramref name="bare"/> takes the name alone too.</summary>
    public static IEnumerable<FoundSlot> FindLanguages(string text, bool bare)
    {
        foreach (Match match in (bare ? BareLanguage() : MarkedLanguage()).Matches(text))
        {
            var name = match.Groups["name"];
            if (LanguageCodes.TryGetValue(Regex.Replace(name.Value.ToLowerInvariant(), @"\s+", " "), out var code))
                yield return new FoundSlot(SlotNames.Language, SlotValue.Of(code), match.Index, match.Index + match.Length);
        }
    }

    public static IEnumerable<FoundSlot> FindPeerReviewed(string text) =>
        PeerReviewed().Matches(text).Select(match => new FoundSlot(SlotNames.PeerReviewed, SlotValue.Of("true"), match.Index,
            match.Index + match.Length));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string LanguageNames =
        "(?<name>melayu kupang|uab meto|inggris|inggrs|ingris|english|eng|indonesian|indonesia|indo|kupang|tetu[nm]|dawan|"
        + "jawa|javanese|arab|arabic|belanda|dutch|jepang|japanese|"
        + "mandarin|cina|chinese|jerman|german|prancis|perancis|french|portugis|portuguese|melayu|malay|rote|sunda|spanyol|"
        + "spanish|sabu|korean?|latin|ibrani|hebrew|yunani|greek)";

    [GeneratedRegex(
        @"\b(?:(?:ber)?bahasa|bhs|bhasa|b\.|versi|edisi|terjemahan|written in|into|language"
        + @"|in(?!\s+(?:indonesia|kupang|rote|sabu|sunda)\b))\s+"
        + LanguageNames
        + @"\b(?:\s+(?:language|version|edition))?|\b"
        + LanguageNames
        + @"\s+(?:language|version|edition|translation|only|ones?)\b|(?<=\bbahasa\s+\w+\s+(?:ka|atau|dan|or|and|deng)\s+)"
        + LanguageNames
        + @"\b",
        Options)]
    private static partial Regex MarkedLanguage();

    [GeneratedRegex(
        @"(?:\b(?:(?:ber)?bahasa|bhs|bhasa|b\.)\s+)?\b"
        + LanguageNames
        + @"\b(?:\s+language)?|(?<=\blang(?:uage)?\s*[=:]\s*)(?<name>en|id)\b",
        Options)]
    private static partial Regex BareLanguage();

    [GeneratedRegex(
        @"\b(?<name>mla|chicgo|chicago|h[ae]?r?va?rd|harvard|havard|ieee|vancouver|turabian|ama|acm|asa|sbl|acs|apsa|oscola|"
        + @"bluebook|APA)\b(?!\s+(?:University|Press))|(?<=\b(?:gaya|style|format|sitasi|kutipan|pake|pakai|pk|pke|sitas|in|"
        + @"in-text|citation|dapus|dafpus|pustaka|referensi|reference|list|tulis|ditulis|versi|model|"
        + @"aturan)\s+)(?<name>apa)\b(?!\s+(?:itu|saja|aja|sa|yang|yg|ya))|\b(?<name>apa)(?=\s+(?:style|format|edisi|edition|"
        + @"ed\.|reference|citation|sitasi|[67](?:th)?)\b)|(?<=,\s*)(?<name>apa)(?=\s*(?:$|e\b|ya\b|dong\b|[.?!]))|"
        + @"(?<=\b(?:jurnal|buku|kepemimpinan|tesis)\s)(?<name>apa)$|^(?<name>apa)(?=\s+(?:kasi|untuk|utk|buat|bwt|for)\b)",
        Options)]
    private static partial Regex Style();

    [GeneratedRegex(@"\bbibtex\b|\.bib\b|\blatex\b", Options)]
    private static partial Regex BibTex();

    [GeneratedRegex(@"\b(?:ris)\b", Options)]
    private static partial Regex Ris();

    [GeneratedRegex(@"\b(?:ms[ -]?word|microsoft word|word|docx?)\b", Options)]
    private static partial Regex Docx();

    [GeneratedRegex(@"\b(?:csl[- ]?json|json)\b", Options)]
    private static partial Regex CslJson();

    [GeneratedRegex(@"\bend ?note\b", Options)]
    private static partial Regex EndNote();

    [GeneratedRegex(@"\b(?:csv|excel|spreadsheet|xlsx?)\b", Options)]
    private static partial Regex Csv();

    [GeneratedRegex(@"\b(?:pdf|pfd)(?=\b|nya|ny\b)", Options)]
    private static partial Regex Pdf();

    [GeneratedRegex(@"\bepub\b", Options)]
    private static partial Regex Epub();

    [GeneratedRegex(@"\baudio ?books?\b|\bbuku (?:audio|suara|dengar)\b|\bbuku yang bisa (?:di)?dengar\b", Options)]
    private static partial Regex Audiobook();

    [GeneratedRegex(
        @"\be-?books?(?=\b|nya)|\bbuku (?:digital|elektronik)\b|\b(?:digital|electronic) books?\b|\bbuku (?:dalam|"
        + @"dlm) h(?:ape|p)\b",
        Options)]
    private static partial Regex Ebook();

    [GeneratedRegex(@"\bzotero\b", Options)]
    private static partial Regex Zotero();

    [GeneratedRegex(@"\bmendeley\b", Options)]
    private static partial Regex Mendeley();

    [GeneratedRegex(@"\bpeer[- ]?review(?:ed)?\b|\brefereed\b|\b(?:di)?tela?ah (?:sejawat|mitra bestari)\b|\bmitra bestari\b", Options)]
    private static partial Regex PeerReviewed();
}

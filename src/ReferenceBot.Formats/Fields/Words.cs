using ReferenceBot.Domain.Records;

namespace ReferenceBot.Formats.Fields;

/// <summary>Kinds of publication and audiences by the words that spreadsheets and other programs use, Indonesian and English.</summary>
internal static class Words
{
    private static readonly (RecordType Type, string Words)[] Types =
    [
        (RecordType.Book, "book|buku|monograph|monografi|novel|paperback|hardcover|mvbook|booklet|text|teks|buku teks"),
        (RecordType.Chapter, "chapter|bab|bookchapter|bab buku|inbook|incollection|suppbook"),
        (RecordType.Article, "article|artikel|journal article|artikel jurnal|jour|jurnal artikel|makalah jurnal"),
        (RecordType.Serial, "serial|journal|jurnal|majalah|magazine|periodical|koran|surat kabar|newspaper|terbitan berkala|buletin"),
        (RecordType.Thesis, "thesis|skripsi|tesis|disertasi|dissertation|phdthesis|mastersthesis|tugas akhir|karya ilmiah"),
        (RecordType.Report, "report|laporan|techreport|technical report|laporan penelitian|working paper"),
        (RecordType.ConferencePaper, "conferencepaper|conference paper|makalah|prosiding|proceedings|inproceedings|paper-conference|"
            + "makalah seminar"),
        (RecordType.Law, "law|hukum|peraturan|undang-undang|legislation|legal_case|perda|peraturan daerah"),
        (RecordType.Reference, "reference|referensi|kamus|ensiklopedia|ensiklopedi|dictionary|encyclopedia|atlas referensi|almanak"),
        (RecordType.Ebook, "ebook|e-book|buku elektronik|buku digital|epub"),
        (RecordType.WebPage, "webpage|web page|website|situs|laman|online|situs web|post-weblog"),
        (RecordType.Map, "map|peta|atlas|globe"),
        (RecordType.Score, "score|partitur|musical_score|notasi musik"),
        (RecordType.Audio, "audio|audiobook|buku audio|rekaman suara|cd audio|sound recording|musik|music|song"),
        (RecordType.Video, "video|film|dvd|vcd|motion_picture|motion picture|rekaman video|broadcast"),
        (RecordType.Other, "other|lainnya|lain-lain|dataset|software|game|permainan"),
    ];

    private static readonly string[] Child = ["anak", "child", "kid", "juvenile", "balita", "preschool", "sd", "paud", "tk"];

    private static readonly string[] Teen = ["remaja", "teen", "young adult", "adolescent", "smp", "sma", "smk", "ya"];

    private static readonly string[] ChildHeadings =
        ["juvenile", "buku anak", "cerita anak", "bacaan anak", "fiksi anak", "komik anak", "children's stories"];

    private static readonly string[] TeenHeadings =
        ["young adult fiction", "anak remaja", "fiksi remaja", "novel remaja", "cerita remaja", "bacaan remaja"];

    private static readonly string[] Adult = ["dewasa", "adult", "umum", "general"];

    private static readonly Dictionary<string, RecordType> ByWord = Types
        .SelectMany(entry => entry.Words.Split('|').Select(word => (word, entry.Type)))
        .ToDictionary(pair => pair.word, pair => pair.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when the words name no kind.</summary>
    public static RecordType? Type(string? text) =>
        text is not null && ByWord.TryGetValue(text.Trim(), out var type) ? type : null;

    /// <summary>Null when the words name no audience; "anak dan remaja" is for the older of the two.</summary>
    public static Audience? Audience(string? text)
    {
        var words = $" {text?.ToLowerInvariant()} ";
        if (Array.Exists(Teen, word => HasWord(words, word)))
            return Domain.Records.Audience.Teen;
        if (Array.Exists(Child, word => HasWord(words, word)))
            return Domain.Records.Audience.Child;
        return Array.Exists(Adult, word => HasWord(words, word)) ? Domain.Records.Audience.Adult : null;
    }

    /// <summary>
    /// The readers that a subject heading names. "Child psychology" and "Pendidikan anak" are about children and name none.
    /// </summary>
    public static Audience? AudienceOfSubject(string heading)
    {
        if (Array.Exists(TeenHeadings, phrase => heading.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
            return Domain.Records.Audience.Teen;
        var isForChildren = Array.Exists(ChildHeadings, phrase => heading.Contains(phrase, StringComparison.OrdinalIgnoreCase));
        return isForChildren ? Domain.Records.Audience.Child : null;
    }

    // The word or its plural: "anak-anak", "children", "teens".
    private static bool HasWord(string words, string word)
    {
        var at = words.IndexOf(word, StringComparison.Ordinal);
        return at > 0 && !char.IsLetter(words[at - 1]) && (word.Length > 3 || !char.IsLetter(words[at + word.Length]));
    }
}

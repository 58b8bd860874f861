namespace ReferenceBot.Language.Dates;

/// <summary>Words of days and months in Indonesian, English and Kupang Malay, folded.</summary>
internal static class DateLexicon
{
    /// <summary>Days from today, the longest words first: "beso lusa" is not "beso".</summary>
    public static IReadOnlyList<KeyValuePair<string, int>> Relative { get; } = LongestFirst(new()
    {
        ["hari ini"] = 0,
        ["hr ini"] = 0,
        ["hri ini"] = 0,
        ["ini hari"] = 0,
        ["pagi ini"] = 0,
        ["siang ini"] = 0,
        ["sore ini"] = 0,
        ["malam ini"] = 0,
        ["nanti siang"] = 0,
        ["nanti sore"] = 0,
        ["nanti malam"] = 0,
        ["today"] = 0,
        ["tonight"] = 0,
        ["this morning"] = 0,
        ["this afternoon"] = 0,
        ["this evening"] = 0,
        ["besok"] = 1,
        ["bsok"] = 1,
        ["esok"] = 1,
        ["bsk"] = 1,
        ["beso"] = 1,
        ["tomorrow"] = 1,
        ["tmrw"] = 1,
        ["tmr"] = 1,
        ["lusa"] = 2,
        ["besok lusa"] = 2,
        ["beso lusa"] = 2,
        ["day after tomorrow"] = 2,
        ["tulat"] = 3,
        ["kemarin"] = -1,
        ["kemaren"] = -1,
        ["kamaren"] = -1,
        ["kmrn"] = -1,
        ["yesterday"] = -1,
        ["kemarin dulu"] = -2,
        ["kemaren dulu"] = -2,
        ["kamaren dulu"] = -2,
        ["day before yesterday"] = -2,
    });

    /// <summary>Words for now, which often only soften a question: any other day named is meant before them.</summary>
    public static IReadOnlySet<string> Now { get; } = new HashSet<string> { "sekarang", "sakarang", "skrg", "skrang", "nanti", "now" };

    public static IReadOnlySet<string> Tomorrow { get; } = new HashSet<string>
    {
        "besok", "bsok", "esok", "bsk", "beso", "tomorrow", "tmrw", "tmr",
    };

    /// <summary>Beside a weekday they make it the last one.</summary>
    public static IReadOnlySet<string> Past { get; } = new HashSet<string> { "kemarin", "kemaren", "kamaren", "kmrn", "lalu", "last" };

    /// <summary>Beside "minggu" they make it a week, unless "hari" stands before it.</summary>
    public static IReadOnlySet<string> BeforeWeek { get; } = new HashSet<string>
    {
        "se", "satu", "dua", "tiga", "empat", "lima", "enam", "beberapa", "berapa", "brp", "barapa", "per", "tiap", "setiap", "dalam",
        "selama", "awal", "tengah", "akhir", "minggu",
    };

    public static IReadOnlySet<string> AfterWeek { get; } = new HashSet<string>
    {
        "depan", "lalu", "ini", "lagi", "sekali", "terakhir", "minggu",
    };

    public static IReadOnlyDictionary<string, DayOfWeek> Days { get; } = new Dictionary<string, DayOfWeek>
    {
        ["senin"] = DayOfWeek.Monday,
        ["selasa"] = DayOfWeek.Tuesday,
        ["rabu"] = DayOfWeek.Wednesday,
        ["kamis"] = DayOfWeek.Thursday,
        ["jumat"] = DayOfWeek.Friday,
        ["jumaat"] = DayOfWeek.Friday,
        ["sabtu"] = DayOfWeek.Saturday,
        ["minggu"] = DayOfWeek.Sunday,
        ["ahad"] = DayOfWeek.Sunday,
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
    };

    public static IReadOnlyDictionary<string, int> Months { get; } = new Dictionary<string, int>
    {
        ["januari"] = 1,
        ["februari"] = 2,
        ["maret"] = 3,
        ["april"] = 4,
        ["mei"] = 5,
        ["juni"] = 6,
        ["juli"] = 7,
        ["agustus"] = 8,
        ["september"] = 9,
        ["oktober"] = 10,
        ["november"] = 11,
        ["desember"] = 12,
        ["january"] = 1,
        ["february"] = 2,
        ["march"] = 3,
        ["may"] = 5,
        ["june"] = 6,
        ["july"] = 7,
        ["august"] = 8,
        ["october"] = 10,
        ["december"] = 12,
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["jun"] = 6,
        ["jul"] = 7,
        ["agt"] = 8,
        ["aug"] = 8,
        ["sep"] = 9,
        ["okt"] = 10,
        ["oct"] = 10,
        ["nov"] = 11,
        ["des"] = 12,
        ["dec"] = 12,
        ["pebruari"] = 2,
        ["nopember"] = 11,
        ["agst"] = 8,
        ["ags"] = 8,
        ["sept"] = 9,
        ["nop"] = 11,
    };

    private static List<KeyValuePair<string, int>> LongestFirst(Dictionary<string, int> words) =>
        [.. words.OrderByDescending(pair => pair.Key.Length)];
}

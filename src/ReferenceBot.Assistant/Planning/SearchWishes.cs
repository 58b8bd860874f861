using System.Text.RegularExpressions;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Turns the details of a wish into a search.</summary>
internal static partial class SearchWishes
{
    // More lists than this nobody reads in one answer.
    private const int MostAtOnce = 3;

    // "Buku" is what people call a report, a dictionary or a law too, so it is no type.
    private static readonly Dictionary<string, RecordType> Types = new()
    {
        ["jurnal"] = RecordType.Article,
        ["journal"] = RecordType.Article,
        ["journals"] = RecordType.Article,
        ["artikel"] = RecordType.Article,
        ["article"] = RecordType.Article,
        ["articles"] = RecordType.Article,
        ["paper"] = RecordType.Article,
        ["papers"] = RecordType.Article,
        ["skripsi"] = RecordType.Thesis,
        ["tesis"] = RecordType.Thesis,
        ["thesis"] = RecordType.Thesis,
        ["theses"] = RecordType.Thesis,
        ["disertasi"] = RecordType.Thesis,
        ["dissertation"] = RecordType.Thesis,
        ["laporan"] = RecordType.Report,
        ["report"] = RecordType.Report,
        ["reports"] = RecordType.Report,
        ["majalah"] = RecordType.Serial,
        ["magazine"] = RecordType.Serial,
        ["kamus"] = RecordType.Reference,
        ["ensiklopedia"] = RecordType.Reference,
        ["dictionary"] = RecordType.Reference,
        ["encyclopedia"] = RecordType.Reference,
        ["ebook"] = RecordType.Ebook,
        ["e book"] = RecordType.Ebook,
        ["undang undang"] = RecordType.Law,
        ["peta"] = RecordType.Map,
    };

    private static readonly HashSet<string> Monographs =
    [
        "buku", "buku buku", "bukunya", "buku2", "book", "books", "textbook", "textbooks", "buku teks", "buku ajar", "buku pelajaran",
        "buku cetak",
    ];

    public static SearchFilters Filters(WishContext context)
    {
        var slots = context.Slots;
        var year = slots.Number(SlotNames.Year);
        var recent = slots.Number(SlotNames.RecentYears);
        return new SearchFilters
        {
            YearFrom = slots.Number(SlotNames.YearFrom) ?? (recent is { } years ? context.Today.Year - years : year),
            YearTo = slots.Number(SlotNames.YearTo) ?? year,
            Language = slots.Text(SlotNames.Language),
            Type = OwnWork().IsMatch(context.Wish.Text) ? null : Type(slots.Text(SlotNames.DocType)),
            MonographsOnly = slots.Text(SlotNames.DocType) is { } kind && Monographs.Contains(TextFolding.Fold(kind)),
            Audience = Readers.Stricter(Limit(context), Asked(context)),
        };
    }

    /// <summary>
    /// The search for a work that is named, or for an author's works; null when the message names none. A topic alone names no work,
    /// so that nothing found is not "we do not hold it".
    /// </summary>
    public static SearchRequest? Named(WishContext context)
    {
        var slots = context.Slots;
        var author = slots.Text(SlotNames.Author);
        var title = slots.Text(SlotNames.Isbn) ?? slots.Text(SlotNames.Title) ?? slots.Text(SlotNames.Doi);
        var text = title ?? slots.Text(SlotNames.Topic);
        if (text is null && author is null)
            return null;
        return new SearchRequest
        {
            Kind = title is null && author is null ? SearchKind.Topic : SearchKind.KnownItem,
            Text = text ?? "",
            Author = author,
            Filters = new SearchFilters { Language = slots.Text(SlotNames.Language), Audience = Limit(context) },
        };
    }

    /// <summary>Each work that is named, or the one search of <see cref="Named"/>.</summary>
    public static IReadOnlyList<SearchRequest> AllNamed(WishContext context)
    {
        var titles = All(context, SlotNames.Title);
        if (Named(context) is not { } first)
            return [];
        // With several titles nobody can tell whose the author is.
        return titles.Count > 1
            ? [.. titles.Take(MostAtOnce).Select(title => first with { Text = title, Author = null })]
            : [first];
    }

    /// <summary>All topics of a message: "kopi, sapi, dan rumput laut" are three.</summary>
    public static IReadOnlyList<string> Topics(WishContext context) => [.. All(context, SlotNames.Topic).Take(MostAtOnce)];

    private static List<string> All(WishContext context, string slot) =>
        [.. context.Slots.Values.Where(pair => pair.Key == slot).Select(pair => pair.Value.Text).Distinct()];

    /// <summary>Whom the conversation is with, where that limits what is shown: an adult may read everything.</summary>
    private static Audience? Limit(WishContext context) =>
        context.State.Audience is { } audience and not Audience.Adult ? audience : null;

    /// <summary>Whom the message itself asks for; "saya 25 tahun" tells who asks, and only "buku dewasa" wants nothing else.</summary>
    private static Audience? Asked(WishContext context)
    {
        var said = context.Slots.Text(SlotNames.Audience);
        var asked = Readers.Of(said) ?? SpokenReader(context);
        return asked != Audience.Adult || GrownUp().IsMatch($"{said} {context.Wish.Text}") ? asked : null;
    }

    // "Buku anak umur 5 tahun", "cerita buat anak": said beside the wish. "Psikologi anak" is about children, not for them.
    private static Audience? SpokenReader(WishContext context) =>
        ForReader().Match(context.Wish.Text) is { Success: true } said ? Readers.Of(said.Value) : null;

    private static RecordType? Type(string? words) =>
        words is not null && Types.TryGetValue(TextFolding.Fold(words), out var type) ? type : null;

    [GeneratedRegex(
        @"\b(?:anak|ana|kid|child|toddler)\w*\b.{0,25}?\b(?:umur|usia|kelas|kls)\s+\d{1,2}"
        + @"|\b(?:anak|ana|kids|children)\b.{0,12}\b\d{1,2}\s*(?:tahun|thn|years?)"
        + @"|\d{1,2}[- ]years?[- ]olds?|\b(?:buku|cerita|carita|bacaan|novel|komik|books?|stories)\s+"
        + @"(?:bacaan\s+)?(?:(?:untuk|buat|bwt|kasi|for)\s+)?(?:anak|ana|anak-anak|ana-ana|kids|children|remaja|balita"
        + @"|(?:orang\s+)?dewasa|adults)"
        + @"(?=\s+(?:tentang|ttg|soal|yang|yg|sd|smp|about|on)\b|\W*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForReader();

    [GeneratedRegex(@"\b(?:dewasa|adults?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GrownUp();

    // "Untuk skripsi saya": what the person writes, not what is looked for.
    [GeneratedRegex(
        @"\b(?:(?:skripsi|tesis|disertasi|makalah|tugas akhir|thesis|dissertation|paper)(?:ku|\s+(?:saya|aku|sy|gw|gue|beta|be|sa))\b"
        + @"|(?:untuk|utk|buat|bwt|bahan|referensi|ref|for|judul)\s+(?:(?:my|our|a|the)\s+)?"
        + @"(?:skripsi|tesis|disertasi|makalah|thesis|dissertation|paper)\b"
        + @"|(?:my|our)\s+(?:\w+\s+)?(?:thesis|dissertation|paper|report)\b|beta pung (?:skripsi|tesis))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnWork();
}

using ReferenceBot.Domain.Records;

namespace ReferenceBot.Formats.Fields;

/// <summary>
/// A record while it is being read. Everything that enters is cleaned here, and what cannot be kept becomes a defect,
/// so that every format treats outside text alike.
/// </summary>
internal sealed partial class RecordDraft
{
    // A bound against records made to exhaust memory; the longest author lists of physics papers fit.
    private const int MaxValues = 5_000;

    private const int MaxDefects = 50;

    // Spreadsheets are filled from catalogues, with the punctuation that stood before the next field.
    private static readonly char[] Isbd = [' ', '/', ':', ';', ',', '='];

    private readonly List<Contributor> _contributors = [];
    private readonly List<Subject> _subjects = [];
    private readonly HashSet<string> _subjectTerms = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _isbns = [];
    private readonly List<string> _issns = [];
    private readonly List<string> _links = [];
    private readonly List<LocalText> _summaries = [];
    private readonly List<Holding> _holdings = [];
    private List<Defect>? _defects;

    public string? Source { get; set; }

    public string? Key { get; set; }

    public string Title { get; set; } = "";

    public string? Subtitle { get; set; }

    public string? Part { get; set; }

    public PublicationDate? Published { get; set; }

    public string? Edition { get; set; }

    public string? Publisher { get; set; }

    public string? Place { get; set; }

    public string? Language { get; set; }

    public RecordType Type { get; set; } = RecordType.Book;

    public Audience Audience { get; set; } = Audience.Adult;

    public string? Classification { get; set; }

    public string? Doi { get; set; }

    public string? Extent { get; set; }

    public string? Series { get; set; }

    public string? HostTitle { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? Pages { get; set; }

    public Thesis? Thesis { get; set; }

    public string? Contents { get; set; }

    public bool HasContributors => _contributors.Count > 0;

    public void Note(DefectKind kind, string? detail = null)
    {
        _defects ??= [];
        var defect = new Defect(kind, Shorten(FieldText.Clean(detail)));
        if (_defects.Count < MaxDefects && !_defects.Contains(defect))
            _defects.Add(defect);
    }

    public void Note(IEnumerable<Defect> defects)
    {
        foreach (var defect in defects)
            Note(defect.Kind, defect.Detail);
    }

    /// <summary>The text made safe, or null when nothing is left of it. <paramref name="field"/> names it in the defect.</summary>
    public string? Clean(string? text, string field)
    {
        var clean = FieldText.Clean(text, out var cut);
        if (cut)
            Note(DefectKind.FieldTooLong, field);
        return clean.Length == 0 ? null : clean;
    }

    public RecordReading Build(ReadingPosition position)
    {
        Title = Title.TrimEnd(Isbd);
        Subtitle = Subtitle?.TrimEnd(Isbd) is { Length: > 0 } subtitle ? subtitle : null;
        if (!HasLetterOrDigit(Title))
            return new RecordRejected(position, new Defect(DefectKind.NoTitle, Key));
        var record = new SourceRecord(Source, Key, Bibliographic(), _holdings);
        return new RecordRead(position, record, (IReadOnlyList<Defect>?)_defects ?? []);
    }

    private BibliographicRecord Bibliographic() => new()
    {
        Title = Title,
        Subtitle = Subtitle,
        Part = Part,
        Contributors = _contributors,
        Published = Published,
        Edition = Edition,
        Publisher = Publisher,
        Place = Place,
        Language = Language,
        Type = Type,
        Audience = Audience,
        Classification = Classification,
        Subjects = _subjects,
        Isbns = _isbns,
        Issns = _issns,
        Doi = Doi,
        Links = _links,
        Extent = Extent,
        Series = Series,
        Host = HostTitle is null ? null : new HostItem { Title = HostTitle, Volume = Volume, Issue = Issue, Pages = Pages },
        Thesis = Thesis,
        Summaries = _summaries,
        Contents = Contents,
    };

    private static string? Shorten(string detail) =>
        detail.Length switch { 0 => null, > 80 => detail[..(char.IsHighSurrogate(detail[78]) ? 78 : 79)] + "…", _ => detail };

    private static bool HasLetterOrDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }

        return false;
    }
}

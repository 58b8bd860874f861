using System.Text;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;

namespace ReferenceBot.Catalogue.Tests.Arranging;

/// <summary>Records with anything in them that a reader may hand over.</summary>
internal sealed class AnyRecord(int seed)
{
    private static readonly string[] Pieces =
    [
        "Laskar", "pelangi", "\"", "'", "\\", "\\u0022", "</b>", "&amp;", "😀", "𝒳", "é", "ꦲ", "漢字", ";--", "@key", "{", "}", "%s", "$1",
        "ß", "İ", " ", "\u00A0", "null", "1e9", "سيرة", "\n", "#", "~",
    ];

    private readonly Random _random = new(seed);

    public SourceRecord Next(int number) => new(
        _random.Next(2) == 0 ? null : Text(),
        $"{number}-{Text()}",
        Bibliographic(),
        [.. Many(Copy)]);

    private Holding Copy() => new()
    {
        Branch = Maybe(Text),
        CallNumber = Maybe(Text),
        Barcode = Maybe(Text),
        InLibraryOnly = _random.Next(2) == 0,
    };

    private BibliographicRecord Bibliographic() => new()
    {
        Title = Text(),
        Subtitle = Maybe(Text),
        Part = Maybe(Text),
        Contributors = [.. Many(Person)],
        Published = _random.Next(3) == 0 ? null : new PublicationDate(
            _random.Next(1, 10000), _random.Next(2) == 0 ? null : 9999, _random.Next(2) == 0),
        Edition = Maybe(Text),
        Publisher = Maybe(Text),
        Place = Maybe(Text),
        Language = Maybe(Text),
        Type = Any<RecordType>(),
        Audience = Any<Audience>(),
        Classification = Maybe(Text),
        Subjects = [.. Many(() => new Subject(Text(), Maybe(Text)))],
        Isbns = [.. Many(Digits).Distinct()],
        Issns = [.. Many(Text)],
        Doi = Maybe(Text),
        Links = [.. Many(Text)],
        Extent = Maybe(Text),
        Series = Maybe(Text),
        Host = _random.Next(2) == 0
            ? null
            : new HostItem { Title = Text(), Volume = Maybe(Text), Issue = Maybe(Text), Pages = Maybe(Text) },
        Thesis = _random.Next(2) == 0 ? null : new Thesis(Maybe(Text), Maybe(Text)),
        Summaries = [.. Many(() => new LocalText(Text(), Maybe(Text)))],
        Contents = _random.Next(20) == 0 ? new string('x', 200_000) + "😀" : Maybe(Text),
    };

    private Contributor Person() => _random.Next(3) switch
    {
        0 => Contributor.Body(Text(), Any<ContributorRole>()),
        1 => Contributor.Person(Text(), null, Any<ContributorRole>()),
        _ => Contributor.Person(Text(), Text(), Any<ContributorRole>()),
    };

    private string Text()
    {
        var text = new StringBuilder("a");
        for (var i = _random.Next(8); i >= 0; i--)
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        return text.ToString();
    }

    private string Digits() =>
        _random.NextInt64(9_780_000_000_000, 9_799_999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string? Maybe(Func<string> text) => _random.Next(2) == 0 ? null : text();

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];
}

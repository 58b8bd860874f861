using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;

namespace ReferenceBot.Catalogue.Tests.Arranging;

/// <summary>Builds a record as a source describes it, with the few fields a test is about.</summary>
internal sealed record AWork(SourceRecord Record)
{
    public static AWork Called(string title) => new(new SourceRecord(null, null, new BibliographicRecord { Title = title }, []));

    public AWork Keyed(string key) => new(Record with { Key = key });

    public AWork From(string source) => new(Record with { Source = source });

    public AWork By(string family, string? given = null) => With(work => work with { Contributors = [Contributor.Person(family, given)] });

    public AWork In(int year) => With(work => work with { Published = new PublicationDate(year) });

    public AWork Edition(string edition) => With(work => work with { Edition = edition });

    public AWork Numbered(params string[] isbns) => With(work => work with { Isbns = isbns });

    public AWork Saying(string summary) => With(work => work with { Summaries = [new LocalText(summary)] });

    public AWork With(Func<BibliographicRecord, BibliographicRecord> change) =>
        new(Record with { Bibliographic = change(Record.Bibliographic) });

    public AWork Kept(params string[] barcodes) =>
        new(Record with { Holdings = [.. barcodes.Select(barcode => new Holding { Barcode = barcode })] });
}

using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>Builds a record with the few fields a test is about.</summary>
internal sealed class ARecord
{
    private readonly string _key;
    private readonly List<Holding> _holdings = [];
    private BibliographicRecord _work;

    private ARecord(string title)
    {
        _key = title;
        _work = new BibliographicRecord { Title = title };
    }

    public RecordId Id => RecordId.Of("test", _key);

    public static ARecord Called(string title) => new(title);

    public ARecord With(Func<BibliographicRecord, BibliographicRecord> change)
    {
        _work = change(_work);
        return this;
    }

    public ARecord By(string given, string family) =>
        With(work => work with { Contributors = [.. work.Contributors, Contributor.Person(family, given)] });

    public ARecord In(int year) => With(work => work with { Published = new PublicationDate(year) });

    public ARecord Speaking(string language) => With(work => work with { Language = language });

    public ARecord OfType(RecordType type) => With(work => work with { Type = type });

    public ARecord Shelved(string callNumber, string branch = "PUSAT")
    {
        _holdings.Add(new Holding { CallNumber = callNumber, Branch = branch });
        return this;
    }

    public CatalogueRecord Build() => new(Id, _work, _holdings);
}

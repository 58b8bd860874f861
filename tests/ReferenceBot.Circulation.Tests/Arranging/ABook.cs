using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Tests.Arranging;

/// <summary>Builds a record and its copies.</summary>
internal sealed class ABook
{
    private readonly string _title;
    private readonly List<Holding> _copies = [];
    private RecordType _type = RecordType.Book;

    private ABook(string title) => _title = title;

    public RecordId Id => RecordId.Of("test", _title);

    public static ABook Called(string title) => new(title);

    public ABook OfType(RecordType type)
    {
        _type = type;
        return this;
    }

    public ABook Copy(string? barcode, string branch = "PUSAT", bool inside = false)
    {
        _copies.Add(new Holding { Barcode = barcode, Branch = branch, InLibraryOnly = inside });
        return this;
    }

    public CatalogueRecord Build() => new(Id, new BibliographicRecord { Title = _title, Type = _type }, _copies);
}

using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>The Lucene fields of one document, used again for the next.</summary>
internal sealed class RecordFields
{
    // No positions: nothing here asks for phrases, and they are a third of an index.
    private static readonly FieldType Ranked = MakeType(IndexOptions.DOCS_AND_FREQS, withLengths: true);
    private static readonly FieldType Unranked = MakeType(IndexOptions.DOCS_ONLY, withLengths: false);

    private readonly List<(TermStream Terms, Field Field)> _indexed = [];
    private readonly BinaryDocValuesField _id = new(IndexField.Id, new BytesRef());
    private readonly NumericDocValuesField _columns = new(IndexField.Columns, 0);
    private readonly StoredField _stored = new(IndexField.Stored, "");

    public RecordFields()
    {
        Keys = Make(IndexField.Key, Unranked);
        Title = Make(IndexField.Title, Ranked);
        Surface = Make(IndexField.TextIn(WordForm.Surface), Ranked);
        English = Make(IndexField.TextIn(WordForm.English), Ranked);
        Indonesian = Make(IndexField.TextIn(WordForm.Indonesian), Ranked);
        Series = Make(IndexField.Series, Unranked);
        Subject = Make(IndexField.Subject, Unranked);
        Name = Make(IndexField.Name, Unranked);
    }

    public TermStream Keys { get; }

    public TermStream Title { get; }

    public TermStream Surface { get; }

    public TermStream English { get; }

    public TermStream Indonesian { get; }

    public TermStream Series { get; }

    public TermStream Subject { get; }

    public TermStream Name { get; }

    public void Clear()
    {
        foreach (var (terms, _) in _indexed)
            terms.Clear();
    }

    public void AddTo(Document document, RecordId id, RecordColumns columns, string stored)
    {
        _id.SetBytesValue(new BytesRef(id.Value));
        _columns.SetInt64Value(columns.Packed);
        _stored.SetStringValue(stored);
        document.Add(_id);
        document.Add(_columns);
        document.Add(_stored);
        foreach (var (terms, field) in _indexed)
        {
            if (!terms.IsEmpty)
                document.Add(field);
        }
    }

    private static FieldType MakeType(IndexOptions options, bool withLengths) =>
        new() { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = !withLengths };

    private TermStream Make(string name, FieldType type)
    {
        var terms = new TermStream();
        _indexed.Add((terms, new Field(name, terms, type)));
        return terms;
    }
}

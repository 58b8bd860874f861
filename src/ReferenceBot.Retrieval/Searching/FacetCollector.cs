using Lucene.Net.Index;
using Lucene.Net.Search;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Counts the matches of one search, in all and by language, type, audience and decade.</summary>
internal sealed class FacetCollector : ICollector
{
    private const int YearsInDecade = 10;

    private readonly int[] _languages = new int[short.MaxValue + 1];
    private readonly int[] _types = new int[byte.MaxValue + 1];
    private readonly int[] _audiences = new int[byte.MaxValue + 1];
    private readonly int[] _decades = new int[(PublicationDate.MaxYear / YearsInDecade) + 1];
    private Columns? _columns;

    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => _columns = Columns.Of(context.AtomicReader);

    public void Collect(int doc)
    {
        var record = _columns![doc];
        Total++;
        _languages[record.Language]++;
        _types[(int)record.Type]++;
        _audiences[(int)record.Audience]++;
        _decades[record.Year / YearsInDecade]++;
    }

    // Number 0 of languages and decades is where records are counted that do not say.
    public SearchFacets ToFacets() => new()
    {
        Languages = Largest(_languages, 1, RecordColumns.CodeOf),
        Types = Largest(_types, 0, value => (RecordType)value),
        Audiences = Largest(_audiences, 0, value => (Audience)value),
        Decades = Largest(_decades, 1, value => value * YearsInDecade),
    };

    private static List<KeyValuePair<T, int>> Largest<T>(int[] counts, int from, Func<int, T> valueOf)
    {
        var found = new List<KeyValuePair<T, int>>();
        for (var i = from; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                found.Add(new(valueOf(i), counts[i]));
        }

        return [.. found.OrderByDescending(facet => facet.Value)];
    }
}

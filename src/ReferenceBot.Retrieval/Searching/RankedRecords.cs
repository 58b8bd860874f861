using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>The best records of one search, and counts over all that match.</summary>
internal sealed class RankedRecords
{
    private readonly IndexSearcher _searcher;
    private readonly ScoreDoc[] _best;

    private RankedRecords(IndexSearcher searcher, ScoreDoc[] best, FacetCollector counted)
    {
        (_searcher, _best) = (searcher, best);
        (Total, Facets) = (counted.Total, counted.ToFacets());
    }

    public int Total { get; }

    public SearchFacets Facets { get; }

    /// <summary>How many of the best are kept: at most the depth that was asked for.</summary>
    public int Count => _best.Length;

    public static RankedRecords Find(IndexSearcher searcher, SearchPlan plan, SearchFilters filters, int depth)
    {
        var query = RecordFilter.Apply(plan.Query, filters);
        var counted = new FacetCollector();
        var wanted = Math.Max(1, Math.Min(depth, searcher.IndexReader.MaxDoc));
        if (plan.Order is { } order)
        {
            var newest = TopFieldCollector.Create(order.Rewrite(searcher), wanted, false, false, false, false);
            searcher.Search(query, MultiCollector.Wrap(newest, counted));
            return new RankedRecords(searcher, newest.GetTopDocs().ScoreDocs, counted);
        }

        // Out of order is what a query of optional words alone is fastest in; the wrapper asks the weight itself.
        var best = TopScoreDocCollector.Create(wanted, docsScoredInOrder: false);
        searcher.Search(query, MultiCollector.Wrap(best, counted));
        return new RankedRecords(searcher, best.GetTopDocs().ScoreDocs, counted);
    }

    public int DocumentAt(int rank) => _best[rank].Doc;

    public double ScoreAt(int rank) => float.IsNaN(_best[rank].Score) ? 0 : _best[rank].Score;

    public RecordId IdAt(int rank) => IdOf(_searcher, _best[rank].Doc);

    private static RecordId IdOf(IndexSearcher searcher, int doc)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        var id = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(IndexField.Id).Get(doc - leaf.DocBase, id);
        return RecordId.Parse(id.Utf8ToString());
    }
}

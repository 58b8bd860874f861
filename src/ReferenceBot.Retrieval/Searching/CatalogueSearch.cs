using Lucene.Net.Search;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Searches the catalogue's index. Thread-safe; each search sees one state of the index from beginning to end.</summary>
public sealed class CatalogueSearch(RecordIndex index, IRecordSource source, IAvailability availability) : ICatalogueSearch, ITitleLookup
{
    // Nobody reads the matched words of a longer page, and finding them means reading each record.
    private const int MostHitsWithWords = 100;

    private static readonly SearchFacets NoFacets = new();

    private readonly SearchPlanner _planner = new(index.Analysis, index.Ranking);
    private readonly SimilarRecords _similar = new(index.Analysis);
    private readonly TitleLookup _titles = new(index);

    /// <summary>Topics are ranked with all records that share a word with them, for measuring the order.</summary>
    internal bool ToFullDepth { get; init; }

    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancel)
    {
        var complete = await IsCompleteAsync(cancel);
        using var lease = index.Acquire();
        var plan = _planner.Plan(request, lease.Searcher, ToFullDepth);
        if (plan is null)
            return new SearchResult([], 0, 0, complete, NoFacets);
        var offset = Math.Clamp(request.Offset, 0, SearchRequest.MaxDepth);
        var limit = Math.Clamp(request.Limit, 0, SearchRequest.MaxDepth - offset);
        var depth = request.Filters.AvailableOnly ? AvailablePage.MaxDepth : offset + limit;
        var ranked = RankedRecords.Find(lease.Searcher, plan, request.Filters, depth);
        var (ranks, total) = request.Filters.AvailableOnly
            ? await AvailablePage.FillAsync(ranked, availability, offset, limit, cancel)
            : ([.. Enumerable.Range(offset, Math.Clamp(ranked.Count - offset, 0, limit))], ranked.Total);
        return new SearchResult(ToHits(ranked, ranks, plan, lease.Searcher), total, plan.Strict, complete, ranked.Facets);
    }

    public async Task<SearchResult> FindSimilarAsync(RecordId id, int limit, CancellationToken cancel)
    {
        var complete = await IsCompleteAsync(cancel);
        using var lease = index.Acquire();
        var plan = _similar.PlanFor(id, lease.Searcher);
        if (plan is null)
            return new SearchResult([], 0, 0, complete, NoFacets);
        var ranked = RankedRecords.Find(lease.Searcher, plan, new SearchFilters(), Math.Clamp(limit, 0, SearchRequest.MaxDepth));
        var ranks = Enumerable.Range(0, Math.Min(ranked.Count, Math.Max(0, limit)));
        return new SearchResult(ToHits(ranked, [.. ranks], plan, lease.Searcher), ranked.Total, 0, complete, ranked.Facets);
    }

    public bool IsTitle(string words) => _titles.IsTitle(words);

    public bool IsContributor(string words) => _titles.IsContributor(words);

    // Asked before the search: what it sees then is at least as new.
    private async Task<bool> IsCompleteAsync(CancellationToken cancel)
    {
        var applied = index.AppliedChange;
        return applied == await source.GetLastChangeAsync(cancel);
    }

    private List<SearchHit> ToHits(RankedRecords ranked, List<int> ranks, SearchPlan plan, IndexSearcher searcher)
    {
        var matched = ranks.Count <= MostHitsWithWords ? new MatchedWords(index.Analysis, searcher, plan) : null;
        return ranks.ConvertAll(rank =>
            new SearchHit(ranked.IdAt(rank), ranked.ScoreAt(rank), matched?.In(ranked.DocumentAt(rank)) ?? []));
    }
}

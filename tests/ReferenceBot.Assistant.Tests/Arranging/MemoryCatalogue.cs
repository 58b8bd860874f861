using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>A catalogue, its search and its shelves in memory. It finds what has a word of the request in its title.</summary>
internal sealed class MemoryCatalogue : ICatalogue, ICatalogueSearch, IAvailability
{
    private readonly List<CatalogueRecord> _records = [];

    /// <summary>What was searched for, in order.</summary>
    public List<SearchRequest> Searches { get; } = [];

    /// <summary>The index holds all that the catalogue does.</summary>
    public bool Complete { get; set; } = true;

    /// <summary>Called before a search is answered.</summary>
    public Action<SearchRequest> OnSearch { get; set; } = _ => { };

    /// <summary>State of every copy.</summary>
    public ItemState State { get; set; } = ItemState.OnShelf;

    public DateOnly? Due { get; set; }

    public void Put(params ARecord[] records) => _records.AddRange(records.Select(record => record.Build()));

    /// <summary>Takes a record out of the catalogue that the index still finds.</summary>
    public HashSet<RecordId> Withdrawn { get; } = [];

    public Task<IReadOnlyList<CatalogueRecord>> GetAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<CatalogueRecord>>(
            [.. ids.Where(id => !Withdrawn.Contains(id)).SelectMany(id => _records.Where(record => record.Id == id))]);

    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Searches.Add(request);
        OnSearch(request);
        var strict = request.Kind == SearchKind.KnownItem ? _records.Where(record => IsNamed(record, request)).ToList() : [];
        var near = _records.Where(
            record => Words(request.Text).Any(Words(record.Bibliographic.Title).Contains) || request.Text.Length == 0);
        var found = strict.Concat(near).Distinct().Where(record => Passes(record.Bibliographic, request.Filters)).ToList();
        if (request is { Text: "", Author: null, Filters.IsEmpty: true })
            found = [];
        var hits = found.Skip(request.Offset).Take(request.Limit).Select(record => new SearchHit(record.Id, 1, []));
        return Task.FromResult(new SearchResult([.. hits], found.Count, strict.Count, Complete, new SearchFacets()));
    }

    public Task<SearchResult> FindSimilarAsync(RecordId id, int limit, CancellationToken cancel)
    {
        var others = _records.Where(record => record.Id != id).Take(limit).ToList();
        return Task.FromResult(
            new SearchResult([.. others.Select(record => new SearchHit(record.Id, 1, []))], others.Count, 0, Complete, new SearchFacets()));
    }

    public Task<IReadOnlyDictionary<RecordId, RecordAvailability>> AskAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<RecordId, RecordAvailability>>(_records.Where(record => ids.Contains(record.Id)).ToDictionary(
            record => record.Id,
            record => new RecordAvailability(record.Id, [.. record.Holdings.Select(held => new ItemAvailability(held, State, Due))])));

    private static bool IsNamed(CatalogueRecord record, SearchRequest request)
    {
        var authors = Words(string.Join(' ', record.Bibliographic.Contributors.Select(name => name.Spoken)));
        return Words(request.Text).All(Words(record.Bibliographic.Title).Contains) && Words(request.Author ?? "").All(authors.Contains);
    }

    private static bool Passes(BibliographicRecord work, SearchFilters filters) =>
        (filters.Language is null || work.Language == filters.Language)
        && (filters.Type is null || work.Type == filters.Type)
        && (filters.Audience is null || work.Audience == filters.Audience)
        && (filters.YearFrom is null || work.Published?.Year >= filters.YearFrom)
        && (filters.YearTo is null || work.Published?.Year <= filters.YearTo);

    private static string[] Words(string text) => TextFolding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Searching;

namespace ReferenceBot.Retrieval.Tests.Arranging;

/// <summary>A catalogue with its index and search, as a test needs them.</summary>
internal sealed class SearchDesk : IDisposable
{
    private readonly TemporaryFolder? _own;
    private readonly IndexFollower _follower;

    public SearchDesk(MemorySource source, string? folder = null)
    {
        Source = source;
        _own = folder is null ? new TemporaryFolder() : null;
        Index = OpenIndex(folder ?? _own!.Path);
        _follower = new IndexFollower(Index, source);
        Search = new CatalogueSearch(Index, source, Shelves);
    }

    public MemorySource Source { get; }

    public Shelves Shelves { get; } = new();

    public RecordIndex Index { get; }

    public CatalogueSearch Search { get; }

    public static RecordIndex OpenIndex(string folder) =>
        new(Options.Create(new RetrievalOptions { Folder = folder }), NullLogger<RecordIndex>.Instance);

    /// <summary>A desk whose index has the records.</summary>
    public static async Task<SearchDesk> With(params ARecord[] records)
    {
        var desk = new SearchDesk(new MemorySource());
        desk.Source.Put(records);
        await desk.CatchUp();
        return desk;
    }

    public Task<long> CatchUp(IProgress<long>? progress = null, CancellationToken cancel = default) =>
        _follower.CatchUpAsync(progress, cancel);

    public Task<SearchResult> Ask(SearchRequest request) => Search.SearchAsync(request, CancellationToken.None);

    public Task<SearchResult> Topic(string text, SpokenLanguage? language = null) =>
        Ask(new SearchRequest { Text = text, Language = language });

    public Task<SearchResult> Known(string title, string? author = null) =>
        Ask(new SearchRequest { Text = title, Author = author, Kind = SearchKind.KnownItem });

    public Task<SearchResult> Filtered(string text, SearchFilters filters) =>
        Ask(new SearchRequest { Text = text, Filters = filters });

    public async Task<RecordId?> First(string text, SpokenLanguage? language = null) =>
        (await Topic(text, language)).Hits.Select(hit => (RecordId?)hit.Id).FirstOrDefault();

    public void Dispose()
    {
        _follower.Dispose();
        Index.Dispose();
        _own?.Dispose();
    }
}

internal static class Results
{
    public static RecordId[] Ids(this SearchResult result) => [.. result.Hits.Select(hit => hit.Id)];
}

using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Catalogue;

/// <summary>Finds records in the catalogue. Thread-safe.</summary>
public interface ICatalogueSearch
{
    /// <summary>Ranks records for a topic or a named work, best first. An empty text with filters lists what passes them.</summary>
    Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancel);

    /// <summary>Records like <paramref name="id"/>, best first, without itself; none when it is not in the index.</summary>
    Task<SearchResult> FindSimilarAsync(RecordId id, int limit, CancellationToken cancel);
}

public sealed record SearchRequest
{
    /// <summary>Deepest hit that can be paged to.</summary>
    public const int MaxDepth = 1000;

    /// <summary>The words searched for, without the request around them; at most 1,000 characters are used.</summary>
    public required string Text { get; init; }

    public SearchKind Kind { get; init; } = SearchKind.Topic;

    /// <summary>The author a named work is asked for by, when said apart from the title.</summary>
    public string? Author { get; init; }

    public SearchFilters Filters { get; init; } = new();

    /// <summary>Language of <see cref="Text"/>, or null to find out.</summary>
    public SpokenLanguage? Language { get; init; }

    /// <summary>Hits to pass over, from 0; offset and limit together stay within <see cref="MaxDepth"/>.</summary>
    public int Offset { get; init; }

    public int Limit { get; init; } = 10;
}

public enum SearchKind
{
    /// <summary>Literature on a subject.</summary>
    Topic,

    /// <summary>A work named by title, author, ISBN or call number.</summary>
    KnownItem,
}

public sealed record SearchFilters
{
    /// <summary>First year, inclusive.</summary>
    public int? YearFrom { get; init; }

    /// <summary>Last year, inclusive.</summary>
    public int? YearTo { get; init; }

    /// <summary>ISO 639-1 code, else 639-3.</summary>
    public string? Language { get; init; }

    public RecordType? Type { get; init; }

    /// <summary>Only works published by themselves, which is what "book" means in a conversation: no parts of others, no serials.</summary>
    public bool MonographsOnly { get; init; }

    public Audience? Audience { get; init; }

    /// <summary>Only records of which a copy can be had now: asked of the library system, at most 200 records deep.</summary>
    public bool AvailableOnly { get; init; }

    public bool IsEmpty => this == new SearchFilters();
}

/// <param name="Total">Records that match in all; a lower bound when only available records were wanted.</param>
/// <param name="Strict">
/// Matches of a named work in which every content word of the title, after spelling repair, and the author if given, is found,
/// whatever the filters: a work that only the filters hide is held. 0 for a topic.
/// </param>
/// <param name="Complete">The index held every record of the catalogue when it was asked.</param>
/// <param name="Facets">Counts over all matches, availability left out.</param>
public sealed record SearchResult(
    IReadOnlyList<SearchHit> Hits, int Total, int Strict, bool Complete, SearchFacets Facets);

/// <param name="Score">Comparable within one result only.</param>
/// <param name="Matched">
/// Words of the request, as the record has them, that the record was found by; empty in a page of more than 100 hits.
/// </param>
public sealed record SearchHit(RecordId Id, double Score, IReadOnlyList<string> Matched);

/// <summary>How many matches fall under each value, largest first.</summary>
public sealed record SearchFacets
{
    public IReadOnlyList<KeyValuePair<string, int>> Languages { get; init; } = [];

    public IReadOnlyList<KeyValuePair<RecordType, int>> Types { get; init; } = [];

    public IReadOnlyList<KeyValuePair<Audience, int>> Audiences { get; init; } = [];

    /// <summary>First years of decades: 1990, 2000, ...</summary>
    public IReadOnlyList<KeyValuePair<int, int>> Decades { get; init; } = [];
}

/// <summary>Tells whether words of a message name a work or person in the catalogue. Thread-safe, answers from memory.</summary>
public interface ITitleLookup
{
    /// <summary>Whether these words, in any spelling within one typing error a long word, are a title we hold.</summary>
    bool IsTitle(string words);

    /// <summary>Whether these words name a contributor of a record we hold.</summary>
    bool IsContributor(string words);
}

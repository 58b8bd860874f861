using Lucene.Net.Search;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>What is asked of the index for one request.</summary>
/// <param name="Query">Finds and orders.</param>
/// <param name="Strict">Finds the named work, before any filter; null for a topic.</param>
/// <param name="Words">Words whose matches are shown.</param>
/// <param name="Numbers">Finds by a number that is shown with the match; null without one.</param>
internal sealed record SearchPlan(Query Query, Query? Strict, IReadOnlyList<RequestWord> Words, Query? Numbers)
{
    public IReadOnlyList<string> NumbersSaid { get; init; } = [];

    /// <summary>Null: by score.</summary>
    public Sort? Order { get; init; }
}

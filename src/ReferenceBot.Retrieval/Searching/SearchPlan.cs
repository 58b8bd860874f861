using Lucene.Net.Search;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>What is asked of the index for one request.</summary>
/// <param name="Query">Finds and orders.</param>
/// <param name="Strict">How many records are the named work, before any filter; 0 for a topic.</param>
/// <param name="Words">Words whose matches are shown.</param>
/// <param name="Numbers">Finds by a number that is shown with the match; null without one.</param>
internal sealed record SearchPlan(Query Query, int Strict, IReadOnlyList<RequestWord> Words, Query? Numbers)
{
    public IReadOnlyList<string> NumbersSaid { get; init; } = [];

    /// <summary>Null: by score.</summary>
    public Sort? Order { get; init; }
}

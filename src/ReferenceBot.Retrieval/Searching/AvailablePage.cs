using ReferenceBot.Domain.Catalogue;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>
/// Picks from ranked records those that can be had now. The library system is asked about a batch at a time, because each
/// answer may be a call over the network, and no deeper than <see cref="MaxDepth"/>.
/// </summary>
internal static class AvailablePage
{
    public const int MaxDepth = 200;

    private const int BatchSize = 25;

    /// <returns>Ranks of the page's records, and how many available ones were seen to find them.</returns>
    public static async Task<(List<int> Ranks, int Seen)> FillAsync(
        RankedRecords ranked, IAvailability availability, int offset, int limit, CancellationToken cancel)
    {
        var available = new List<int>();
        for (var from = 0; from < ranked.Count && available.Count < offset + limit; from += BatchSize)
        {
            var batch = Enumerable.Range(from, Math.Min(BatchSize, ranked.Count - from)).ToList();
            var ids = batch.ConvertAll(ranked.IdAt);
            var answers = await availability.AskAsync(ids, cancel);
            available.AddRange(batch.Where((_, i) => answers.TryGetValue(ids[i], out var answer) && answer.CanBeHad));
        }

        return ([.. available.Skip(offset).Take(limit)], available.Count);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReferenceBot.Retrieval.Articles;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Storage;

namespace ReferenceBot.Host.Start;

/// <summary>
/// Brings the indexes up to what other processes wrote to the database while this one was running. Thread-safe.
/// </summary>
internal sealed partial class CatalogueNews(
    IDbContextFactory<ReferenceBotContext> contexts,
    RecordIndex index,
    IndexFollower records,
    ArticleFollower articles,
    ILogger<CatalogueNews> log)
{
    private long _followed = -1;

    /// <summary>Costs one small query when nothing was written since the last call.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        var last = await GetLastAsync(cancel);
        if (last == Volatile.Read(ref _followed))
            return;
        try
        {
            await records.CatchUpAsync(null, cancel);
            await articles.CatchUpAsync(null, cancel);
            // Another process that owns the index commits when it likes: there is something to look for each time.
            if (!index.IsReadOnly)
                Volatile.Write(ref _followed, last);
        }
        catch (IOException fault)
        {
            // A full disk: what the index held yesterday is still worth an answer.
            Log.Behind(log, fault.Message);
        }
    }

    private async Task<long> GetLastAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await ChangeSequence.GetLastAsync(context, cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The index stays behind the catalogue: {Reason}")]
        public static partial void Behind(ILogger logger, string reason);
    }
}

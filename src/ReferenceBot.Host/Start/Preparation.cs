using ReferenceBot.Retrieval.Articles;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Storage;

namespace ReferenceBot.Host.Start;

/// <summary>Brings a data folder to where it can serve: schema, first filling, indexes, understanding. Safe to kill and repeat.</summary>
internal sealed class Preparation(
    IDatabaseMigrator database, CorpusFilling filling, IndexFollower records, ArticleFollower articles, ModelLoading model)
{
    public Task MigrateAsync(CancellationToken cancel) => database.MigrateAsync(cancel);

    /// <summary>Everything that search needs.</summary>
    public async Task PrepareSearchAsync(CancellationToken cancel)
    {
        await database.MigrateAsync(cancel);
        await filling.RunAsync(cancel);
        await records.CatchUpAsync(null, cancel);
        await articles.CatchUpAsync(null, cancel);
    }

    /// <summary>Everything that a conversation needs; search and understanding at the same time.</summary>
    public Task PrepareConversationAsync(CancellationToken cancel) =>
        Task.WhenAll(Task.Run(() => PrepareSearchAsync(cancel), cancel), Task.Run(() => model.RunAsync(cancel), cancel));
}

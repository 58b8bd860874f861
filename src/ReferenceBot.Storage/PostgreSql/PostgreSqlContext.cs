using Microsoft.EntityFrameworkCore;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Storage.PostgreSql;

/// <summary>The database on a PostgreSQL server.</summary>
public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options, IEnumerable<IModelPart> parts)
    : ReferenceBotContext(options, parts)
{
    internal override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    /// <summary>
    /// Replies to one conversation are saved one after the other, so that a reader who has seen a row
    /// never misses one with a lower number.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var conversations = ChangeTracker.Entries<OutboxRow>().Where(row => row.State == EntityState.Added)
            .Select(row => row.Entity.Conversation).Distinct().Order(StringComparer.Ordinal).ToList();
        if (conversations.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        foreach (var conversation in conversations)
            await LockAsync("outbox:" + conversation, cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null)
            await own.CommitAsync(cancellationToken);
        return saved;
    }

    internal override Task LockAsync(string name, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Compared and sorted by code point, as SQLite does, whatever the locale of the server.
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}

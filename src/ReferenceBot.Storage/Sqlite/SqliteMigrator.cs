using Microsoft.EntityFrameworkCore;

namespace ReferenceBot.Storage.Sqlite;

/// <summary>
/// Brings the SQLite file to the present schema. A process killed while migrating leaves a row in EF's own lock table
/// that every later start would wait on for ever; so a lock file of ours, which the kernel frees, decides who migrates,
/// and its holder may clear that row.
/// </summary>
internal sealed class SqliteMigrator(IDbContextFactory<SqliteContext> contexts, string folder) : IDatabaseMigrator
{
    private const string EfLockTable = "__EFMigrationsLock";

    public async Task MigrateAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (!await HasPendingAsync(context, cancel))
            return;
        using var gate = await LockFile.TakeAsync(Path.Combine(folder, "migrating.lock"), cancel);
        await ClearAbandonedLockAsync(context, cancel);
        await context.Database.MigrateAsync(cancel);
    }

    private static async Task<bool> HasPendingAsync(SqliteContext context, CancellationToken cancel) =>
        (await context.Database.GetPendingMigrationsAsync(cancel)).Any();

    private static async Task ClearAbandonedLockAsync(SqliteContext context, CancellationToken cancel)
    {
        var tables = await context.Database
            .SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name = {EfLockTable}")
            .ToListAsync(cancel);
        if (tables.Count > 0)
            await context.Database.ExecuteSqlRawAsync($"DELETE FROM \"{EfLockTable}\"", cancel);
    }
}

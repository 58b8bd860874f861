using Microsoft.EntityFrameworkCore;

namespace ReferenceBot.Storage.PostgreSql;

/// <summary>Brings a PostgreSQL database to the present schema; of several nodes that start at once, one does it.</summary>
internal sealed class PostgreSqlMigrator(IDbContextFactory<PostgreSqlContext> contexts, IDatabaseGate gate) : IDatabaseMigrator
{
    /// <summary>Name of the gate that a migration holds.</summary>
    public const string Gate = "migrating";

    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (!(await context.Database.GetPendingMigrationsAsync(cancel)).Any())
            return;
        using var held = await gate.TakeAsync(Gate, cancel);
        await context.Database.MigrateAsync(cancel);
    }
}

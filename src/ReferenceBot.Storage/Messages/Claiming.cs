using Microsoft.EntityFrameworkCore;

namespace ReferenceBot.Storage.Messages;

/// <summary>
/// How rows of inbox and outbox change hands. Each is one statement, and so one transaction: on PostgreSQL claimers pass over
/// what another is just taking, on SQLite a writing statement waits for the one before it.
/// </summary>
internal static class Claiming
{
    /// <summary>Takes the oldest waiting row of each conversation that nobody holds, in order of their numbers.</summary>
    /// <param name="due">A further condition on the row, in which <c>{0}</c> is the present time; empty for none.</param>
    public static async Task<List<TRow>> ClaimAsync<TRow>(
        ReferenceBotContext context, string table, Claim claim, string due, CancellationToken cancel)
        where TRow : class
    {
        List<object> parameters = [claim.Now.UtcTicks, (claim.Now + claim.Lease).UtcTicks, claim.Most];
        var sql =
            $$"""
            WITH picked AS MATERIALIZED (
                SELECT id AS picked_id FROM {{table}} AS head
                WHERE state = 0 AND leased_until <= {0} {{due}} AND {{claim.Scope.Condition(parameters)}}
                    AND NOT EXISTS (
                        SELECT 1 FROM {{table}} AS earlier
                        WHERE earlier.conversation = head.conversation AND earlier.state = 0 AND earlier.id < head.id)
                ORDER BY id LIMIT {2} {{context.SkipLocked}})
            UPDATE {{table}} SET attempts = attempts + 1, fence = fence + 1, leased_until = {1}
            FROM picked WHERE id = picked_id
            RETURNING *
            """;
        return await context.Set<TRow>().FromSqlRaw(sql, [.. parameters]).AsNoTracking().ToListAsync(cancel);
    }

    /// <summary>Ends what others hold; they find their fence moved.</summary>
    public static Task TakeOverAsync(
        ReferenceBotContext context, string table, MessageScope scope, DateTimeOffset now, CancellationToken cancel)
    {
        List<object> parameters = [now.UtcTicks];
        var sql = $$"""
            UPDATE {{table}} SET fence = fence + 1, leased_until = 0
            WHERE state = 0 AND leased_until > {0} AND {{scope.Condition(parameters)}}
            """;
        return context.Database.ExecuteSqlRawAsync(sql, parameters, cancel);
    }
}

internal sealed record Claim(MessageScope Scope, int Most, DateTimeOffset Now, TimeSpan Lease);

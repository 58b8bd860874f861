using Microsoft.EntityFrameworkCore;
using ReferenceBot.Storage;

namespace ReferenceBot.Desk.Escalations;

/// <summary>Counts what waits for the librarians. Thread-safe.</summary>
public sealed class TicketCount(IDbContextFactory<ReferenceBotContext> contexts)
{
    public async Task<int> CountOpenAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Set<TicketRow>().CountAsync(ticket => ticket.State == TicketState.Open, cancel);
    }
}

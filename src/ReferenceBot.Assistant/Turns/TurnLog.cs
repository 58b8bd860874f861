using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Storage;

namespace ReferenceBot.Assistant.Turns;

/// <summary>Reads turns back from the audit log. Thread-safe.</summary>
internal sealed class TurnLog(IDbContextFactory<ReferenceBotContext> contexts) : ITurnReports
{
    // As a turn that understood and called nothing.
    private const string NoTurn =
        """{"turn":0,"in":"","language":"id","intents":[],"decision":"clarify","slots":{},"calls":[],"escalated":false,"planner":"rules","ms":0}""";

    public async Task<string> WriteAsync(string conversation, int? turn, Reply reply, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var report = await context.Set<TurnRow>()
            .Where(row => row.Conversation == conversation && row.Number == turn)
            .Select(row => row.Report)
            .SingleOrDefaultAsync(cancel);
        return TurnReport.WithReply(report ?? NoTurn, reply);
    }
}

using Microsoft.EntityFrameworkCore;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>
/// Counts the PINs tried for a card, in the database, so that neither a restart nor a second node starts over. An attempt is
/// counted before the PIN is looked at: many at once get no more tries than one after the other.
/// </summary>
internal sealed class PinAttempts(IDbContextFactory<ReferenceBotContext> contexts, TimeProvider clock)
{
    public const int Limit = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Counts an attempt; false when there were too many and the PIN is not to be looked at.</summary>
    public async Task<bool> TryTakeAsync(string card, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now - Window;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var attempts = context.Set<PinAttemptRow>();
        await attempts.Where(attempt => attempt.At <= since).ExecuteDeleteAsync(cancel);
        var mine = new PinAttemptRow { CardHash = HashOf(card), At = now };
        context.Add(mine);
        await context.SaveChangesAsync(cancel);
        if (await attempts.CountAsync(attempt => attempt.CardHash == mine.CardHash && attempt.At > since, cancel) <= Limit)
            return true;
        // A try that was not looked at must not make the wait longer.
        context.Remove(mine);
        await context.SaveChangesAsync(cancel);
        return false;
    }

    public static Task ForgetAsync(ReferenceBotContext context, string card, CancellationToken cancel)
    {
        var hash = HashOf(card);
        return context.Set<PinAttemptRow>().Where(attempt => attempt.CardHash == hash).ExecuteDeleteAsync(cancel);
    }

    private static string HashOf(string card) => Secrets.Hash(card.ToUpperInvariant());
}

using Microsoft.EntityFrameworkCore;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>The one-time pages, each change of which is one statement, so that two posts at once cannot both pass.</summary>
internal sealed class LinkSteps(IDbContextFactory<ReferenceBotContext> contexts, TimeProvider clock)
{
    /// <summary>A page that can still be used; null for any other.</summary>
    public async Task<LinkStepRow?> FindAsync(string token, CancellationToken cancel)
    {
        var row = await FindOpenAsync(token, cancel);
        return row?.Attempts < PinAttempts.Limit ? row : null;
    }

    /// <summary>Counts a PIN tried on the page.</summary>
    public async Task<(LinkStepRow? Step, LinkOutcome Refused)> TryTakeAsync(string token, CancellationToken cancel)
    {
        if (await FindOpenAsync(token, cancel) is not { } row)
            return (null, LinkOutcome.ExpiredOrUsed);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var taken = await context.Set<LinkStepRow>()
            .Where(step => step.TokenHash == row.TokenHash && step.Attempts < PinAttempts.Limit)
            .ExecuteUpdateAsync(step => step.SetProperty(s => s.Attempts, s => s.Attempts + 1), cancel);
        return taken == 1 ? (row, LinkOutcome.Linked) : (null, LinkOutcome.TooManyAttempts);
    }

    /// <summary>Uses the page up; false when another was first.</summary>
    public async Task<bool> TryUseAsync(ReferenceBotContext context, LinkStepRow row, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var old = now - TimeSpan.FromDays(1);
        await context.Set<LinkStepRow>().Where(step => step.ExpiresAt < old).ExecuteDeleteAsync(cancel);
        return await context.Set<LinkStepRow>()
            .Where(step => step.TokenHash == row.TokenHash && step.UsedAt == null && step.ExpiresAt > now)
            .ExecuteUpdateAsync(step => step.SetProperty(s => s.UsedAt, now), cancel) == 1;
    }

    private async Task<LinkStepRow?> FindOpenAsync(string token, CancellationToken cancel)
    {
        if (token.Length != Secrets.TokenLength)
            return null;
        var hash = Secrets.Hash(token);
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Set<LinkStepRow>().AsNoTracking().SingleOrDefaultAsync(
            step => step.TokenHash == hash && step.UsedAt == null && step.ExpiresAt > now, cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>The links in the database.</summary>
internal sealed class AccountLinks(ReferenceBotContext context, SampleCards samples, TimeProvider clock) : IAccountLinks
{
    /// <summary>How long a one-time page can be used.</summary>
    public static readonly TimeSpan StepLife = TimeSpan.FromMinutes(15);

    public async Task<AccountLink?> FindAsync(string conversation, string? sender, CancellationToken cancel)
    {
        var link = await FindRowAsync(conversation, sender, cancel);
        return link is null || (link.IsSample && !samples.MaySpeakIn(conversation)) ? null : new AccountLink(link.Card, link.Audience, link.LinkedAt);
    }

    public async Task<LinkStep> OpenStepAsync(string conversation, string? sender, CancellationToken cancel)
    {
        await CloseStepsAsync(conversation, sender, cancel);
        var step = new LinkStep(Secrets.NewToken(), clock.GetUtcNow() + StepLife);
        context.Add(new LinkStepRow
        {
            TokenHash = Secrets.Hash(step.Token),
            Conversation = conversation,
            Sender = sender ?? "",
            ExpiresAt = step.ExpiresAt,
        });
        return step;
    }

    public async Task<bool> IsStepOpenAsync(string conversation, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var steps = context.Set<LinkStepRow>();
        await steps.Where(step => step.Conversation == conversation).LoadAsync(cancel);
        return steps.Local.Any(step => step.Conversation == conversation && step.UsedAt is null && step.ExpiresAt > now);
    }

    public async Task<bool> UnlinkAsync(string conversation, string? sender, CancellationToken cancel)
    {
        await CloseStepsAsync(conversation, sender, cancel);
        if (await FindRowAsync(conversation, sender, cancel) is not { } link)
            return false;
        context.Remove(link);
        return true;
    }

    private async Task<LinkRow?> FindRowAsync(string conversation, string? sender, CancellationToken cancel)
    {
        var link = await context.FindAsync<LinkRow>([conversation, sender ?? ""], cancel);
        return link is null || context.Entry(link).State == EntityState.Deleted ? null : link;
    }

    /// <summary>A page that was offered before is good for nothing any more; used and expired ones go with it.</summary>
    private async Task CloseStepsAsync(string conversation, string? sender, CancellationToken cancel)
    {
        var of = sender ?? "";
        var steps = context.Set<LinkStepRow>();
        await steps.Where(step => step.Conversation == conversation && step.Sender == of).LoadAsync(cancel);
        context.RemoveRange(steps.Local.Where(step => step.Conversation == conversation && step.Sender == of).ToList());
    }
}

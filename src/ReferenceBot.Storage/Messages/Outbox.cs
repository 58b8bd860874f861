using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Storage.Messages;

/// <summary>
/// Replies on their way. A conversation's replies are sent in their order, one at a time; one that cannot be sent yet keeps
/// those behind it waiting. Sent at least once: a sender killed between sending and <see cref="MarkSentAsync"/> is followed by
/// another who sends again. Thread-safe.
/// </summary>
public sealed class Outbox(IDbContextFactory<ReferenceBotContext> contexts, TimeProvider clock)
{
    /// <summary>Adds a reply to the turn's own context, to be saved with what the turn did.</summary>
    /// <param name="receipt">The message it answers, which has one reply; null when nobody asked.</param>
    /// <param name="turn">Number of the turn in the conversation; null when it came from no turn.</param>
    public void Add(ReferenceBotContext context, string conversation, InboxReceipt? receipt, int? turn, Reply reply)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Add(NewRow(conversation, receipt, turn, reply, clock.GetUtcNow()));
    }

    /// <summary>Takes the oldest open reply of each conversation, if it is due and nobody holds it; the oldest first.</summary>
    /// <param name="most">How many conversations at most.</param>
    public async Task<IReadOnlyList<ClaimedReply>> ClaimAsync(MessageScope scope, int most, TimeSpan lease, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var claim = new Claim(scope, most, clock.GetUtcNow(), lease);
        var rows = await Claiming.ClaimAsync<OutboxRow>(context, OutboxRow.Table, claim, "AND next_attempt_at <= {0}", cancel);
        return [.. rows.OrderBy(row => row.Id).Select(row => row.ToClaimed())];
    }

    /// <summary>Ends the leases of others, for a caller who knows that nobody else has a right to these replies.</summary>
    public async Task TakeOverAsync(MessageScope scope, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await Claiming.TakeOverAsync(context, OutboxRow.Table, scope, clock.GetUtcNow(), cancel);
    }

    /// <returns>False when the reply is somebody else's or closed.</returns>
    public Task<bool> MarkSentAsync(OutboxReceipt receipt, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return UpdateAsync(
            receipt,
            row => row.SetProperty(r => r.State, OutboxState.Sent).SetProperty(r => r.SentAt, (DateTimeOffset?)now),
            cancel);
    }

    /// <summary>Lets go of a reply that could not be sent, until the given time.</summary>
    /// <returns>False when the reply is somebody else's or closed.</returns>
    public Task<bool> RetryLaterAsync(OutboxReceipt receipt, DateTimeOffset at, CancellationToken cancel) => UpdateAsync(
        receipt,
        row => row.SetProperty(r => r.NextAttemptAt, at).SetProperty(r => r.LeasedUntil, DateTimeOffset.MinValue),
        cancel);

    /// <summary>Leaves a reply unsent for good, so that those behind it can go.</summary>
    /// <returns>False when the reply is somebody else's or closed.</returns>
    public Task<bool> GiveUpAsync(OutboxReceipt receipt, CancellationToken cancel) =>
        UpdateAsync(receipt, row => row.SetProperty(r => r.State, OutboxState.Failed), cancel);

    internal static OutboxRow NewRow(string conversation, InboxReceipt? receipt, int? turn, Reply reply, DateTimeOffset now) => new()
    {
        Channel = MessageScope.ChannelOf(conversation),
        Conversation = conversation,
        InboxId = receipt?.Id,
        Turn = turn,
        Reply = ReplyJson.Write(reply),
        CreatedAt = now,
        // Due at once, also for a sender whose clock is a little behind.
        NextAttemptAt = DateTimeOffset.MinValue,
        LeasedUntil = DateTimeOffset.MinValue,
    };

    private async Task<bool> UpdateAsync(OutboxReceipt receipt, Action<UpdateSettersBuilder<OutboxRow>> setters, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var held = context.Set<OutboxRow>()
            .Where(row => row.Id == receipt.Id && row.Fence == receipt.Fence && row.State == OutboxState.Waiting);
        return await held.ExecuteUpdateAsync(setters, cancel) > 0;
    }
}

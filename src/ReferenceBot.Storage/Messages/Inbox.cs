using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Storage.Messages;

/// <summary>
/// What people wrote and nobody has answered yet. A conversation's messages are handled in their order, one at a time: its
/// oldest open message is leased to one worker, and the fence keeps out whoever lost the lease. Thread-safe.
/// </summary>
public sealed class Inbox(IDbContextFactory<ReferenceBotContext> contexts, TimeProvider clock)
{
    /// <summary>Stores a message.</summary>
    /// <param name="message">Already masked: what stands here is kept.</param>
    /// <param name="updateId">The transport's name of it, unique in its channel.</param>
    /// <returns>False when it is there already: a transport delivers again what it is not sure of.</returns>
    public async Task<bool> AcceptAsync(IncomingMessage message, string updateId, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var channel = MessageScope.ChannelOf(message.Conversation);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        // Numbers are given before the commit: without the lock a lower one could appear behind a higher.
        await context.LockAsync("inbox:" + message.Conversation, cancel);
        var added = await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO inbox (channel, update_id, conversation, sender, text, secret_taken, was_cut, file,
                received_at, state, attempts, fence, leased_until)
            VALUES ({channel}, {updateId}, {message.Conversation}, {message.Sender}, {message.Text}, {message.SecretTaken},
                {message.WasCut}, {message.File}, {clock.GetUtcNow().UtcTicks}, 0, 0, 0, 0)
            ON CONFLICT (channel, update_id) DO NOTHING
            """,
            cancel);
        await transaction.CommitAsync(cancel);
        return added > 0;
    }

    /// <summary>Takes the oldest open message of each conversation that nobody holds, the longest waiting first.</summary>
    /// <param name="most">How many conversations at most.</param>
    /// <param name="lease">How long they are the caller's, unless <see cref="KeepAsync"/> makes it longer.</param>
    public async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(MessageScope scope, int most, TimeSpan lease, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var claim = new Claim(scope, most, clock.GetUtcNow(), lease);
        var rows = await Claiming.ClaimAsync<InboxRow>(context, InboxRow.Table, claim, "", cancel);
        return [.. rows.OrderBy(row => row.Id).Select(row => row.ToClaimed())];
    }

    /// <summary>Makes the lease last from now.</summary>
    /// <returns>False when the message is somebody else's or closed: what was done for it must not be saved.</returns>
    public async Task<bool> KeepAsync(InboxReceipt receipt, TimeSpan lease, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var until = clock.GetUtcNow() + lease;
        return await Held(context, receipt).ExecuteUpdateAsync(row => row.SetProperty(r => r.LeasedUntil, until), cancel) > 0;
    }

    /// <summary>Lets go of a message unhandled, such as when the program stops; whoever claims next has it at once.</summary>
    public Task<bool> ReleaseAsync(InboxReceipt receipt, CancellationToken cancel) => KeepAsync(receipt, TimeSpan.Zero, cancel);

    /// <summary>Whether a conversation has a message that is not closed, be it free or somebody's.</summary>
    public async Task<bool> IsWaitingAsync(string conversation, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Set<InboxRow>().AnyAsync(
            row => row.Conversation == conversation && row.State == InboxState.Waiting, cancel);
    }

    /// <summary>Ends the leases of others, for a caller who knows that nobody else has a right to these messages.</summary>
    public async Task TakeOverAsync(MessageScope scope, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await Claiming.TakeOverAsync(context, InboxRow.Table, scope, clock.GetUtcNow(), cancel);
    }

    /// <summary>Does the receipt still close the message? Tells a lost lease from another conflict.</summary>
    public async Task<bool> IsStillOursAsync(InboxReceipt receipt, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Held(context, receipt).AnyAsync(cancel);
    }

    /// <summary>
    /// Marks the message as handled in the turn's own context, to be saved with what the turn did. When the lease is lost before
    /// it is saved, saving throws a <see cref="DbUpdateException"/>: mostly <see cref="DbUpdateConcurrencyException"/>, but of the
    /// reply's row when the other's is there already. <see cref="IsStillOursAsync"/> says whether it was that.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">The lease is lost, or the message is no longer there.</exception>
    public Task CloseAsync(ReferenceBotContext context, InboxReceipt receipt, CancellationToken cancel) =>
        CloseAsync(context, receipt, InboxState.Done, cancel);

    /// <summary>Gives up a message that cannot be handled, so that the next of its conversation can be.</summary>
    /// <param name="apology">What the person is told, in the same transaction; null for nothing.</param>
    /// <returns>False when the message is somebody else's or closed; nothing is told then.</returns>
    public async Task<bool> FailAsync(InboxReceipt receipt, Reply? apology, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        try
        {
            var row = await CloseAsync(context, receipt, InboxState.Failed, cancel);
            if (apology is not null)
                context.Add(Outbox.NewRow(row.Conversation, receipt, null, apology, clock.GetUtcNow()));
            await context.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            if (await IsStillOursAsync(receipt, cancel))
                throw;
            return false;
        }
    }

    private async Task<InboxRow> CloseAsync(ReferenceBotContext context, InboxReceipt receipt, InboxState state, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(receipt);
        // Fence and state are concurrency tokens: it is saved only over the row as it is here.
        var row = await Held(context, receipt).SingleOrDefaultAsync(cancel)
            ?? throw new DbUpdateConcurrencyException($"Message {receipt.Id} is no longer ours.");
        row.State = state;
        row.ClosedAt = clock.GetUtcNow();
        return row;
    }

    private static IQueryable<InboxRow> Held(ReferenceBotContext context, InboxReceipt receipt) =>
        context.Set<InboxRow>().Where(row => row.Id == receipt.Id && row.Fence == receipt.Fence && row.State == InboxState.Waiting);
}

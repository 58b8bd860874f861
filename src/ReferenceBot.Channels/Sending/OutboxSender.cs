using ReferenceBot.Domain.Telemetry;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Channels.Sending;

/// <summary>Sends what waits in the outbox, each conversation in its order. Thread-safe.</summary>
public sealed class OutboxSender(Outbox outbox, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Sends everything that is due in a conversation that is the caller's alone.</summary>
    /// <param name="send">Shows one reply; when it throws, the reply stays in the outbox.</param>
    public async Task SendAsync(string conversation, Func<ClaimedReply, Task> send, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(send);
        var scope = MessageScope.Conversation(conversation);
        while (await outbox.ClaimAsync(scope, 1, Lease, cancel) is [var reply])
        {
            using var stage = LibraryTelemetry.Begin("deliver");
            try
            {
                await send(reply);
            }
            catch
            {
                LibraryTelemetry.CountOutbox("later");
                await outbox.RetryLaterAsync(reply.Receipt, clock.GetUtcNow(), CancellationToken.None);
                throw;
            }

            await outbox.MarkSentAsync(reply.Receipt, cancel);
            LibraryTelemetry.CountOutbox("sent");
        }
    }

    /// <summary>Ends what a process left in mid-sending; it may be sent twice.</summary>
    public Task TakeOverAsync(string conversation, CancellationToken cancel) =>
        outbox.TakeOverAsync(MessageScope.Conversation(conversation), cancel);
}

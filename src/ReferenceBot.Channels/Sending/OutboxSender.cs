using Microsoft.Extensions.Logging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Telemetry;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Channels.Sending;

/// <summary>Sends what waits in the outbox, each conversation in its order. Thread-safe.</summary>
public sealed partial class OutboxSender(Outbox outbox, TimeProvider clock, ILogger<OutboxSender> logger)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Sends everything that is due in a conversation that is the caller's alone.</summary>
    /// <param name="send">Shows one reply; when it throws, the reply stays in the outbox, unless nobody could ever read it.</param>
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
            catch (UnreadableReplyException fault)
            {
                // It will not get better, and those behind it must not wait for ever.
                Log.Unreadable(logger, reply.Receipt.Id, fault);
                await outbox.GiveUpAsync(reply.Receipt, cancel);
                LibraryTelemetry.CountOutbox("given_up");
                continue;
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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Reply {Id} cannot be read and is left unsent.")]
        public static partial void Unreadable(ILogger logger, long id, Exception fault);
    }
}

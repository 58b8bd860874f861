using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Storage.Messages;

/// <summary>A reply that is its claimer's to send until the lease ends.</summary>
/// <param name="InboxId">The message it answers; null when nobody asked.</param>
/// <param name="Turn">Number of the turn in its conversation; null when it came from no turn.</param>
/// <param name="Content">As <see cref="ReplyJson"/> writes it.</param>
/// <param name="Attempts">How often it was claimed, this time included.</param>
public sealed record ClaimedReply(
    OutboxReceipt Receipt, string Conversation, long? InboxId, int? Turn, string Content, DateTimeOffset CreatedAt, int Attempts)
{
    /// <summary>The blocks to show.</summary>
    /// <exception cref="UnreadableReplyException">A newer program wrote it: one unreadable reply hinders no other.</exception>
    public Reply ReadReply() => ReplyJson.Read(Content);
}

/// <param name="Id">Rises within a conversation in the order in which its replies are to be sent.</param>
/// <param name="Fence">Changes whenever somebody else takes the reply over; only its last holder can close it.</param>
public sealed record OutboxReceipt(long Id, long Fence);

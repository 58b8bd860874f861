using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Storage.Messages;

/// <summary>A message that is its claimer's until the lease ends.</summary>
/// <param name="Message">With the receipt that closes it.</param>
/// <param name="Attempts">How often it was claimed, this time included.</param>
public sealed record ClaimedMessage(IncomingMessage Message, DateTimeOffset ReceivedAt, int Attempts)
{
    /// <summary>Proof of the claim.</summary>
    public InboxReceipt Receipt => Message.Receipt!;
}

namespace ReferenceBot.Domain.Conversations;

/// <summary>Something a person wrote to the library.</summary>
public sealed record IncomingMessage
{
    /// <summary>Longest conversation id, in characters.</summary>
    public const int MaxConversationLength = 64;

    /// <summary>Longest message that is read, in characters; what is longer is cut by the channel, and said.</summary>
    public const int MaxTextLength = 8000;

    /// <summary><c>channel:address[:thread]</c>, opaque to everybody but the channel.</summary>
    public required string Conversation { get; init; }

    /// <summary>Who wrote, where the channel tells people apart within a conversation.</summary>
    public string? Sender { get; init; }

    /// <summary>As it came; the assistant cleans and masks it before it is read or stored.</summary>
    public required string Text { get; init; }

    /// <summary>The person wrote more than <see cref="MaxTextLength"/>; the rest was left out.</summary>
    public bool WasCut { get; init; }

    /// <summary>Name of a file that was sent; null when none was.</summary>
    public string? File { get; init; }

    /// <summary>A PIN, code or identity number was taken out of the text before it was stored.</summary>
    public bool SecretTaken { get; init; }

    /// <summary>The message's place in the inbox and the right to close it; null when it did not come through one.</summary>
    public InboxReceipt? Receipt { get; init; }
}

/// <param name="Id">Rises in the order in which messages were received.</param>
/// <param name="Fence">Changes whenever somebody else takes the message over; only its last holder can close it.</param>
public sealed record InboxReceipt(long Id, long Fence);

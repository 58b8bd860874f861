using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Circulation;

/// <summary>A card linked to one person in one conversation.</summary>
/// <param name="Audience">Whom the card is for; known without asking the library system.</param>
public sealed record AccountLink(string Card, Audience Audience, DateTimeOffset LinkedAt);

/// <summary>
/// A one-time page on which somebody proves that a card is theirs; a PIN is never typed into a chat.
/// </summary>
/// <param name="Token">The secret part of the page's address; only its hash is stored.</param>
public sealed record LinkStep(string Token, DateTimeOffset ExpiresAt);

/// <summary>
/// Which card speaks in a conversation. A link belongs to conversation and sender together, so a group has none.
/// Scoped; changes entities of the scope's context and never saves it.
/// </summary>
public interface IAccountLinks
{
    Task<AccountLink?> FindAsync(string conversation, string? sender, CancellationToken cancel);

    /// <summary>Opens a linking step, in place of one that was open.</summary>
    Task<LinkStep> OpenStepAsync(string conversation, string? sender, CancellationToken cancel);

    /// <summary>Whether a linking step is open: then a short number in a message is taken for a PIN.</summary>
    Task<bool> IsStepOpenAsync(string conversation, CancellationToken cancel);

    /// <summary>Ends the link; false when there was none.</summary>
    Task<bool> UnlinkAsync(string conversation, string? sender, CancellationToken cancel);
}

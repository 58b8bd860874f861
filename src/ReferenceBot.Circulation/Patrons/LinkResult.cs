using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>What came of an attempt to link a card.</summary>
public enum LinkOutcome
{
    Linked,

    /// <summary>The page was used, is too old, was replaced by a newer one, or never was.</summary>
    ExpiredOrUsed,

    /// <summary>Card and PIN do not belong together; whether the card exists is not told.</summary>
    Wrong,

    /// <summary>Too many PINs were tried on the page or for the card.</summary>
    TooManyAttempts,

    /// <summary>A sample card in a channel that strangers reach.</summary>
    SampleRefused,
}

/// <param name="Conversation">Where the card speaks now; null when nothing was linked.</param>
/// <param name="Patron">Whose card it is; null when nothing was linked.</param>
public sealed record LinkResult(LinkOutcome Outcome, string? Conversation = null, string? Sender = null, Patron? Patron = null);

/// <summary>A one-time page that can still be used.</summary>
public sealed record OpenLinkStep(string Conversation, string? Sender, DateTimeOffset ExpiresAt);

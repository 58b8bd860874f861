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

    /// <summary>A child's card: card, PIN and consent of the guardian are needed too.</summary>
    GuardianNeeded,

    /// <summary>What was given for the guardian is not the guardian's card and PIN; which of them is not told.</summary>
    GuardianWrong,

    /// <summary>Too many PINs were tried on the page or for a card.</summary>
    TooManyAttempts,

    /// <summary>A sample card in a channel that strangers reach.</summary>
    SampleRefused,
}

/// <summary>What a guardian gives so that a child's card is linked.</summary>
/// <param name="Agrees">The guardian said so on the page.</param>
public sealed record GuardianConsent(string Card, string Pin, bool Agrees);

/// <param name="Conversation">Where the card speaks now; null when nothing was linked.</param>
/// <param name="Patron">Whose card it is; null when nothing was linked.</param>
public sealed record LinkResult(LinkOutcome Outcome, string? Conversation = null, string? Sender = null, Patron? Patron = null);

/// <summary>A one-time page that can still be used.</summary>
public sealed record OpenLinkStep(string Conversation, string? Sender, DateTimeOffset ExpiresAt);

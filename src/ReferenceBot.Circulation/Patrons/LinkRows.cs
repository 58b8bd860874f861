using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>A card that speaks for one person in one conversation.</summary>
internal sealed class LinkRow
{
    public required string Conversation { get; init; }

    /// <summary>Empty where the channel tells no sender.</summary>
    public required string Sender { get; init; }

    public required string Card { get; set; }

    /// <summary>Whom the card was for when it was linked.</summary>
    public Audience Audience { get; set; }

    /// <summary>The card was an example when it was linked.</summary>
    public bool IsSample { get; set; }

    public DateTimeOffset LinkedAt { get; set; }

    public LinkedBy By { get; set; }

    /// <summary>Card of the grown-up who agreed to it on the page; null when none had to, or whoever runs the program linked it.</summary>
    public string? Guardian { get; set; }

    public DateTimeOffset? ConsentedAt { get; set; }
}

/// <summary>Who vouched that the card belongs to the person. Order is stored.</summary>
internal enum LinkedBy
{
    /// <summary>Card and PIN on the one-time page.</summary>
    Page,

    /// <summary>Whoever runs the program.</summary>
    Operator,
}

/// <summary>A one-time page that was offered.</summary>
internal sealed class LinkStepRow
{
    /// <summary>SHA-256 of the token, in hexadecimal digits.</summary>
    public required string TokenHash { get; init; }

    public required string Conversation { get; init; }

    public required string Sender { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>PINs that were tried on the page.</summary>
    public int Attempts { get; init; }
}

/// <summary>A PIN that was tried for a card and was not known to be right.</summary>
internal sealed class PinAttemptRow
{
    public long Id { get; init; }

    /// <summary>SHA-256 of what was typed as the card: somebody may have typed something else that is secret.</summary>
    public required string CardHash { get; init; }

    public DateTimeOffset At { get; init; }
}

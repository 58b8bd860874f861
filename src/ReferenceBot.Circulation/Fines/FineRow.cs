namespace ReferenceBot.Circulation.Fines;

/// <summary>A fine whose amount is fixed.</summary>
internal sealed class FineRow
{
    public required string Id { get; init; }

    public required string Card { get; init; }

    /// <summary>The record it is for; null when it is for none.</summary>
    public string? RecordId { get; init; }

    public int Amount { get; init; }

    public DateOnly Since { get; init; }

    public DateTimeOffset? PaidAt { get; set; }
}

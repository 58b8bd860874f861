namespace ReferenceBot.Circulation.Holds;

/// <summary>A place in the queue for a record. A hold that is over leaves no row.</summary>
internal sealed class HoldRow
{
    public required string Id { get; init; }

    public required string Card { get; init; }

    public required string RecordId { get; init; }

    public required string PickupBranch { get; init; }

    public DateTimeOffset PlacedAt { get; init; }

    /// <summary>The copy that waits at the pickup location; null while in the queue.</summary>
    public string? ReadyBarcode { get; set; }

    public DateOnly? PickupBy { get; set; }
}

/// <summary>
/// Guards the queue of one record: every act that looks at the queue or changes it raises the version, so that of two at once
/// the later commit fails and is done again.
/// </summary>
internal sealed class HoldQueueRow
{
    public required string RecordId { get; init; }

    public int Version { get; set; }
}

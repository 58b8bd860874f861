using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Acts;

/// <summary>A confirmed act and what became of it. The row is what keeps an act from being done twice.</summary>
internal sealed class ActRow
{
    public required string OperationId { get; init; }

    public required string Card { get; init; }

    public required string Kind { get; init; }

    public required string Object { get; init; }

    /// <summary>JSON of the account before the act, to find out later whether it was done; null when it committed with its turn.</summary>
    public string? Before { get; init; }

    public ActState State { get; set; }

    public string? Refusal { get; set; }

    public int? RefusalNumber { get; set; }

    public string? RefusalText { get; set; }

    /// <summary>Id of the loan or hold that came of it.</summary>
    public string? ResultId { get; set; }

    /// <summary>What a cancelled hold was for, which no account tells any more.</summary>
    public string? RecordId { get; set; }

    public string? PickupBranch { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

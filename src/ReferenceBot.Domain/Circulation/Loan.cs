using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Circulation;

/// <summary>An item that a patron has at home.</summary>
/// <param name="Id">The system's own number of the loan.</param>
/// <param name="Record">The record of the item; null when the catalogue does not know it.</param>
/// <param name="Title">As the library system names it.</param>
/// <param name="Due">Local date of the library; the item may be returned until that day ends.</param>
/// <param name="Renewals">How often it was renewed.</param>
public sealed record Loan(string Id, RecordId? Record, string Title, string Barcode, DateOnly Due, int Renewals)
{
    /// <summary>Renewals that the rules still allow; null when the system does not tell.</summary>
    public int? RenewalsLeft { get; init; }

    /// <summary>Why it could not be renewed now; null when it could, or when the system tells only on trying.</summary>
    public Refusal? RenewalBar { get; init; }
}

/// <summary>A patron's place in the queue for a record.</summary>
/// <param name="Id">The system's own number of the hold.</param>
/// <param name="Title">As the library system names it.</param>
/// <param name="PickupBranch">Code of the branch where it will wait.</param>
/// <param name="Position">Place in the queue, from 1; null when the item waits already, or the system does not tell.</param>
public sealed record Hold(string Id, RecordId? Record, string Title, string? PickupBranch, HoldState State, int? Position)
{
    /// <summary>Last local day on which a waiting item can be fetched.</summary>
    public DateOnly? PickupBy { get; init; }
}

public enum HoldState
{
    /// <summary>In the queue.</summary>
    Queued,

    /// <summary>A copy stands on the shelf and is to be set aside by the staff.</summary>
    ToBeSetAside,

    /// <summary>The item waits at the pickup location.</summary>
    Ready,
}

/// <summary>What a patron owes.</summary>
/// <param name="Fines">Oldest first.</param>
public sealed record FineAccount(IReadOnlyList<Fine> Fines)
{
    /// <summary>In the library's currency, without fractions.</summary>
    public int Total => Fines.Sum(fine => fine.Amount);
}

/// <param name="Title">What it is for; null when the system does not tell.</param>
/// <param name="Amount">In the library's currency, without fractions.</param>
/// <param name="Accruing">The item is still out and the amount grows.</param>
public sealed record Fine(string Id, string? Title, int Amount, DateOnly Since, bool Accruing);

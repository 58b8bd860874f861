using ReferenceBot.Domain.Catalogue;

namespace ReferenceBot.Domain.Circulation;

/// <summary>
/// The system that keeps patrons, loans, holds and fines: the embedded one, or one outside. Scoped to a turn.
/// Renewing and placing a hold are not idempotent in any such system: callers write down first, ask once, and read back.
/// </summary>
public interface ILibrarySystem
{
    /// <summary>
    /// Effects are entities of the turn's own database context and are kept or dropped with the turn;
    /// false when the system outside has them as soon as it was asked.
    /// </summary>
    bool CommitsWithTurn { get; }

    Task<Patron?> FindPatronAsync(string card, CancellationToken cancel);

    /// <summary>Whether card and PIN belong together; false for an unknown card too.</summary>
    Task<bool> VerifyPinAsync(string card, string pin, CancellationToken cancel);

    /// <summary>Soonest due first.</summary>
    Task<IReadOnlyList<Loan>> GetLoansAsync(string card, CancellationToken cancel);

    /// <summary>Ready ones first, then in the order placed.</summary>
    Task<IReadOnlyList<Hold>> GetHoldsAsync(string card, CancellationToken cancel);

    Task<FineAccount> GetFinesAsync(string card, CancellationToken cancel);

    /// <summary>State of each item that the system knows, by barcode.</summary>
    Task<IReadOnlyDictionary<string, ItemStatus>> GetItemsAsync(IReadOnlyCollection<string> barcodes, CancellationToken cancel);

    /// <summary>Why the rules would refuse an act now; null when they would not, or when the system tells only on trying.</summary>
    Task<Refusal?> CheckAsync(string card, CirculationAct act, CancellationToken cancel);

    /// <summary>Does the act after checking the rules again. Never called twice for one operation.</summary>
    /// <exception cref="TimeoutException">The system outside did not answer in time; the act may have been done.</exception>
    /// <exception cref="IOException">The connection failed; the act may have been done.</exception>
    Task<ActResult> DoAsync(string card, CirculationAct act, CancellationToken cancel);

    /// <summary>Finds out from the account whether an act was done that got no answer.</summary>
    /// <param name="before">The account as it was written down before the act was sent.</param>
    /// <returns><see cref="ActState.Done"/>, <see cref="ActState.Refused"/> when surely not done, else <see cref="ActState.Unknown"/>.</returns>
    Task<ActResult> ReadBackAsync(string card, CirculationAct act, AccountSnapshot before, CancellationToken cancel);
}

/// <summary>What an account looked like before an act was sent: renewals and due date of a loan, ids of the holds.</summary>
public sealed record AccountSnapshot(int? Renewals, DateOnly? Due, IReadOnlyList<string> Holds);

/// <param name="Due">Local date when a loan ends; null when not on loan.</param>
/// <param name="Waiting">Holds that wait for the item's record.</param>
public sealed record ItemStatus(ItemState State, DateOnly? Due = null, int Waiting = 0);

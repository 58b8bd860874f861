namespace ReferenceBot.Domain.Circulation;

/// <summary>
/// Circulation as a conversation uses it: reads of an account, and acts that are done once, whatever happens in between.
/// Scoped to a turn; changes entities of the turn's context and never saves it. Not thread-safe.
/// </summary>
public interface ICirculation
{
    Task<Patron?> FindPatronAsync(string card, CancellationToken cancel);

    Task<IReadOnlyList<Loan>> GetLoansAsync(string card, CancellationToken cancel);

    Task<IReadOnlyList<Hold>> GetHoldsAsync(string card, CancellationToken cancel);

    Task<FineAccount> GetFinesAsync(string card, CancellationToken cancel);

    /// <summary>Why the rules would refuse an act now, so that nobody is asked to confirm what cannot be done.</summary>
    Task<Refusal?> CheckAsync(string card, CirculationAct act, CancellationToken cancel);

    /// <summary>
    /// Does a confirmed act, or tells what became of it when the operation is known already. An act that a system outside
    /// got without answering is read back and never sent again.
    /// </summary>
    Task<ActResult> DoAsync(CirculationAct act, Confirmation confirmation, CancellationToken cancel);
}

/// <summary>The library system cannot be reached; catalogue and articles still serve.</summary>
public sealed class LibrarySystemDownException(string message, Exception? cause = null) : Exception(message, cause);

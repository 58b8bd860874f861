using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Desk;

/// <summary>A question that a person at the library has to answer.</summary>
/// <param name="Code">What patron and staff call it: short, and not to be guessed from another.</param>
/// <param name="Updated">It was open already, and was added to.</param>
public sealed record Ticket(string Code, DateTimeOffset OpenedAt, bool Updated);

/// <summary>What is handed to the desk.</summary>
/// <param name="Question">The person's masked words.</param>
/// <param name="Reason">Why it is handed over.</param>
/// <param name="Card">The linked card; null when there is none.</param>
/// <param name="Language">ISO code of the language to answer in.</param>
public sealed record TicketDraft(
    string Conversation, string? Sender, string Question, TicketReason Reason, string? Card, string Language, Audience? Audience);

/// <summary>Why a ticket was opened. Order is stored.</summary>
public enum TicketReason
{
    /// <summary>The person wants a librarian.</summary>
    Asked,

    /// <summary>Nothing the bot knows answers it.</summary>
    NotAnswered,
    Feedback,
    Abuse,

    /// <summary>Staff are alerted at once.</summary>
    Emergency,

    /// <summary>The library system did not tell what became of an act.</summary>
    ActUnknown,
}

/// <summary>Hands questions to the desk. Scoped; changes entities of the scope's context and never saves it.</summary>
public interface IEscalations
{
    /// <summary>Opens a ticket, or adds to the one that this person has open in this conversation.</summary>
    Task<Ticket> StoreAsync(TicketDraft draft, CancellationToken cancel);
}

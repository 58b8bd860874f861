using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Outcomes;

/// <summary>An account or a link was asked for, and no card is linked to who asks.</summary>
/// <param name="Page">Where a card can be linked, once.</param>
/// <param name="Valid">How long that page can be used.</param>
public sealed record NeedsLinkOutcome(Uri Page, TimeSpan Valid) : Outcome
{
    /// <summary>Linking is what was asked for, not a step on the way to something else.</summary>
    public bool AskedFor { get; init; }
}

/// <summary>A card is linked.</summary>
public sealed record LinkedOutcome(Patron Patron) : Outcome;

/// <summary>It is asked whether the linked card shall be let go.</summary>
public sealed record UnlinkAskedOutcome(string Card) : Outcome;

/// <summary>The link was ended.</summary>
/// <param name="Was">False when there was none.</param>
public sealed record UnlinkedOutcome(bool Was) : Outcome;

/// <summary>What a patron has on loan.</summary>
/// <param name="Records">The records of the loans that the catalogue knows.</param>
public sealed record LoansOutcome(IReadOnlyList<Loan> Loans, IReadOnlyList<CatalogueRecord> Records, DateOnly Today) : Outcome;

/// <summary>What a patron waits for.</summary>
/// <param name="Records">The records of the holds that the catalogue knows.</param>
public sealed record HoldsOutcome(IReadOnlyList<Hold> Holds, IReadOnlyList<CatalogueRecord> Records) : Outcome;

/// <summary>What a patron owes.</summary>
public sealed record FinesOutcome(FineAccount Account) : Outcome;

/// <summary>Several loans or holds can be meant; the list stands above.</summary>
public sealed record WhichOfMineOutcome(string Intent, int Count) : Outcome;

/// <summary>A loan or hold was named that the patron has not.</summary>
/// <param name="Named">As the person named it; null when nothing was named and there is none at all.</param>
public sealed record NotMineOutcome(string Intent, string? Named) : Outcome;

/// <summary>A hold was to wait at a place that is none of the library's branches.</summary>
/// <param name="Said">As the person named it; null when the words are not the person's own.</param>
public sealed record UnknownBranchOutcome(string? Said) : Outcome;

/// <summary>An act and the thing it is about, by name.</summary>
/// <param name="Record">Null when the catalogue does not know it.</param>
public sealed record NamedAct(CirculationAct Act, string Title, CatalogueRecord? Record)
{
    /// <summary>The branch where a hold will wait.</summary>
    public Branch? Pickup { get; init; }

    /// <summary>Local date when the loan is due now.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Why it cannot be done, when that was known before asking.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>Acts that wait for a yes; those that the rules refuse already stand among them, so that none is passed over in silence.</summary>
public sealed record AskOutcome(IReadOnlyList<NamedAct> Acts) : Outcome;

/// <summary>Acts that were confirmed, or refused before anybody had to be asked.</summary>
public sealed record ActsOutcome(IReadOnlyList<(NamedAct Act, ActResult Result)> Acts) : Outcome;

/// <summary>The question asked before still waits for its answer.</summary>
public sealed record StillOpenOutcome(IReadOnlyList<string> Titles) : Outcome;

/// <summary>A question that was open is closed without an answer: nothing was done.</summary>
public sealed record NotDoneOutcome(IReadOnlyList<string> Titles) : Outcome;

/// <summary>The question is handed to the librarians.</summary>
public sealed record TicketOutcome(Ticket Ticket, TicketReason Reason) : Outcome;

/// <summary>The library system cannot be reached; what needs it stays undone.</summary>
/// <param name="Part">As in <see cref="FailedOutcome"/>.</param>
public sealed record SystemDownOutcome(string? Part) : Outcome;

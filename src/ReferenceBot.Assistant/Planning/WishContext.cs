using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Planning;

/// <summary>
/// Steps towards one wish: each call the rules want made. When the next step is asked for, what the last call found is in the ledger.
/// </summary>
internal delegate IEnumerable<PlannedCall> WishPlan(WishContext context);

/// <summary>One wish of a message, and what the turn knows.</summary>
/// <param name="Index">Place of the wish in the message, from 0.</param>
internal sealed record WishContext(Wish Wish, int Index, TurnSession Turn, DateOnly Today)
{
    public ConversationState State => Turn.State;

    public Slots Slots => Wish.Slots;

    public bool IsAlone => Turn.Understanding.Wishes.Count == 1;

    public void Say(Outcome outcome) => Turn.Ledger.Add(Index, outcome);

    public T? Found<T>()
        where T : Outcome => Turn.Ledger.LastOf<T>(Index);

    /// <summary>The record the wish points at in what was shown: by position, else the one spoken of last.</summary>
    public RecordId? PointedAt()
    {
        if (Slots[SlotNames.Ordinal] is { } position)
            return At(position);
        if (SpokenOf() is { } record)
            return record.Id;
        if (Slots.Text(SlotNames.ItemRef) == "last" && State.Shown.Count > 0 && State.Focus is null)
            return State.Shown[^1];
        return State.Focus ?? (State.Shown.Count == 1 ? State.Shown[0] : null);
    }

    /// <summary>The one record of the list that has the year or author said: "yang 2019", "the one by Fox".</summary>
    public RecordId? Described()
    {
        var (year, author) = (Slots.Number(SlotNames.Year), TextFolding.Fold(Slots.Text(SlotNames.Author) ?? ""));
        if (year is null && author.Length == 0)
            return null;
        var fitting = State.ShownFacts.Select((facts, i) => (facts, i)).Where(shown =>
            (year is null || shown.facts.Year == year)
            && (author.Length == 0 || TextFolding.Fold(shown.facts.By).Contains(author, StringComparison.Ordinal))).ToList();
        return fitting.Count == 1 && fitting[0].i < State.Shown.Count ? State.Shown[fitting[0].i] : null;
    }

    /// <summary>The record that an earlier part of the same message found: "ada Laskar Pelangi? di rak mana?".</summary>
    private CatalogueRecord? SpokenOf() => Turn.Ledger.Outcomes.Select(outcome => outcome switch
    {
        SearchOutcome { Request.Kind: SearchKind.KnownItem, Result.Strict: 1, Records: [var only, ..] } => only,
        DetailsOutcome details => details.Record,
        AvailabilityOutcome availability => availability.Record,
        CitationOutcome citation => citation.Record,
        _ => null,
    }).LastOrDefault(record => record is not null);

    /// <summary>
    /// The record at a position of the list that an earlier part of the message asked for, else of the list shown before; null when
    /// the list has no such place.
    /// </summary>
    public RecordId? At(SlotValue position)
    {
        var shown = Turn.Ledger.LastBefore<SearchOutcome>(Index) is { Records: { Count: > 0 } found }
            ? [.. found.Select(record => record.Id)]
            : State.Shown;
        if (shown.Count == 0)
            return null;
        if (position.Text == "last")
            return shown[^1];
        return position.Number is { } number && number >= 1 && number <= shown.Count ? shown[number - 1] : null;
    }
}

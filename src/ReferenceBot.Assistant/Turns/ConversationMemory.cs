using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Turns;

/// <summary>What a conversation remembers after a turn.</summary>
internal static class ConversationMemory
{
    /// <summary>Wishes that a bare "the second one" completes, once it was asked which.</summary>
    private static readonly HashSet<string> GoesOnWithPick = [Intents.PlaceHold, Intents.CheckAvailability, Intents.FormatCitation];

    public static ConversationState After(TurnSession turn, Reply reply)
    {
        var state = turn.State;
        var records = reply.Records.Select(card => card.Id).ToList();
        var isList = reply.Blocks.OfType<RecordsBlock>().Any(block => block.FirstNumber is not null);
        var understood = turn.Understanding.Decision == Decision.Act;
        return state with
        {
            Shown = isList ? records : state.Shown,
            ShownFacts = isList ? [.. reply.Records.Select(Facts)] : state.ShownFacts,
            Focus = records.Count switch
            {
                0 => state.Focus,
                1 => records[0],
                _ => null,
            },
            Search = SearchAfter(turn),
            SearchIsReworded = turn.Ledger.Outcomes.LastOrDefault(IsList) switch
            {
                SearchOutcome search => search.IsReworded,
                null => state.SearchIsReworded,
                _ => false,
            },
            Question = QuestionAfter(turn),
            Pending = turn.Ledger.Has<StillOpenOutcome>()
                ? state.Pending
                : turn.Link is { } link ? turn.Asked.ToPending(link.Card, turn.Now) : null,
            Audience = turn.SaidAudience,
            Misunderstood = understood || turn.Understanding.RejectedAs is not null ? 0 : state.Misunderstood + 1,
            Turns = state.Turns + 1,
        };
    }

    /// <summary>
    /// Says what becomes of the question whose answer was awaited, when the message did not answer it: it is asked again, so that
    /// a later yes means it; or it is closed, because something else is asked now or the yes would come too late.
    /// </summary>
    public static void NoteOpenQuestion(TurnSession turn)
    {
        var ledger = turn.Ledger;
        if (turn.State.Pending is not { } pending || turn.Asked.Answered)
            return;
        if (ledger.Has<DroppedOutcome>() || ledger.Has<NotDoneOutcome>() || ledger.Has<StillOpenOutcome>())
            return;
        var repeated = turn.Asked.Acts.Count > 0 && pending.Titles.All(title => turn.Asked.Acts.Any(act => act.Title == title));
        if (repeated)
            return;
        var closes = turn.Asked.Acts.Count > 0 || turn.Link?.Card != pending.Card || QuestionAfter(turn) is not null
            || ledger.Has<EmergencyOutcome>() || turn.Now > pending.AskedAt + Acts.PendingActs.Lifetime;
        ledger.Add(Ledger.Last, closes ? new NotDoneOutcome(pending.Titles) : new StillOpenOutcome(pending.Titles));
    }

    private static ShownFacts Facts(RecordCard card) => new() { Year = card.Year, By = string.Join(' ', card.Contributors) };

    /// <summary>The search that "more" goes on with; a list of similar records, of loans or of holds has no next page.</summary>
    private static SearchRequest? SearchAfter(TurnSession turn) => turn.Ledger.Outcomes.LastOrDefault(IsList) switch
    {
        SearchOutcome search => search.Request,
        null => turn.State.Search,
        _ => null,
    };

    private static bool IsList(Outcome outcome) => outcome is SearchOutcome or SimilarOutcome or LoansOutcome or HoldsOutcome;

    private static OpenQuestion? QuestionAfter(TurnSession turn)
    {
        // One question at a time: what shall be done stands before all else.
        if (turn.Asked.Acts.Count > 0)
            return null;
        foreach (var outcome in turn.Ledger.Outcomes)
        {
            switch (outcome)
            {
                case ClarifyOutcome clarify:
                    return new OpenQuestion(clarify.Intents, AskedAbout(turn));
                case WhichRecordOutcome which when GoesOnWithPick.Contains(which.Intent):
                    return new OpenQuestion([], "") { Choosing = which.Intent };
                case UnlinkAskedOutcome:
                    return new OpenQuestion([], "") { Unlinks = true };
                case WhichOfMineOutcome which:
                    return new OpenQuestion([], "") { Choosing = which.Intent };
                case OutOfScopeOutcome { OfferLibrarian: true } or AbuseOutcome or NoAnswerOutcome or FailedOutcome or SystemDownOutcome:
                    return new OpenQuestion([], turn.Text);
            }
        }

        return null;
    }

    /// <summary>The message that could mean several things; a "yes" to "which one?" leaves that question open.</summary>
    private static string AskedAbout(TurnSession turn) =>
        turn.State.Question is { OffersLibrarian: false } open && turn.Understanding.Decision == Decision.Act ? open.Message : turn.Text;
}

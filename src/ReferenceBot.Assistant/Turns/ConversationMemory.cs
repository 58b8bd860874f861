using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Turns;

/// <summary>What a conversation remembers after a turn.</summary>
internal static class ConversationMemory
{
    public static ConversationState After(TurnSession turn, Reply reply)
    {
        var state = turn.State;
        var records = reply.Records.Select(card => card.Id).ToList();
        var isList = reply.Blocks.OfType<RecordsBlock>().Any(block => block.FirstNumber is not null);
        var understood = turn.Understanding.Decision == Decision.Act;
        var search = turn.Ledger.Outcomes.OfType<SearchOutcome>().LastOrDefault();
        return state with
        {
            Shown = isList ? records : state.Shown,
            Focus = records.Count == 1 ? records[0] : isList ? null : state.Focus,
            Search = search is null ? state.Search : search.Request,
            Question = QuestionAfter(turn),
            Misunderstood = understood ? 0 : state.Misunderstood + 1,
            Turns = state.Turns + 1,
        };
    }

    private static OpenQuestion? QuestionAfter(TurnSession turn)
    {
        foreach (var outcome in turn.Ledger.Outcomes)
        {
            switch (outcome)
            {
                // A "yes" to a question of which one leaves the question open.
                case ClarifyOutcome clarify:
                    return new OpenQuestion(clarify.Intents, turn.State.Question is { OffersLibrarian: false } open && turn.Understanding.Decision == Decision.Act ? open.Message : turn.Text);
                case OutOfScopeOutcome { OfferLibrarian: true }:
                    return OpenQuestion.Librarian;
            }
        }

        return null;
    }
}

using ReferenceBot.Domain.Catalogue;
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
            Question = QuestionAfter(turn),
            Misunderstood = understood || turn.Understanding.RejectedAs is not null ? 0 : state.Misunderstood + 1,
            Turns = state.Turns + 1,
        };
    }

    private static ShownFacts Facts(RecordCard card) => new() { Year = card.Year, By = string.Join(' ', card.Contributors) };

    /// <summary>The search that "more" goes on with; a list of similar records has no next page.</summary>
    private static SearchRequest? SearchAfter(TurnSession turn) =>
        turn.Ledger.Outcomes.LastOrDefault(outcome => outcome is SearchOutcome or SimilarOutcome) switch
        {
            SearchOutcome search => search.Request,
            SimilarOutcome => null,
            _ => turn.State.Search,
        };

    private static OpenQuestion? QuestionAfter(TurnSession turn)
    {
        foreach (var outcome in turn.Ledger.Outcomes)
        {
            switch (outcome)
            {
                case ClarifyOutcome clarify:
                    return new OpenQuestion(clarify.Intents, AskedAbout(turn));
                case OutOfScopeOutcome { OfferLibrarian: true } or AbuseOutcome:
                    return OpenQuestion.Librarian;
            }
        }

        return null;
    }

    /// <summary>The message that could mean several things; a "yes" to "which one?" leaves that question open.</summary>
    private static string AskedAbout(TurnSession turn) =>
        turn.State.Question is { OffersLibrarian: false } open && turn.Understanding.Decision == Decision.Act ? open.Message : turn.Text;
}

using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Replies;

/// <summary>
/// Renders what a turn found into a reply. Every fact in it comes from an outcome; of what a model worded only what holds no
/// other fact is put before it. Thread-safe.
/// </summary>
internal sealed class ReplyComposer(IOptions<LibraryOptions> library, IArticleText articles)
{
    public Reply Compose(TurnSession turn)
    {
        var writer = new ReplyWriter(turn.Culture, library.Value) { AsksElse = turn.Asked.Acts.Count > 0 };
        // Several wishes may lead to one article.
        var outcomes = turn.Ledger.Outcomes.DistinctBy(
            outcome => outcome is ArticleOutcome { Article.Id: var id } ? id : (object)outcome).ToList();
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (!IsLookUp(outcomes[i], outcomes[(i + 1)..]))
                Write(writer, outcomes[i], i == 0 ? null : outcomes[i - 1]);
        }

        return ModelWords.Before(writer.ToReply(), turn);
    }

    /// <summary>A search or list only found which record, loan or hold is meant, and the answer about that follows.</summary>
    private static bool IsLookUp(Outcome outcome, IReadOnlyList<Outcome> after) => outcome switch
    {
        LoansOutcome => after.Any(next => IsAbout<RenewLoan>(next) || next is NotMineOutcome),
        HoldsOutcome => after.Any(next => IsAbout<CancelHold>(next) || next is NotMineOutcome),
        SearchOutcome { Request.Kind: SearchKind.Topic, Result.Total: 0 } empty => after.Any(next => IsEmptyToo(empty, next)),
        SearchOutcome { Result.Strict: > 0, Records: [var found, ..] } => after.Any(next => IsAnswerAbout(found, next)),
        _ => false,
    };

    /// <summary>The same search with fewer of its limits found nothing either: the smaller of two numbers of limits says it all.</summary>
    private static bool IsEmptyToo(SearchOutcome empty, Outcome next) => next is SearchOutcome { Result.Total: 0, Request.Filters.IsEmpty: false } wider
        && empty.Request.Filters != wider.Request.Filters && empty.Request with { Filters = wider.Request.Filters } == wider.Request;

    private static bool IsAbout<T>(Outcome outcome)
        where T : CirculationAct => outcome switch
        {
            AskOutcome ask => ask.Acts.Any(act => act.Act is T),
            ActsOutcome acts => acts.Acts.Any(one => one.Act.Act is T),
            _ => false,
        };

    private static bool IsAnswerAbout(CatalogueRecord found, Outcome next)
    {
        var acts = next switch
        {
            AskOutcome ask => ask.Acts,
            ActsOutcome done => done.Acts.Select(one => one.Act),
            _ => [],
        };
        var record = next switch
        {
            AvailabilityOutcome availability => availability.Record,
            CitationOutcome citation => citation.Record,
            SimilarOutcome similar => similar.To,
            _ => null,
        };
        return record?.Id == found.Id || acts.Any(act => act.Record?.Id == found.Id);
    }

    private void Write(ReplyWriter writer, Outcome outcome, Outcome? before)
    {
        switch (outcome)
        {
            case SearchOutcome search: SearchReplies.Write(writer, search, before as SearchOutcome); break;
            case SimilarOutcome similar: SearchReplies.Write(writer, similar); break;
            case DetailsOutcome details: RecordReplies.Write(writer, details); break;
            case AvailabilityOutcome availability: RecordReplies.Write(writer, availability); break;
            case CitationOutcome citation: RecordReplies.Write(writer, citation); break;
            case NeedsLinkOutcome link: AccountReplies.Write(writer, link); break;
            case LinkedOutcome linked: AccountReplies.Write(writer, linked); break;
            case UnlinkAskedOutcome asked: AccountReplies.Write(writer, asked); break;
            case UnlinkedOutcome unlinked: writer.Say(unlinked.Was ? "Unlinked" : "Unlinked_None"); break;
            case LoansOutcome loans: AccountReplies.Write(writer, loans); break;
            case HoldsOutcome holds: AccountReplies.Write(writer, holds); break;
            case FinesOutcome fines: AccountReplies.Write(writer, fines); break;
            case WhichOfMineOutcome which: AccountReplies.Write(writer, which); break;
            case NotMineOutcome named: AccountReplies.Write(writer, named); break;
            case UnknownBranchOutcome place: AccountReplies.Write(writer, place); break;
            case AskOutcome ask: ActReplies.Write(writer, ask); break;
            case ActsOutcome acts: ActReplies.Write(writer, acts); break;
            case StillOpenOutcome open: ActReplies.Write(writer, open); break;
            case NotDoneOutcome closed: writer.Say("NotDone", ActReplies.Quoted(closed.Titles)); break;
            case TicketOutcome ticket: DialogueReplies.Write(writer, ticket); break;
            case SystemDownOutcome down: AccountReplies.Write(writer, down); break;
            case HoursOutcome hours: LibraryReplies.Write(writer, hours); break;
            case ContactOutcome: LibraryReplies.WriteContact(writer); break;
            case ArticleOutcome article: LibraryReplies.Write(writer, article, articles); break;
            case NoAnswerOutcome missing: LibraryReplies.Write(writer, missing); break;
            case FailedOutcome failed: LibraryReplies.Write(writer, failed); break;
            case UnansweredOutcome unanswered: writer.Say("Unanswered", unanswered.Part); break;
            case NotReachedOutcome late: writer.Say("NotReached", late.Part); break;
            case WhichRecordOutcome which: DialogueReplies.Write(writer, which); break;
            case WhichTopicOutcome: writer.Say("Which_Topic"); break;
            case NoSearchOpenOutcome: writer.Say("NoSearchOpen"); break;
            case NothingOpenOutcome: writer.Say("NothingOpen"); break;
            case DroppedOutcome: writer.Say("Dropped"); break;
            case ClarifyOutcome clarify: DialogueReplies.Write(writer, clarify); break;
            case OutOfScopeOutcome rejected: DialogueReplies.Write(writer, rejected); break;
            case NoWordsOutcome: DialogueReplies.WriteNoWords(writer); break;
            case SmallTalkOutcome talk: DialogueReplies.Write(writer, talk); break;
            case EmergencyOutcome emergency: DialogueReplies.Write(writer, emergency); break;
            case MessageCutOutcome cut: writer.Say("MessageCut", cut.Read); break;
            case SecretSentOutcome: writer.Say("SecretSent"); break;
            case FileNotReadOutcome file: writer.Say("FileNotRead", file.Name); break;
            case AbuseOutcome: writer.Say("Abuse"); writer.Button("Button_Librarian"); break;
            default: throw new InvalidOperationException($"No words for {outcome.GetType().Name}.");
        }
    }
}

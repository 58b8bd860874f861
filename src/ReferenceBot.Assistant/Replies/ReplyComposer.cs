using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Replies;

/// <summary>
/// Renders what a turn found into a reply. Every fact in it comes from an outcome; of what a model worded only what holds no
/// other fact is put before it. Thread-safe.
/// </summary>
internal sealed class ReplyComposer(IOptions<LibraryOptions> library, IArticleText articles)
{
    public Reply Compose(TurnSession turn)
    {
        var writer = new ReplyWriter(turn.Culture, library.Value);
        // Several wishes may lead to one article.
        var outcomes = turn.Ledger.Outcomes.DistinctBy(
            outcome => outcome is ArticleOutcome { Article.Id: var id } ? id : (object)outcome).ToList();
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (i + 1 == outcomes.Count || !IsLookUp(outcomes[i], outcomes[i + 1]))
                Write(writer, outcomes[i], i == 0 ? null : outcomes[i - 1]);
        }

        return ModelWords.Before(writer.ToReply(), turn);
    }

    /// <summary>A search only found which record is meant, and the answer about that record follows.</summary>
    private static bool IsLookUp(Outcome outcome, Outcome next)
    {
        var record = next switch
        {
            AvailabilityOutcome availability => availability.Record,
            CitationOutcome citation => citation.Record,
            SimilarOutcome similar => similar.To,
            _ => null,
        };
        return record is not null && outcome is SearchOutcome { Result.Strict: > 0, Records: [var found, ..] } && found.Id == record.Id;
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

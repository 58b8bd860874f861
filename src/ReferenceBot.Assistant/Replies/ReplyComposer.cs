using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Replies;

/// <summary>
/// Renders what a turn found into a reply. Every fact in it comes from an outcome; nothing that a model worded passes here.
/// Thread-safe.
/// </summary>
internal sealed class ReplyComposer(IOptions<LibraryOptions> library, IArticleText articles)
{
    public Reply Compose(TurnSession turn)
    {
        var writer = new ReplyWriter(turn.Culture, library.Value);
        var outcomes = turn.Ledger.Outcomes;
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (i + 1 == outcomes.Count || !IsStep(outcomes[i], outcomes[i + 1]))
                Write(writer, outcomes[i], i == 0 ? null : outcomes[i - 1]);
        }

        return writer.ToReply();
    }

    // A search that only led to the next outcome would tell the same twice.
    private static bool IsStep(Outcome outcome, Outcome next) => outcome is SearchOutcome search && next switch
    {
        SearchOutcome again => search is { IsByAuthor: true, Records.Count: 0 } && again.Topic == search.Topic,
        _ => search.Result.Strict > 0 && IsAbout(next, search),
    };

    private static bool IsAbout(Outcome outcome, SearchOutcome search) => outcome switch
    {
        AvailabilityOutcome availability => availability.Record.Id == search.Records[0].Id,
        CitationOutcome citation => citation.Record.Id == search.Records[0].Id,
        SimilarOutcome similar => similar.To.Id == search.Records[0].Id && similar.Records.Count > 0,
        _ => false,
    };

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
            case NoAnswerOutcome: WriteWithLibrarian(writer, "NoAnswer"); break;
            case FailedOutcome: WriteWithLibrarian(writer, "Failed"); break;
            case UnansweredOutcome unanswered: writer.Say("Unanswered", unanswered.Part); break;
            case WhichRecordOutcome which: DialogueReplies.Write(writer, which); break;
            case WhichTopicOutcome: writer.Say("Which_Topic"); break;
            case NoMoreOutcome: writer.Say("NoSearchOpen"); break;
            case NothingOpenOutcome: writer.Say("NothingOpen"); break;
            case DroppedOutcome: writer.Say("Dropped"); break;
            case ClarifyOutcome clarify: DialogueReplies.Write(writer, clarify); break;
            case OutOfScopeOutcome rejected: DialogueReplies.Write(writer, rejected); break;
            case SmallTalkOutcome talk: DialogueReplies.Write(writer, talk); break;
            case EmergencyOutcome emergency: DialogueReplies.Write(writer, emergency); break;
            case MessageCutOutcome cut: writer.Say("MessageCut", cut.Read); break;
            case FileNotReadOutcome file: writer.Say("FileNotRead", file.Name); break;
            case AbuseOutcome: writer.Say("Abuse"); writer.Button("Button_Librarian"); break;
            default: throw new InvalidOperationException($"No words for {outcome.GetType().Name}.");
        }
    }

    private static void WriteWithLibrarian(ReplyWriter writer, string key)
    {
        writer.Say(key);
        LibraryReplies.WriteLibrarian(writer);
    }
}

using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReferenceBot.Assistant.Acts;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Assistant.Planning;
using ReferenceBot.Assistant.Replies;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Telemetry;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Masking;
using ReferenceBot.Language.Text;
using ReferenceBot.Storage;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Assistant.Turns;

/// <summary>Message in, reply out. Thread-safe; each turn has a scope and a database context of its own.</summary>
public sealed partial class TurnRunner(IServiceScopeFactory scopes, Inbox inbox) : IAssistant
{
    private const int MostRuns = 3;

    /// <summary>Answers one message and saves what the conversation has to remember.</summary>
    /// <exception cref="DbUpdateException">
    /// The turn could not be saved; when another turn of the same conversation was saved meanwhile, only after three runs.
    /// </exception>
    /// <exception cref="LeaseLostException">The message came from the inbox, and somebody else handles it by now.</exception>
    public async Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancel)
    {
        ModelPlan? plan = null;
        var modelAsked = false;
        for (var run = 1; ; run++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var turn = ActivatorUtilities.CreateInstance<Turn>(scope.ServiceProvider);
            try
            {
                return await turn.RunAsync(message, plan, modelAsked, cancel);
            }
            catch (DbUpdateException fault)
            {
                // Nothing of this run was kept: what the other turn changed is read anew, unless this turn is another's by now.
                if (message.Receipt is { } receipt && !await inbox.IsStillOursAsync(receipt, cancel))
                    throw new LeaseLostException(fault);
                if (run == MostRuns)
                    throw;
                plan = turn.PlanOfModel;
                modelAsked |= turn.IsModelAsked;
            }
        }
    }

    /// <summary>The steps of one turn.</summary>
    internal sealed class Turn(
        IUnderstanding understanding,
        TurnSession session,
        PlannerChoice planner,
        ReplyComposer composer,
        IAccountLinks links,
        ReferenceBotContext context,
        Inbox inbox,
        Outbox outbox,
        TimeProvider clock,
        ILogger<TurnRunner> logger)
    {
        /// <summary>What a model planned, so that a second run need not ask it again; null when the rules planned.</summary>
        public ModelPlan? PlanOfModel => ModelPlan.Of(session);

        /// <summary>A model was asked, even if it failed: a second run leaves it alone.</summary>
        public bool IsModelAsked => session.IsModelAsked;

        public async Task<Answer> RunAsync(IncomingMessage message, ModelPlan? plan, bool modelAsked, CancellationToken cancel)
        {
            using var turn = LibraryTelemetry.BeginTurn();
            var started = Stopwatch.GetTimestamp();
            var row = await context.Set<ConversationRow>().SingleOrDefaultAsync(known => known.Id == message.Conversation, cancel);
            var state = row is null ? new ConversationState() : Remember(row);
            var link = await links.FindAsync(message.Conversation, message.Sender, cancel);
            session.Identify(message, link, clock.GetUtcNow());
            using (LibraryTelemetry.Begin("understand"))
                Understand(message, state);
            using (LibraryTelemetry.Begin("plan"))
                await PlanAsync(plan, modelAsked, cancel);
            NoteWhatIsUnanswered();
            ConversationMemory.NoteOpenQuestion(session);
            if (session.Asked.Acts.Count > 0)
                session.Ledger.Add(Ledger.Last, new AskOutcome(session.Asked.Acts));
            var reply = Compose();
            var after = ConversationMemory.After(session, reply);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            using (LibraryTelemetry.Begin("commit"))
                await SaveAsync(row, message, after, reply, elapsed, cancel);
            return new Answer(reply, TurnReport.Write(session, after.Turns, reply, elapsed));
        }

        private Reply Compose()
        {
            using var stage = LibraryTelemetry.Begin("compose");
            return composer.Compose(session);
        }

        /// <summary>A state that cannot be read costs the conversation its memory, not its life.</summary>
        private ConversationState Remember(ConversationRow row)
        {
            try
            {
                return ConversationJson.Read(row.State) with { Turns = row.Version };
            }
            catch (JsonException fault)
            {
                Log.StateDamaged(logger, fault);
                return new ConversationState { Turns = row.Version };
            }
        }

        private void Understand(IncomingMessage message, ConversationState state)
        {
            var masked = SecretMask.Mask(TextFolding.CleanLines(message.Text), linkingOpen: false);
            var text = masked.Text;
            var understood = message.File is not null && text.Length == 0
                ? FileAlone
                : PlainAnswer(text, state) ?? ChosenWish(text, state) ?? understanding.Understand(text, state.Dialogue);
            var language = state.LanguageChosen ? state.Language : understood.Language ?? state.Language;
            var said = Readers.Stricter(state.Audience, Readers.Self(text));
            var audience = Readers.Stricter(said, session.Link?.Audience);
            session.Begin(text, state with { Language = language, Audience = audience }, understood, said);
            if (masked.Masked || message.SecretTaken)
                session.Ledger.Add(new SecretSentOutcome());
            if (message.WasCut)
                session.Ledger.Add(new MessageCutOutcome(IncomingMessage.MaxTextLength));
            if (message.File is not null)
                session.Ledger.Add(new FileNotReadOutcome(message.File));
        }

        /// <summary>A file without words asks for nothing, which is not the same as asking for something out of scope.</summary>
        private static MessageUnderstanding FileAlone => new() { Decision = Decision.Act, Wishes = [], Candidates = [], Confidence = 1 };

        /// <summary>A plain yes or no to acts that wait for one needs no model to be understood.</summary>
        private static MessageUnderstanding? PlainAnswer(string text, ConversationState state)
        {
            if (state.Pending is not { } pending)
                return null;
            var intent = PlainAnswers.IsYes(text, pending) || HoldPlans.ChangesPlace(text, pending) ? Intents.Affirm
                : PlainAnswers.IsNo(text, pending) ? Intents.Deny
                : null;
            return intent is null ? null : Chosen(new Wish(intent, 1, Slots.None, text), [intent]);
        }

        /// <summary>"Which do you mean?" was asked, and the message is one of the choices.</summary>
        private MessageUnderstanding? ChosenWish(string text, ConversationState state)
        {
            var open = state.Question is { Intents.Count: > 0 } question ? question : null;
            if (open is not null && Choices.Find(text, open.Intents) is { } intent)
                return Chosen(understanding.UnderstandAs(open.Message, intent), open.Intents);
            // A button of an older question: the wish is known, what it was about is not.
            return Choices.Named(text) is { } named ? Chosen(new Wish(named, 1, Slots.None, text), [named]) : null;
        }

        private static MessageUnderstanding Chosen(Wish wish, IReadOnlyList<string> intents) => new()
        {
            Decision = Decision.Act,
            Wishes = [wish],
            Candidates = [.. intents.Select(candidate => new IntentScore(candidate, candidate == wish.Intent ? 1 : 0))],
            Confidence = 1,
        };

        private async Task PlanAsync(ModelPlan? plan, bool modelAsked, CancellationToken cancel)
        {
            if (session.Understanding.Decision != Decision.Act)
                return;
            await planner.PlanAsync(plan, modelAsked, cancel);
            session.Fault?.Throw();
        }

        /// <summary>Silence is no answer, whatever the planner made of the message.</summary>
        private void NoteWhatIsUnanswered()
        {
            var understood = session.Understanding;
            foreach (var part in understood.Unclear)
                session.Ledger.Add(Ledger.Last, new UnansweredOutcome(part));
            if (understood.Decision != Decision.Act && TextFolding.Fold(session.Text).Length == 0)
                session.Ledger.Add(new NoWordsOutcome());
            else if (understood.Decision == Decision.Clarify)
                session.Ledger.Add(new ClarifyOutcome(Choices.Of(understood.Candidates)));
            else if (understood.Decision == Decision.Reject)
                session.Ledger.Add(new OutOfScopeOutcome(understood.RejectedAs, session.State.Misunderstood > 0));
            else if (session.Ledger.Count == 0 && session.Asked.Acts.Count == 0)
                session.Ledger.Add(new NoAnswerOutcome());
        }

        private async Task SaveAsync(
            ConversationRow? row, IncomingMessage message, ConversationState after, Reply reply, double elapsed, CancellationToken cancel)
        {
            var now = clock.GetUtcNow();
            if (row is null)
                context.Add(row = new ConversationRow { Id = message.Conversation, State = "" });
            row.State = ConversationJson.Write(after);
            row.UpdatedAt = now;
            row.Version++;
            context.Add(new TurnRow
            {
                Conversation = message.Conversation,
                Number = after.Turns,
                At = now,
                Report = TurnReport.Write(session, after.Turns, null, elapsed),
            });
            if (message.Receipt is { } receipt)
            {
                await inbox.CloseAsync(context, receipt, cancel);
                outbox.Add(context, message.Conversation, receipt, after.Turns, reply);
            }

            await context.SaveChangesAsync(cancel);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The state of a conversation could not be read; it goes on without its memory.")]
        public static partial void StateDamaged(ILogger logger, Exception fault);
    }
}

/// <summary>Another worker took the message over, and it is answered there; nothing of this turn was kept.</summary>
public sealed class LeaseLostException(Exception cause) : Exception("Another worker handles the message.", cause);

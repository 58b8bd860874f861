using System.ComponentModel;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>Hands a question to the people at the library.</summary>
internal sealed class DeskPlugin(IEscalations escalations, TurnSession turn)
{
    [KernelFunction("Escalate")]
    [SideEffect(AtOnce = true)]
    [Description("Hands the patron's question to a librarian.")]
    public async Task<string> EscalateAsync(
        [Description("The question, in the patron's words")] string question,
        [Description("Why: Asked when the patron wants a librarian, NotAnswered when nothing answers it, or Feedback")] string reason,
        CancellationToken cancel = default)
    {
        await StoreAsync(question, Enum.TryParse<TicketReason>(reason, out var why) ? why : TicketReason.Asked, cancel);
        return "handed to the librarians";
    }

    public async Task StoreAsync(string question, TicketReason reason, CancellationToken cancel)
    {
        var draft = new TicketDraft(
            turn.Conversation, turn.Sender, question, reason, turn.Link?.Card, turn.Language.Code(), turn.State.Audience);
        turn.Ledger.Add(new TicketOutcome(await escalations.StoreAsync(draft, cancel), reason));
    }
}

using System.ComponentModel;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Filters;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>Which card speaks in this conversation.</summary>
internal sealed class AccountPlugin(ICirculation circulation, IAccountLinks links, LinkInvitation invitation, TurnSession turn)
{
    [KernelFunction("Link")]
    [Description("Gives the patron the page on which a library card is linked; or tells that one is.")]
    public async Task<string> LinkAsync(CancellationToken cancel = default)
    {
        if (turn.Link is { } link && await circulation.FindPatronAsync(link.Card, cancel) is { } patron)
        {
            turn.Ledger.Add(new LinkedOutcome(patron));
            return "a card is linked";
        }

        turn.RunningCall.Outcome = CallOutcome.NeedsLink;
        turn.RunningCall.Reason = LinkGate.Reason;
        turn.Ledger.Add(await invitation.WriteAsync(askedFor: true, cancel));
        return "the page is shown to the patron";
    }

    [KernelFunction("Unlink")]
    [SideEffect(AtOnce = true)]
    [Description("Ends the link between this conversation and a library card.")]
    public async Task<string> UnlinkAsync(CancellationToken cancel = default)
    {
        // Unlinking is no way out of what a child may be shown.
        if (turn.Link is { Audience: Audience.Child or Audience.Teen } young)
            turn.KeepAudience(young.Audience);
        turn.Ledger.Add(new UnlinkedOutcome(await links.UnlinkAsync(turn.Conversation, turn.Sender, cancel)));
        return "unlinked";
    }
}

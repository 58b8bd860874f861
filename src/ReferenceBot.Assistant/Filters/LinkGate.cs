using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Assistant.Turns;

namespace ReferenceBot.Assistant.Filters;

/// <summary>Lets nobody near an account whose card is not linked to them in this conversation; invites them to link it instead.</summary>
internal sealed class LinkGate(TurnSession turn, LinkInvitation invitation) : IFunctionInvocationFilter
{
    public const string Reason = "not_linked";

    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        if (turn.Link is not null || !context.Function.NeedsAccount())
        {
            await next(context);
            return;
        }

        turn.RunningCall.Outcome = CallOutcome.NeedsLink;
        turn.RunningCall.Reason = Reason;
        turn.Ledger.Add(await invitation.WriteAsync(askedFor: false, context.CancellationToken));
        context.Result = new FunctionResult(context.Function, "no card is linked; the patron was shown how to link one");
    }
}

using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Planning;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Telemetry;

namespace ReferenceBot.Assistant.Filters;

/// <summary>
/// Keeps one message from calling functions without end, whoever plans; and notes which wish a call belongs to.
/// </summary>
internal sealed class CallBudget(TurnSession turn) : IAutoFunctionInvocationFilter
{
    /// <summary>Calls that one message may cause.</summary>
    public const int MostCalls = 12;

    public const string Reason = "call_budget";

    public async Task OnAutoFunctionInvocationAsync(
        AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        turn.Ledger.CurrentWish = RulePlanner.WishOf(context.ToolCallId);
        if (turn.Calls.Count < MostCalls)
        {
            await next(context);
            return;
        }

        var refused = TurnCall.Of(context.Function, context.Arguments ?? []);
        refused.Outcome = CallOutcome.Refused;
        refused.Reason = Reason;
        turn.Calls.Add(refused);
        LibraryTelemetry.CountCall(refused.Function, refused.Outcome.ToString(), Reason);
        LibraryTelemetry.CountRefusal(Reason);
        NameWhatIsLeft();
        context.Result = new FunctionResult(context.Result, "refused: too many calls");
        context.Terminate = true;
    }

    // The refusal ends the loop, so the wishes that have nothing yet will get nothing.
    private void NameWhatIsLeft()
    {
        var wishes = turn.Understanding.Wishes;
        for (var wish = 0; wish < wishes.Count; wish++)
        {
            if (wish == turn.Ledger.CurrentWish || !turn.Ledger.Has(wish))
                turn.Ledger.Add(wish, new NotReachedOutcome(wishes[wish].Text));
        }
    }
}

using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Planning;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Assistant.Turns;

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

        turn.Calls.Add(new TurnCall(FunctionNames.Shown(context.Function.PluginName ?? "", context.Function.Name), new Dictionary<string, object?>())
        {
            Outcome = CallOutcome.Refused,
            Reason = Reason,
        });
        context.Result = new FunctionResult(context.Result, "refused: too many calls");
        context.Terminate = true;
    }
}

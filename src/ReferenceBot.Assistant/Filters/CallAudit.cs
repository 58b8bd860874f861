using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Telemetry;

namespace ReferenceBot.Assistant.Filters;

/// <summary>
/// Writes each call down for the turn's report. A function that fails ends neither the turn nor its other calls:
/// what it was for is said to be undone. Only in the middle of what was confirmed a fault ends the turn.
/// </summary>
internal sealed partial class CallAudit(TurnSession turn, ILogger<CallAudit> logger) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        if (turn.Fault is not null)
            return;
        var call = TurnCall.Of(context.Function, context.Arguments);
        turn.Calls.Add(call);
        using var span = LibraryTelemetry.Begin("call");
        var before = turn.Ledger.Count;
        try
        {
            await next(context);
        }
        // Thrown on from here, the fault would only be told to the planner as the call's result.
        catch (Exception fault) when (call.IsConfirmed && !context.CancellationToken.IsCancellationRequested)
        {
            Log.FunctionFailed(logger, call.Function, fault);
            call.Outcome = CallOutcome.Failed;
            call.Reason = "fault";
            turn.Fault = ExceptionDispatchInfo.Capture(fault);
        }
        catch (LibrarySystemDownException fault)
        {
            Log.SystemDown(logger, call.Function, fault.Message);
            call.Outcome = CallOutcome.Failed;
            call.Reason = Refusals.SystemDown;
            turn.Ledger.Add(new SystemDownOutcome(turn.PartOf(turn.Ledger.CurrentWish)));
            context.Result = new FunctionResult(context.Result, "the library system cannot be reached");
        }
        catch (Exception fault) when (!context.CancellationToken.IsCancellationRequested)
        {
            Log.FunctionFailed(logger, call.Function, fault);
            call.Outcome = CallOutcome.Failed;
            call.Reason = "fault";
            turn.Ledger.Add(new FailedOutcome(call.Function, turn.PartOf(turn.Ledger.CurrentWish)));
            context.Result = new FunctionResult(context.Result, "failed");
        }

        call.Search = turn.Ledger.Since(before).OfType<SearchOutcome>().LastOrDefault();
        Tell(call, span);
    }

    /// <summary>Names and outcomes; arguments are what people wrote.</summary>
    private static void Tell(TurnCall call, StageSpan span)
    {
        var outcome = call.Outcome.ToString();
        span.Tag("function", call.Function);
        span.Tag("outcome", outcome);
        span.Tag("reason", call.Reason);
        LibraryTelemetry.CountCall(call.Function, outcome, call.Reason);
        // What is refused of an act that is asked about is told, and counted, once it is confirmed.
        var items = call.Outcome == CallOutcome.NeedsConfirmation ? [] : call.Items;
        foreach (var item in items)
            LibraryTelemetry.CountAct(call.Function, item.Outcome.ToString());
        foreach (var refusal in items.Count > 0 ? items.Select(item => item.Reason) : [call.Reason])
        {
            if (refusal is not null)
                LibraryTelemetry.CountRefusal(refusal);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Function {Function} failed.")]
        public static partial void FunctionFailed(ILogger logger, string function, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "Function {Function}: the library system cannot be reached: {Reason}")]
        public static partial void SystemDown(ILogger logger, string function, string reason);
    }
}

using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Acts;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Filters;

/// <summary>
/// Stands before every function with side effects, whoever planned the call. Such a function only names the acts it is for;
/// without the patron's yes to exactly these, they become a question, and what the rules refuse is said at once.
/// </summary>
internal sealed class ConfirmationGate(TurnSession turn, ICirculation circulation, ActNames names, DeskPlugin desk)
    : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        if (!context.Function.NeedsConfirmation())
        {
            await next(context);
            return;
        }

        var function = FunctionNames.Called(context.Function);
        if (turn.Asked.Take(function, context.Arguments) is { } confirmed)
            await DoAsync(context, confirmed);
        else
            await AskAsync(context, next, function);
    }

    private async Task AskAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next, string function)
    {
        var before = turn.Ledger.Count;
        await next(context);
        if (turn.Ledger.Since(before).Any(outcome => outcome is UnknownBranchOutcome))
        {
            Refuse(context, Refusals.UnknownBranch);
            return;
        }

        var acts = context.Result.GetValue<IReadOnlyList<CirculationAct>>() ?? [];
        var named = new List<NamedAct>();
        foreach (var act in await names.FindAsync(acts, context.CancellationToken))
            named.Add(act with { Refusal = act.Refusal ?? await circulation.CheckAsync(turn.Card, act.Act, context.CancellationToken) });
        if (named.TrueForAll(act => act.Refusal is not null))
        {
            Refuse(context, named);
            return;
        }

        var call = turn.RunningCall;
        call.Note(CallOutcome.NeedsConfirmation, named.Select(act => (act.Act, State(act), act.Refusal?.Name)));
        turn.Asked.Add(function, context.Arguments, named);
        context.Result = new FunctionResult(context.Function, "the patron is asked to confirm; do not call this again");
    }

    private static CallOutcome State(NamedAct act) => act.Refusal is null ? CallOutcome.NeedsConfirmation : CallOutcome.Refused;

    /// <summary>There is nothing to ask about; why that is so is in the ledger already.</summary>
    private void Refuse(FunctionInvocationContext context, string reason)
    {
        turn.RunningCall.Note(CallOutcome.Refused, []);
        turn.RunningCall.Reason = reason;
        context.Result = new FunctionResult(context.Function, "refused: " + reason);
    }

    private void Refuse(FunctionInvocationContext context, List<NamedAct> named)
    {
        turn.RunningCall.Note(CallOutcome.Refused, named.Select(act => (act.Act, CallOutcome.Refused, act.Refusal?.Name)));
        if (named.Count == 0)
            turn.RunningCall.Reason = "nothing_to_do";
        turn.Ledger.Add(new ActsOutcome([.. named.Select(act => (act, ActResult.Refused(act.Refusal!)))]));
        context.Result = new FunctionResult(context.Function, "refused: " + string.Join(", ", named.Select(act => act.Refusal!.Name)));
    }

    private async Task DoAsync(FunctionInvocationContext context, ConfirmedCall confirmed)
    {
        turn.RunningCall.IsConfirmed = true;
        var named = await NameAsync(confirmed.Call, context.CancellationToken);
        var done = new List<(NamedAct Act, ActResult Result)>();
        for (var i = 0; i < named.Count; i++)
        {
            var asked = confirmed.Call.Acts[i];
            // A loan or hold that is gone meanwhile is still told by the name it was asked by.
            var act = named[i].Title.Length > 0 ? named[i] : named[i] with { Title = asked.Title };
            done.Add((act, asked.Refusal is { } refusal
                ? ActResult.Refused(refusal)
                : await DoAsync(act.Act, confirmed.Confirmation(i), context.CancellationToken)));
        }

        var items = done.ConvertAll(one => (one.Act.Act, State(one.Result), one.Result.Refusal?.Name ?? Reason(one.Result)));
        var outcome = items.Exists(item => item.Item2 == CallOutcome.Done) ? CallOutcome.Done
            : items.Exists(item => item.Item2 == CallOutcome.Failed) ? CallOutcome.Failed
            : CallOutcome.Refused;
        turn.RunningCall.Note(outcome, items);
        turn.Ledger.Add(new ActsOutcome(done));
        foreach (var (act, _) in done.Where(one => one.Result.State == ActState.Unknown))
            await desk.StoreAsync($"{act.Act.Kind}: {act.Title}", TicketReason.ActUnknown, context.CancellationToken);
        context.Result = new FunctionResult(context.Function, outcome.ToString());
    }

    /// <summary>The acts as they are called now, or as they were called when asked about while nobody can be asked.</summary>
    private async Task<IReadOnlyList<NamedAct>> NameAsync(PendingCall call, CancellationToken cancel)
    {
        var acts = call.Acts.Select(act => act.ToAct()).ToList();
        try
        {
            return await names.FindAsync(acts, cancel);
        }
        catch (LibrarySystemDownException)
        {
            return acts.ConvertAll(act => new NamedAct(act, "", null));
        }
    }

    /// <summary>Does one act; a system that cannot be reached before it was sent leaves it undone, and the others as they are.</summary>
    private async Task<ActResult> DoAsync(CirculationAct act, Confirmation confirmation, CancellationToken cancel)
    {
        try
        {
            return await circulation.DoAsync(act, confirmation, cancel);
        }
        catch (LibrarySystemDownException)
        {
            return ActResult.Refused(Refusals.SystemDown);
        }
    }

    private static CallOutcome State(ActResult result) => result.State switch
    {
        ActState.Done => CallOutcome.Done,
        ActState.Refused => CallOutcome.Refused,
        _ => CallOutcome.Failed,
    };

    private static string? Reason(ActResult result) => result.State == ActState.Unknown ? "unknown" : null;
}

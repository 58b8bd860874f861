using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Turns;

/// <summary>A function that a turn called, for its report and the audit log.</summary>
/// <param name="function">As <c>Catalogue.Search</c>.</param>
internal sealed class TurnCall(string function, IReadOnlyDictionary<string, object?> arguments)
{
    public string Function { get; } = function;

    public IReadOnlyDictionary<string, object?> Arguments { get; } = arguments;

    public static TurnCall Of(KernelFunction function, KernelArguments arguments) => new(
        FunctionNames.Shown(function.PluginName ?? "", function.Name), arguments.ToDictionary(pair => pair.Key, pair => pair.Value))
    {
        Effect = function.HasSideEffect(),
    };

    /// <summary>The function changes something.</summary>
    public bool Effect { get; private init; }

    /// <summary>It does what the patron said yes to.</summary>
    public bool IsConfirmed { get; set; }

    public CallOutcome Outcome { get; set; } = CallOutcome.Done;

    /// <summary>Name of the refusal; null when there was none.</summary>
    public string? Reason { get; set; }

    /// <summary>The search that the call made; null when it made none.</summary>
    public SearchOutcome? Search { get; set; }

    /// <summary>What became of each object of a function with side effects; empty for all others.</summary>
    public IReadOnlyList<CallItem> Items { get; private set; } = [];

    /// <summary>Writes down what became of the acts; a call about one act has its reason.</summary>
    public void Note(CallOutcome outcome, IEnumerable<(CirculationAct Act, CallOutcome Outcome, string? Reason)> acts)
    {
        Outcome = outcome;
        Items = [.. acts.Select(act => new CallItem(act.Act.Object, act.Outcome, act.Reason))];
        var reasons = Items.Where(item => item.Outcome == outcome).Select(item => item.Reason).Distinct().ToList();
        Reason = reasons.Count == 1 ? reasons[0] : null;
    }
}

/// <param name="Id">Id of a loan, a record or a hold.</param>
internal sealed record CallItem(string Id, CallOutcome Outcome, string? Reason);

internal enum CallOutcome
{
    Done,
    Refused,
    NeedsConfirmation,
    NeedsLink,
    Denied,
    Failed,
}

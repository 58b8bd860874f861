using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Turns;

/// <summary>A function that a turn called, for its report and the audit log.</summary>
/// <param name="function">As <c>Catalogue.Search</c>.</param>
internal sealed class TurnCall(string function, IReadOnlyDictionary<string, object?> arguments)
{
    public string Function { get; } = function;

    public IReadOnlyDictionary<string, object?> Arguments { get; } = arguments;

    public static TurnCall Of(KernelFunction function, KernelArguments arguments) => new(
        FunctionNames.Shown(function.PluginName ?? "", function.Name), arguments.ToDictionary(pair => pair.Key, pair => pair.Value));

    public CallOutcome Outcome { get; set; } = CallOutcome.Done;

    /// <summary>Name of the refusal; null when there was none.</summary>
    public string? Reason { get; set; }

    /// <summary>The search that the call made; null when it made none.</summary>
    public SearchOutcome? Search { get; set; }
}

internal enum CallOutcome
{
    Done,
    Refused,
    Denied,
    Failed,
}

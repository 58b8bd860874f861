using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Filters;

/// <summary>
/// Refuses calls with arguments that cannot be meant, before they run: unreadable ones would run the function with its defaults.
/// The planner is told, and may try again.
/// </summary>
internal sealed partial class BrokenArguments(TurnSession turn) : IAutoFunctionInvocationFilter
{
    public const string Reason = "bad_arguments";

    private const int LongestByModel = 300;

    public async Task OnAutoFunctionInvocationAsync(
        AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (Fault(context) is not { } fault)
        {
            await next(context);
            return;
        }

        var refused = TurnCall.Of(context.Function, context.Arguments ?? []);
        refused.Outcome = CallOutcome.Refused;
        refused.Reason = Reason;
        turn.Calls.Add(refused);
        context.Result = new FunctionResult(context.Result, $"refused: {fault}");
    }

    /// <summary>What is wrong, in words for a model and without any of its own; null when nothing is.</summary>
    private string? Fault(AutoFunctionInvocationContext context)
    {
        if (context.CallContent.Exception is not null)
            return "the arguments are not valid JSON";
        var arguments = context.Arguments ?? [];
        var parameters = context.Function.Metadata.Parameters;
        if (parameters.FirstOrDefault(parameter => parameter.IsRequired && IsMissing(arguments, parameter.Name)) is { } missing)
            return $"'{missing.Name}' is missing";
        if (arguments.Names.Any(name => parameters.All(parameter => parameter.Name != name)))
            return "an argument is not one of the function's";
        return turn.IsPlannedByModel ? FaultOfModel(arguments) : null;
    }

    private string? FaultOfModel(KernelArguments arguments)
    {
        if (arguments.FirstOrDefault(argument => IsNoName(argument.Key, argument.Value)) is { Key: { } name })
            return $"'{name}' must be one short name";
        return arguments.Values.Any(value => !IsSaid(value?.ToString() ?? "")) ? "an argument has words that nobody said" : null;
    }

    /// <summary>Replies name the style and the language that were wanted: no sentence may stand there.</summary>
    private static bool IsNoName(string argument, object? value) => value?.ToString() is { Length: > 0 } text && argument switch
    {
        "style" => !Style().IsMatch(text),
        "language" => !LanguageCode().IsMatch(text),
        _ => false,
    };

    private static bool IsMissing(KernelArguments arguments, string name) =>
        !arguments.TryGetValue(name, out var value) || value is null or JsonElement { ValueKind: JsonValueKind.Null };

    /// <summary>Replies repeat what was searched for, so numbers and addresses in it must be the person's own.</summary>
    private bool IsSaid(string value) => value.Length <= LongestByModel
        && (RecordId.TryParse(value, out _) || Date().IsMatch(value)
            || Reachable().Matches(value).All(match => turn.Text.Contains(match.Value, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,15}$", RegexOptions.CultureInvariant)]
    private static partial Regex Style();

    [GeneratedRegex("^[A-Za-z]{2,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageCode();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"\w+://\S*|\bwww\.\S+|\S+@\S+|\b[\w-]+\.(?:com|net|org|id|io|me|info|biz|co|app|xyz)\b\S*|\d(?:[\s().-]?\d){4,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reachable();
}

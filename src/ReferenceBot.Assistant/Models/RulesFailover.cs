using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ReferenceBot.Assistant.Filters;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Models;

/// <summary>
/// Lets the model plan a turn, and the rules as soon as it fails: down, slow, too dear, talking nonsense, calling without end,
/// or finished with less than was asked for. From then on the rules have the turn, and what the model had looked up is
/// forgotten, for they look it up themselves. Only after an act they do not start over: nothing is done twice.
/// One for each turn; not thread-safe.
/// </summary>
/// <remarks>
/// <c>OrderedFailoverChatClient</c> would ask the model again with each step of the loop, and knows neither ledger nor acts.
/// </remarks>
internal sealed partial class RulesFailover(
    IChatClient model,
    IChatClient rules,
    TurnSession turn,
    ModelRest rest,
    TimeSpan limit,
    TimeProvider clock,
    ILogger<RulesFailover> logger)
    : IChatClient
{
    /// <summary>Answers with function calls that a model may give in one turn; one more to put the result into words.</summary>
    public const int MostIterations = 4;

    /// <summary>Calls that a model may ask for in one turn. Half of the turn's budget: the rules may need the other half.</summary>
    public const int MostCalls = CallBudget.MostCalls / 2;

    private static ChatResponse NoMore => new(new ChatMessage(ChatRole.Assistant, ""));

    private readonly int _before = turn.Ledger.Count;
    private readonly CancellationTokenSource _late = new(limit, clock);
    private int _requests;
    private int _calls;

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (turn.IsPlannedByModel)
        {
            if (await TryModelAsync(messages, options, cancellationToken) is { } answer)
                return answer;
            turn.EndModel();
            if (!HasActed())
                Forget();
        }

        return HasActed() ? NoMore : await rules.GetResponseAsync(messages, options, cancellationToken);
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Once words are on their way, nobody else can take over.");

    public object? GetService(Type serviceType, object? serviceKey = null) => rules.GetService(serviceType, serviceKey);

    /// <summary>The model is shared by all turns and stays; the rules belong to the turn's scope.</summary>
    public void Dispose() => _late.Dispose();

    private async Task<ChatResponse?> TryModelAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancel)
    {
        try
        {
            var answer = await AskAsync(messages, options, cancel);
            rest.Succeeded();
            return answer;
        }
        // A model's library may throw anything at an answer it did not expect; only a person who left ends the turn.
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            var reason = fault is ModelDeclinedException declined ? declined.Reason : fault.GetType().Name;
            // The message of such a fault may quote the server, and a server may quote the person.
            Log.HandedOver(logger, reason);
            if (reason != "budget")
                rest.Failed();
            return null;
        }
    }

    private async Task<ChatResponse> AskAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancel)
    {
        var lastWords = ++_requests > MostIterations;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _late.Token);
        var answer = await model.GetResponseAsync(messages, lastWords ? WithoutTools(options) : options, either.Token);
        var calls = answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Count();
        _calls += calls;
        if (_calls > MostCalls || (lastWords && calls > 0))
            throw new ModelDeclinedException("calls_without_end");
        if (calls > 0)
            return answer;
        if (!HasActed() && Answered() < turn.Understanding.Wishes.Count)
            throw new ModelDeclinedException("left_unanswered");
        turn.ModelText = answer.Messages.Count > 0 ? answer.Messages[^1].Text : "";
        return answer;
    }

    private static ChatOptions WithoutTools(ChatOptions? options)
    {
        var bare = options?.Clone() ?? new ChatOptions();
        (bare.Tools, bare.ToolMode) = (null, null);
        return bare;
    }

    private void Forget()
    {
        turn.Ledger.Forget(_before);
        turn.Asked.Forget();
    }

    private int Answered() => turn.Ledger.Since(_before).Count(outcome => outcome is not FailedOutcome) + turn.Asked.Acts.Count;

    /// <summary>A call with side effects ran; one that only led to a question, a refusal or an invitation to link did nothing.</summary>
    private bool HasActed() => turn.Calls.Exists(call => call is { Effect: true, Outcome: CallOutcome.Done or CallOutcome.Failed });

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The language model was left ({Reason}); the rules plan this turn.")]
        public static partial void HandedOver(ILogger logger, string reason);
    }
}

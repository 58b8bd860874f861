using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Planning;

/// <summary>
/// Plans a turn by rules, in the place where a language model would: it answers with function calls until every wish has
/// what it needs, then with empty words, because the reply is rendered from the ledger. One for each turn; not thread-safe.
/// </summary>
internal sealed class RulePlanner(TurnSession turn, WishPlans plans) : IChatClient
{
    private static readonly ChatClientMetadata Metadata = new("rules");

    // No budget of calls may stand before a cry for help; and the language asked for is that of the whole reply.
    private static readonly string[] AtOnce = [Intents.Emergency, Intents.ChangeLanguage];

    private IEnumerator<(int Wish, PlannedCall Call)>? _steps;
    private int _calls;

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        _steps ??= Plan().GetEnumerator();
        var answer = NextCall(options) is { } call
            ? new ChatMessage(ChatRole.Assistant, [call])
            : new ChatMessage(ChatRole.Assistant, "");
        return Task.FromResult(new ChatResponse(answer));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        if (serviceKey is not null)
            return null;
        return serviceType == typeof(ChatClientMetadata) ? Metadata : serviceType?.IsInstanceOfType(this) == true ? this : null;
    }

    public void Dispose() => _steps?.Dispose();

    /// <summary>The wish that a call id of ours belongs to; 0 for the ids of a model.</summary>
    public static int WishOf(string? callId)
    {
        var parts = (callId ?? "").Split('-');
        var isOurs = parts.Length == 3 && parts[0] == "wish";
        return isOurs && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var wish) ? wish : 0;
    }

    /// <summary>Wish by wish, so that a later part of the message can speak of what an earlier one found.</summary>
    private IEnumerable<(int Wish, PlannedCall Call)> Plan()
    {
        var wishes = turn.Understanding.Wishes;
        foreach (var wish in Enumerable.Range(0, wishes.Count).OrderByDescending(wish => AtOnce.Contains(wishes[wish].Intent)))
        {
            foreach (var call in plans.For(wishes[wish].Intent)(new WishContext(wishes[wish], wish, turn, plans.Today)))
                yield return (wish, call);
        }
    }

    private FunctionCallContent? NextCall(ChatOptions? options)
    {
        while (_steps!.MoveNext())
        {
            var (wish, call) = _steps.Current;
            if (options?.Tools?.Any(tool => tool.Name == call.Function) == true)
                return new FunctionCallContent($"wish-{wish}-{_calls++}", call.Function, call.Arguments.ToDictionary());
            turn.Ledger.Add(wish, new NoAnswerOutcome());
        }

        return null;
    }
}

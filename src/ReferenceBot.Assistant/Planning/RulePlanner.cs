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

    private List<(int Wish, IEnumerator<PlannedCall> Steps)>? _open;
    private int _calls;

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        _open ??= Start();
        var calls = Advance(options);
        var answer = calls.Count > 0 ? new ChatMessage(ChatRole.Assistant, calls) : new ChatMessage(ChatRole.Assistant, "");
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

    public void Dispose()
    {
        foreach (var (_, steps) in _open ?? [])
            steps.Dispose();
    }

    /// <summary>The wish that a call id of ours belongs to; 0 for the ids of a model.</summary>
    public static int WishOf(string? callId)
    {
        var parts = (callId ?? "").Split('-');
        var isOurs = parts.Length == 3 && parts[0] == "wish";
        return isOurs && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var wish) ? wish : 0;
    }

    private List<(int Wish, IEnumerator<PlannedCall> Steps)> Start()
    {
        var understanding = turn.Understanding;
        if (understanding.Decision != Decision.Act)
            return [];
        var open = new List<(int, IEnumerator<PlannedCall>)>();
        for (var i = 0; i < understanding.Wishes.Count; i++)
        {
            var context = new WishContext(understanding.Wishes[i], i, turn, plans.Today);
            open.Add((i, plans.For(context.Wish.Intent)(context).GetEnumerator()));
        }

        return open;
    }

    /// <summary>One step of every wish that has one left.</summary>
    private List<AIContent> Advance(ChatOptions? options)
    {
        var calls = new List<AIContent>();
        foreach (var (wish, steps) in _open!.ToList())
        {
            if (steps.MoveNext())
            {
                if (IsOffered(options, steps.Current.Function))
                    calls.Add(Call(wish, steps.Current));
                else
                    turn.Ledger.Add(wish, new NoAnswerOutcome());
            }
            else
            {
                _open!.RemoveAll(open => open.Wish == wish);
            }
        }

        return calls;
    }

    private static bool IsOffered(ChatOptions? options, string function) => options?.Tools?.Any(tool => tool.Name == function) == true;

    private FunctionCallContent Call(int wish, PlannedCall call) =>
        new($"wish-{wish}-{_calls++}", call.Function, call.Arguments.ToDictionary());
}

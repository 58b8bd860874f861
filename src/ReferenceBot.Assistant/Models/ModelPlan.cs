using Microsoft.Extensions.AI;
using ReferenceBot.Assistant.Turns;

namespace ReferenceBot.Assistant.Models;

/// <summary>What a model had called and said for one message.</summary>
internal sealed record ModelPlan(IReadOnlyList<(string Function, IReadOnlyDictionary<string, object?> Arguments)> Calls, string Text)
{
    /// <summary>The plan of a turn; null when the rules planned it.</summary>
    public static ModelPlan? Of(TurnSession turn) => turn.IsPlannedByModel
        ? new ModelPlan([.. turn.Calls.Select(call => (call.Function.Replace('.', '_'), call.Arguments))], turn.ModelText)
        : null;
}

/// <summary>Makes the calls of a plan again, one after the other. One for each run; not thread-safe.</summary>
internal sealed class RepeatedPlan(ModelPlan plan) : IChatClient
{
    private static readonly ChatClientMetadata Metadata = new("repeated");

    private int _next;

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<AIContent> contents = [];
        if (_next < plan.Calls.Count)
        {
            var (function, arguments) = plan.Calls[_next++];
            contents.Add(new FunctionCallContent($"again-{_next}", function, arguments.ToDictionary()));
        }

        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, contents)));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("A plan is repeated at once.");

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ChatClientMetadata) ? Metadata : null;

    public void Dispose()
    {
    }
}

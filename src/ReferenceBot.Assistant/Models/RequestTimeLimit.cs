using Microsoft.Extensions.AI;

namespace ReferenceBot.Assistant.Models;

/// <summary>Ends a request that takes too long. Thread-safe.</summary>
internal sealed class RequestTimeLimit(IChatClient inner, TimeSpan limit, TimeProvider clock) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var late = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await base.GetResponseAsync(messages, options, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelDeclinedException("slow");
        }
    }
}

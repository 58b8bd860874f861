using Microsoft.Extensions.AI;

namespace ReferenceBot.Assistant.Models;

/// <summary>
/// Puts what a model wants read before what it wants done: the question that an act asks ends the loop, and with it
/// whatever stands behind it in the same answer. Thread-safe.
/// </summary>
internal sealed class ReadsFirst(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = await base.GetResponseAsync(messages, options, cancellationToken);
        var acts = options?.Tools?.Where(ModelTools.IsAct).Select(tool => tool.Name).ToHashSet() ?? [];
        foreach (var message in answer.Messages)
            message.Contents = [.. message.Contents.OrderBy(IsAct)];
        // Should an answer have several messages, those with acts come last.
        answer.Messages = [.. answer.Messages.OrderBy(message => message.Contents.Any(IsAct))];
        return answer;

        bool IsAct(AIContent content) => content is FunctionCallContent call && acts.Contains(call.Name);
    }
}

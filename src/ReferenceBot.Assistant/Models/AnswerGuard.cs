using Microsoft.Extensions.AI;

namespace ReferenceBot.Assistant.Models;

/// <summary>
/// Declines answers that the function-calling loop would stumble over, and calls that were written as text: those would
/// reach the person. Thread-safe.
/// </summary>
internal sealed class AnswerGuard(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = await base.GetResponseAsync(messages, options, cancellationToken);
        var contents = answer.Messages.SelectMany(message => message.Contents).ToList();
        var calls = contents.OfType<FunctionCallContent>().ToList();
        if (calls.Exists(call => string.IsNullOrWhiteSpace(call.CallId)))
            throw new ModelDeclinedException("call_without_id");
        if (calls.DistinctBy(call => call.CallId).Count() < calls.Count)
            throw new ModelDeclinedException("call_id_twice");
        if (calls.Exists(call => string.IsNullOrWhiteSpace(call.Name)))
            throw new ModelDeclinedException("call_without_name");
        var text = string.Concat(contents.OfType<TextContent>().Select(content => content.Text));
        if (CallsAsText.IsIn(text, options?.Tools ?? []))
            throw new ModelDeclinedException("call_as_text");
        if (calls.Count == 0 && string.IsNullOrWhiteSpace(text))
            throw new ModelDeclinedException("empty");
        return answer;
    }

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("An answer is judged whole, so it is never streamed.");
}

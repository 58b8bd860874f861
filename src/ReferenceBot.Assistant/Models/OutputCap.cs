using Microsoft.Extensions.AI;

namespace ReferenceBot.Assistant.Models;

/// <summary>
/// Asks for short answers, and declines those of servers that do not listen: the end of an answer cut off is a broken call
/// or half a sentence. Thread-safe.
/// </summary>
internal sealed class OutputCap(IChatClient inner, int mostTokens) : DelegatingChatClient(inner)
{
    // Even in languages that tokenizers know well, words are shorter on average.
    private const int CharactersInToken = 8;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var capped = options?.Clone() ?? new ChatOptions();
        capped.MaxOutputTokens = mostTokens;
        var answer = await base.GetResponseAsync(messages, capped, cancellationToken);
        var characters = answer.Messages.SelectMany(message => message.Contents).Sum(Length);
        return characters <= (long)mostTokens * CharactersInToken ? answer : throw new ModelDeclinedException("too_long");
    }

    private static long Length(AIContent content) => content switch
    {
        TextContent text => text.Text.Length,
        FunctionCallContent call => call.Arguments?.Sum(pair => (long)pair.Key.Length + (pair.Value?.ToString()?.Length ?? 0)) ?? 0,
        _ => 0,
    };
}

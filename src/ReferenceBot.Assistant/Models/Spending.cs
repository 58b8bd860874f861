using Microsoft.Extensions.AI;

namespace ReferenceBot.Assistant.Models;

/// <summary>Counts what each request costs, and asks nothing of the model once the day's budget is spent. Thread-safe.</summary>
internal sealed class Spending(IChatClient inner, ModelBudget budget) : DelegatingChatClient(inner)
{
    // A rough guess on the dear side, for servers that count nothing and requests that end badly.
    private const int CharactersInToken = 3;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (budget.IsSpent)
            throw new ModelDeclinedException("budget");
        var asked = messages.ToList();
        try
        {
            var answer = await base.GetResponseAsync(asked, options, cancellationToken);
            budget.Spend(answer.Usage?.InputTokenCount ?? Guess(asked), answer.Usage?.OutputTokenCount ?? Guess(answer.Messages));
            return answer;
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the answer any more, but the server may have worked on it; errors cost nothing.
            budget.Spend(Guess(asked), 0);
            throw;
        }
    }

    private static long Guess(IEnumerable<ChatMessage> messages) =>
        messages.SelectMany(message => message.Contents).Sum(content => (long)(Words(content)?.Length ?? 0)) / CharactersInToken;

    private static string? Words(AIContent content) => content switch
    {
        TextContent text => text.Text,
        FunctionCallContent call => call.Name + string.Concat(call.Arguments ?? new Dictionary<string, object?>()),
        FunctionResultContent result => result.Result?.ToString(),
        _ => null,
    };
}

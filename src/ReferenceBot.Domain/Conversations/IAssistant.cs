namespace ReferenceBot.Domain.Conversations;

/// <summary>The assistant as channels know it: message in, reply out. Thread-safe.</summary>
public interface IAssistant
{
    /// <summary>Answers one message and saves what the conversation has to remember.</summary>
    Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancel);
}

/// <summary>What came of one message.</summary>
/// <param name="Report">The turn as one line of JSON: what was understood, called and answered.</param>
public sealed record Answer(Reply Reply, string Report);

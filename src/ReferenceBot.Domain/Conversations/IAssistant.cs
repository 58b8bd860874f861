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

/// <summary>Handles what waits in the inbox, each conversation in its order. Thread-safe.</summary>
public interface ITurns
{
    /// <summary>Handles all that waits in one conversation; the replies are then in the outbox.</summary>
    Task HandleAsync(string conversation, CancellationToken cancel);

    /// <summary>
    /// Does the same for a conversation that is the caller's alone, so that what a process left in mid-work is not waited for.
    /// </summary>
    Task ResumeAsync(string conversation, CancellationToken cancel);
}

/// <summary>The audit log, as channels for scripts show it. Thread-safe.</summary>
public interface ITurnReports
{
    /// <summary>A turn as one line of JSON with its reply; the reply alone where no turn is kept.</summary>
    /// <param name="turn">Null for a reply that came from no turn.</param>
    Task<string> WriteAsync(string conversation, int? turn, Reply reply, CancellationToken cancel);
}

using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Channels.Tests.Terminal;

/// <summary>Answers every message with the same reply, and remembers what it heard.</summary>
internal sealed class ScriptedAssistant : IAssistant
{
    public List<IncomingMessage> Heard { get; } = [];

    public Reply Reply { get; set; } = new([new TextBlock("Halo!")], []);

    /// <summary>Called before each answer.</summary>
    public Action OnMessage { get; set; } = () => { };

    public Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        OnMessage();
        Heard.Add(message);
        return Task.FromResult(new Answer(Reply, $"{{\"turn\":{Heard.Count}}}"));
    }
}

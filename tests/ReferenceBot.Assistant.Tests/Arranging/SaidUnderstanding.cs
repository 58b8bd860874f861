using System.Collections.Concurrent;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>Takes each message for what the test says it means.</summary>
internal sealed class SaidUnderstanding : IUnderstanding
{
    public ConcurrentDictionary<string, MessageUnderstanding> Meanings { get; } = [];

    /// <summary>What each message was heard against.</summary>
    public ConcurrentQueue<DialogueContext> Contexts { get; } = [];

    /// <summary>Details of a message whose wish the person chose.</summary>
    public Slots Details { get; set; } = Slots.None;

    public MessageUnderstanding Understand(string message, DialogueContext context)
    {
        Contexts.Enqueue(context);
        return Meanings.GetValueOrDefault(message) ?? throw new InvalidOperationException($"The test gave no meaning to '{message}'.");
    }

    public Wish UnderstandAs(string message, string intent) => new(intent, 1, Details, message);
}

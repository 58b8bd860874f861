using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Domain.Understanding;

/// <summary>What a message was taken to mean.</summary>
public sealed record MessageUnderstanding
{
    /// <summary>Null when the message alone does not tell.</summary>
    public SpokenLanguage? Language { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>The wishes in the order of the message; empty exactly when it was rejected.</summary>
    public required IReadOnlyList<Wish> Wishes { get; init; }

    /// <summary>The likeliest of the 48 intents, best first, whatever was decided; at least three.</summary>
    public required IReadOnlyList<IntentScore> Candidates { get; init; }

    /// <summary>How likely the message is in scope and its first wish right, 0..1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why a rejected message was one: <c>other_people</c>, <c>injection</c>, or null for anything else.</summary>
    public string? RejectedAs { get; init; }

    /// <summary>Parts of the message that no wish was found in.</summary>
    public IReadOnlyList<string> Unclear { get; init; } = [];

    /// <summary>All details of all wishes, in the order of the message.</summary>
    public Slots Slots => Wishes.Aggregate(Slots.None, (slots, wish) => slots.And(wish.Slots));
}

/// <summary>One thing that a message asks for.</summary>
/// <param name="Confidence">0..1, calibrated: of wishes with 0.8, four in five are right.</param>
/// <param name="Text">The part of the message that asks for it, as typed.</param>
public sealed record Wish(string Intent, double Confidence, Slots Slots, string Text)
{
    /// <summary>What the emergency is about; null for every other wish.</summary>
    public EmergencyKind? Emergency { get; init; }
}

public sealed record IntentScore(string Intent, double Probability);

/// <summary>What to do with an understanding.</summary>
public enum Decision
{
    /// <summary>Sure enough to do it.</summary>
    Act,

    /// <summary>In scope, but which wish it is must be asked.</summary>
    Clarify,

    /// <summary>Nothing the library does.</summary>
    Reject,
}

/// <summary>What the conversation has open when a message comes in.</summary>
/// <param name="ListShown">A list of records was shown that "the second one" can mean.</param>
/// <param name="QuestionOpen">A question that yes or no answers was asked.</param>
/// <param name="Language">The language of the conversation so far.</param>
public sealed record DialogueContext(bool ListShown, bool QuestionOpen, SpokenLanguage? Language);

/// <summary>Understands messages. Thread-safe.</summary>
public interface IUnderstanding
{
    /// <exception cref="InvalidOperationException">No model is loaded yet.</exception>
    MessageUnderstanding Understand(string message, DialogueContext context);

    /// <summary>Reads the details of a message whose wish the person has told us.</summary>
    Wish UnderstandAs(string message, string intent);
}

using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>What a message is to be taken for, said by the test in place of a trained model.</summary>
internal static class Meaning
{
    public static Wish Of(string intent, params (string Name, object Value)[] slots) => new(intent, .9, Slots(slots), "");

    public static Wish In(this Wish wish, string part) => wish with { Text = part };

    public static Slots Slots(params (string Name, object Value)[] slots) =>
        new([.. slots.Select(slot => KeyValuePair.Create(slot.Name, Value(slot.Value)))]);

    private static SlotValue Value(object value) => value is int number ? SlotValue.Of(number) : SlotValue.Of((string)value);

    public static MessageUnderstanding Act(params Wish[] wishes) => new()
    {
        Decision = Decision.Act,
        Wishes = wishes,
        Candidates = [.. wishes.Select(wish => new IntentScore(wish.Intent, wish.Confidence))],
        Confidence = .9,
    };

    public static MessageUnderstanding Unsure(params string[] intents) => new()
    {
        Decision = Decision.Clarify,
        Wishes = [Of(intents[0])],
        Candidates = [.. intents.Select(intent => new IntentScore(intent, .3))],
        Confidence = .3,
    };

    public static MessageUnderstanding Refused(string? kind = null) => new()
    {
        Decision = Decision.Reject,
        Wishes = [],
        Candidates = [new(Intents.Help, .1), new(Intents.Greeting, .1), new(Intents.Feedback, .1)],
        Confidence = .05,
        RejectedAs = kind,
    };

    public static MessageUnderstanding Speaking(this MessageUnderstanding understanding, SpokenLanguage language) =>
        understanding with { Language = language };
}

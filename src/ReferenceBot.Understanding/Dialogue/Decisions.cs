using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>Chooses between acting, asking and declining.</summary>
internal static class Decisions
{
    /// <summary>At most this confidence has a message that is refused for what it is.</summary>
    public const double RefusedConfidence = 0.05;

    // Found on held-back personas.
    private const float ActFrom = 0.5f;
    private const float InScopeFrom = 0.35f;

    // Sure of the intent, a doubt about the scope is passed over: "goat farming" alone has nothing of a library in it.
    private static readonly HashSet<string> NeverRejected = [IntentNames.Emergency, IntentNames.Abuse];

    public static Decision Of(IReadOnlyList<PartReading> wishes)
    {
        var first = wishes[0];
        if (wishes.Any(wish => NeverRejected.Contains(wish.Intent) && wish.Probability >= 0.5f))
            return Decision.Act;
        if (wishes.All(wish => wish.InScope < InScopeFrom))
            return Decision.Reject;
        return first.Confidence >= ActFrom ? Decision.Act : Decision.Clarify;
    }
}

using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Training;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>Yes, no, "the second" and "more" mean something only while a question or a list is open.</summary>
internal static class DialogueActs
{
    private static readonly int[] Answers = [IntentIndex.Of(IntentNames.Affirm), IntentIndex.Of(IntentNames.Deny)];

    private static readonly int[] Picks = [IntentIndex.Of(IntentNames.SelectItem), IntentIndex.Of(IntentNames.MoreResults)];

    private static readonly HashSet<string> NeverOffered =
    [
        IntentNames.Greeting, IntentNames.ThanksBye, IntentNames.Affirm, IntentNames.Deny, IntentNames.Emergency, IntentNames.Abuse,
        IntentNames.SelectItem, IntentNames.MoreResults,
    ];

    /// <summary>Nobody who was not understood is asked whether it was a greeting, a yes or an insult.</summary>
    public static bool CanBeOffered(string intent) => !NeverOffered.Contains(intent);

    /// <summary>Gives the share of acts that nothing is open for to the other intents.</summary>
    /// <param name="lost">The share that was given away.</param>
    public static float[] Redistribute(float[] probabilities, DialogueContext context, out float lost)
    {
        int[] closed = [.. context.QuestionOpen ? [] : Answers, .. context.ListShown ? [] : Picks];
        lost = closed.Sum(act => probabilities[act]);
        if (closed.Length == 0 || lost <= 0)
            return probabilities;
        // With hardly anything else left, the others share alike rather than by noise.
        var rest = Math.Max(1 - lost, 0);
        var shared = new float[probabilities.Length];
        for (var i = 0; i < shared.Length; i++)
        {
            if (!closed.Contains(i))
                shared[i] = rest > 1e-4f ? probabilities[i] / rest : 1f / (shared.Length - closed.Length);
        }

        return shared;
    }
}

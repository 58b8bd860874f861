using ReferenceBot.Understanding.Slots;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>How likely a joint divides two wishes: a logistic regression on what the two sides and the whole look like.</summary>
/// <remarks>
/// Its weights were fitted on messages of held-back personas: the joints of single wishes against those of compound messages and of
/// pairs of messages joined by chance.
/// </remarks>
internal static class CutJudge
{
    private static readonly HashSet<string> SmallTalk = [IntentNames.Greeting, IntentNames.ThanksBye];

    private static readonly HashSet<string> Searches = [IntentNames.FindLiterature, IntentNames.FindKnownItem];

    private static readonly double[] Weights =
        [-1.69, 1.70, 1.60, 1.34, 0.38, -0.79, 0.23, 0.24, 1.95, 1.81, 0.96, 3.68, 2.65, 1.24, 0.53, 0.35, -0.77, 1.35, -0.65, -0.25];

    private const float SureWish = 0.75f;

    private const double AfterInterjection = 0.9;

    private const int LongestInterjection = 3;

    private const int LongestBareWish = 3;

    public static double Probability(PartReading whole, PartReading left, PartReading right, Joint joint)
    {
        // "Iya, perpanjang semua", "bodo lu, beta pung denda barapa": an answer or an insult, then a wish.
        if (IsInterjection(left) && right.Confidence >= SureWish && right.Text.Words.Count > 2)
            return AfterInterjection;
        var features = Features(whole, left, right, joint);
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
            sum += features[i] * Weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>A semicolon between two that ask; formal writers also put one between a story and its wish.</summary>
    public static bool IsSure(PartReading left, PartReading right, Joint joint) =>
        joint.Kind == JointKind.Semicolon && Asks(left) && Asks(right);

    /// <summary>Two different wishes that can stand alone; what this refuses is not weighed at all.</summary>
    public static bool IsPossible(PartReading left, PartReading right)
    {
        if (left.Text.Words.Count == 0 || right.Text.Words.Count == 0 || SmallTalk.Contains(right.Intent)
            || SmallTalk.Contains(left.Intent))
            return false;
        // Yes, no and "the second" open a message; later on they are parts of a sentence.
        if (IntentNames.DialogueActs.Contains(right.Intent) && !IntentNames.DialogueActs.Contains(left.Intent))
            return false;
        if (Searches.Contains(left.Intent) && Searches.Contains(right.Intent))
            return DocumentNouns.Contains(right.Text.Words[0].Folded);
        return left.Intent != right.Intent;
    }

    internal static double[] Features(PartReading whole, PartReading left, PartReading right, Joint joint) =>
    [
        1,
        Log(left.Probability), Log(right.Probability), Log(left.InScope), Log(right.InScope),
        Log(whole.Probability),
        Log(whole.Of(left.Intent)), Log(whole.Of(right.Intent)),
        joint.Kind == JointKind.Question ? 1 : 0, joint.Kind is JointKind.Sentence or JointKind.Semicolon ? 1 : 0,
        joint.Kind == JointKind.Comma ? 1 : 0,
        joint.Joiner == Joiner.Next ? 1 : 0, joint.Joiner == Joiner.And ? 1 : 0,
        RequestWords.Any(left.Text) || left.Text.Signs.Contains("?") ? 1 : 0, RequestWords.Any(right.Text)
            || right.Text.Signs.Contains("?") ? 1 : 0,
        RequestWords.Starts(right.Text) ? 1 : 0,
        Math.Min(left.Text.Words.Count, 6) / 6.0, Math.Min(right.Text.Words.Count, 6) / 6.0,
        Math.Max(left.Text.Words.Count - 8, 0) / 10.0,
        IntentNames.DialogueActs.Contains(left.Intent) ? 1 : 0,
    ];

    private static bool Asks(PartReading part) => !SmallTalk.Contains(part.Intent) && part.Text.Words.Count > 0
        && (part.Text.Words.Count <= LongestBareWish || part.Text.Signs.Contains("?") || RequestWords.Any(part.Text));

    private static bool IsInterjection(PartReading part) =>
        part.Text.Words.Count <= LongestInterjection && part.Probability >= 0.9f
        && (part.Intent == IntentNames.Abuse || part.Intent == IntentNames.Affirm || part.Intent == IntentNames.Deny);

    private static double Log(float probability) => Math.Log(Math.Max(probability, 1e-4f));
}

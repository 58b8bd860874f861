using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;
using ReferenceBot.Understanding.Slots;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>The wishes of a message in its order, and the parts that ask for something else.</summary>
internal sealed record SplitMessage(IReadOnlyList<PartReading> Wishes, IReadOnlyList<string> Unclear);

/// <summary>
/// Divides a message that asks several things: at the joint that most likely divides two wishes, then each side again, as long as a
/// cut is likelier than not. A list of topics or a story stays in one piece. Thread-safe.
/// </summary>
internal sealed class WishSplitter(PartReader reader)
{
    // On held-back people this finds all wishes of 74 % of compound messages and cuts 3 % of the single ones; a lower value finds more
    // and cuts more.
    private const double LeastProbability = 0.66;

    // Who asked two things likelier asks a third.
    private const double LeastProbabilityOfAThird = 0.5;

    private const float UnclearBelow = 0.3f;

    private const int MostWishes = 4;

    private static readonly HashSet<string> SmallTalk = [IntentNames.Greeting, IntentNames.ThanksBye];

    public SplitMessage Split(string text, DialogueContext context, IReadOnlyList<(int Start, int End)> unbroken)
    {
        var whole = reader.Read(text, 0, context);
        if (reader.ReadBare(whole, context) is { } bare)
            return new SplitMessage([bare], []);
        var parts = new List<PartReading>();
        Divide(whole, context, unbroken, parts, LeastProbability);
        var wishes = Joined(text, parts.Where(part => !IsUnclear(part)));
        return wishes.Count == 0
            ? new SplitMessage([parts[0]], [])
            : new SplitMessage(wishes, [.. parts.Where(IsUnclear).Select(part => part.Text.Text.Trim())]);
    }

    // Sides that were cut again may end up as neighbours that ask for the same.
    private static List<PartReading> Joined(string text, IEnumerable<PartReading> parts)
    {
        var joined = new List<PartReading>();
        foreach (var part in parts)
        {
            if (joined.Count == 0 || joined[^1].Intent != part.Intent || CutJudge.IsPossible(joined[^1], part))
                joined.Add(part);
            else
                joined[^1] = joined[^1] with
                {
                    Text = MessageText.Of(text[joined[^1].Start..Math.Min(part.Start + part.Text.Text.Length,
                    text.Length)])
                };
        }

        return joined;
    }

    private void Divide(
        PartReading whole, DialogueContext context, IReadOnlyList<(int Start, int End)> unbroken, List<PartReading> into, double least)
    {
        var text = whole.Text.Text;
        (PartReading Left, PartReading Right)? best = null;
        var likeliest = least;
        foreach (var joint in into.Count < MostWishes - 1 ? Joints.Find(text, Within(unbroken, whole)) : [])
        {
            var (left, right) = Sides(whole, joint, context);
            var probability = CutJudge.IsSure(left, right, joint) ? 1
                : CutJudge.IsPossible(left, right) ? CutJudge.Probability(whole, left, right, joint) : 0;
            if (probability >= likeliest)
                (best, likeliest) = ((left, right), probability);
        }

        if (best is not { } sides)
        {
            into.Add(whole);
            return;
        }

        Divide(sides.Left, context, unbroken, into, LeastProbabilityOfAThird);
        Divide(sides.Right, context, unbroken, into, LeastProbabilityOfAThird);
    }

    internal (PartReading Left, PartReading Right) Sides(PartReading whole, Joint joint, DialogueContext context)
    {
        var text = whole.Text.Text;
        // The mark that ends a sentence belongs to it.
        var before = text[..(joint.Kind is JointKind.Sentence or JointKind.Question ? Math.Min(joint.End + 1, joint.Start) : joint.End)];
        var after = text[joint.Start..];
        return (reader.Read(before, whole.Start, context), reader.Read(after, whole.Start + joint.Start, context, InheritedVerb(before,
            after)));
    }

    private static List<(int Start, int End)> Within(IReadOnlyList<(int Start, int End)> unbroken, PartReading part) =>
        [.. unbroken.Select(span => (span.Start - part.Start, span.End - part.Start))];

    // "cari novel Pram sama buku statistik": the second side has a noun and takes the verb of the first.
    private string InheritedVerb(string before, string after)
    {
        var words = MessageText.Of(after).Words;
        if (words.Count < 2 || !DocumentNouns.Contains(words[0].Folded))
            return "";
        var search = reader.Concepts.IndexOf("search");
        var left = MessageText.Of(before).Words;
        foreach (var match in reader.Concepts.Find(left))
        {
            if (match.Concept == search)
                return left[match.FirstWord].Folded;
        }

        return "";
    }

    // A part that asks for what the library does not do; a story before a wish never becomes a part.
    private static bool IsUnclear(PartReading part) =>
        part.InScope < UnclearBelow && !SmallTalk.Contains(part.Intent) && (part.Text.Signs.Contains("?") || RequestWords.Any(part.Text));
}

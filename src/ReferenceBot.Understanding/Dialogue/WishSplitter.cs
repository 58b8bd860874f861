using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>The wishes of a message in its order, and the parts that ask for something else.</summary>
internal sealed record SplitMessage(IReadOnlyList<PartReading> Wishes, IReadOnlyList<string> Unclear);

/// <summary>
/// Divides a message that asks several things. Of all ways to divide it at its joints the one is taken whose parts are together
/// the most credible; each cut must pay for itself, so a list of topics or a story stays in one piece. Thread-safe.
/// </summary>
internal sealed class WishSplitter(PartReader reader)
{
    // Found on held-back personas: what a cut and a part without a wish cost, as factors of credibility.
    private const float CutPrice = 0.62f;
    private const float SkipPrice = 0.4f;
    private const float LeastConfidence = 0.3f;

    private static readonly HashSet<string> Searches = [IntentNames.FindLiterature, IntentNames.FindKnownItem];

    private static readonly HashSet<string> SmallTalk = [IntentNames.Greeting, IntentNames.ThanksBye];

    public SplitMessage Split(string text, DialogueContext context, IReadOnlyList<(int Start, int End)> unbroken)
    {
        var whole = reader.Read(text, 0, context);
        var joints = text.Length > MessageText.LongestMessage ? [] : Joints.Find(text, unbroken);
        if (joints.Count == 0)
            return new SplitMessage([whole], []);
        var best = new Division(whole.Confidence, [whole], []);
        var readings = new Dictionary<(int, int), PartReading>();
        foreach (var division in Divisions(text, joints, context, readings))
        {
            if (division.Score > best.Score)
                best = division;
        }

        return new SplitMessage(best.Wishes, best.Skipped);
    }

    private IEnumerable<Division> Divisions(string text, IReadOnlyList<Joint> joints, DialogueContext context, Dictionary<(int, int), PartReading> readings)
    {
        // The best division of the message up to each joint, by the intent it ends with.
        var upTo = new Dictionary<string, Division>[joints.Count + 2];
        upTo[0] = new() { [""] = new Division(1, [], []) };
        for (var end = 1; end <= joints.Count + 1; end++)
        {
            upTo[end] = [];
            for (var start = 0; start < end; start++)
            {
                if (start == 0 && end == joints.Count + 1)
                    continue;
                foreach (var division in upTo[start].Values)
                    Extend(division, text, joints, start, end, context, readings, upTo[end]);
            }
        }

        return upTo[^1].Values.Where(division => division.Wishes.Count > 0);
    }

    private void Extend(Division before, string text, IReadOnlyList<Joint> joints, int start, int end, DialogueContext context, Dictionary<(int, int), PartReading> readings, Dictionary<string, Division> into)
    {
        var reading = Reading(text, joints, start, end, context, readings);
        if (reading is null)
            return;
        var cut = start == 0 ? 1 : CutPrice;
        var last = before.Wishes.Count == 0 ? null : before.Wishes[^1];
        if (reading.Confidence >= LeastConfidence && StandsAlone(reading) && (last is null || AreTwo(last, reading)))
            Keep(into, reading.Intent, new Division(before.Score * reading.Confidence * cut, [.. before.Wishes, reading], before.Skipped));
        var strong = (start == 0 || joints[start - 1].IsStrong) && (end > joints.Count || joints[end - 1].IsStrong);
        if (strong)
        {
            var skipped = IsRequest(reading) ? before.Skipped.Append(reading.Text.Text.Trim()) : before.Skipped;
            Keep(into, last?.Intent ?? "", new Division(before.Score * SkipPrice * cut, before.Wishes, [.. skipped]));
        }
    }

    private static void Keep(Dictionary<string, Division> into, string key, Division division)
    {
        if (!into.TryGetValue(key, out var other) || other.Score < division.Score)
            into[key] = division;
    }

    private PartReading? Reading(string text, IReadOnlyList<Joint> joints, int start, int end, DialogueContext context, Dictionary<(int, int), PartReading> readings)
    {
        if (readings.TryGetValue((start, end), out var known))
            return known;
        var from = start == 0 ? 0 : joints[start - 1].Start;
        var to = end > joints.Count ? text.Length : joints[end - 1].End + (joints[end - 1].IsStrong ? 1 : 0);
        if (to <= from)
            return null;
        var part = text[from..Math.Min(to, text.Length)];
        var inherited = start == 0 ? "" : InheritedVerb(text[..joints[start - 1].End], part);
        return readings[(start, end)] = reader.Read(part, from, context, inherited);
    }

    // "cari novel Pram sama buku statistik": the second side has a noun and takes the verb of the first.
    private string InheritedVerb(string before, string part)
    {
        var words = MessageText.Of(part).Words;
        if (words.Count < 2 || !Slots.DocumentNouns.Contains(words[0].Folded))
            return "";
        var search = reader.Concepts.IndexOf("search");
        var verbs = MessageText.Of(before);
        var match = reader.Concepts.Find(verbs.Words).FirstOrDefault(match => match.Concept == search, new Intents.ConceptMatch(-1, 0, 0, false));
        return match.WordCount == 0 ? "" : verbs.Words[match.FirstWord].Folded;
    }

    private static bool StandsAlone(PartReading reading) =>
        reading.Text.Words.Count > 1 || reading.Text.Signs.Count > 0 || Domain.Understanding.Intents.DialogueActs.Contains(reading.Intent)
        || reading.Probability >= 0.7f;

    // Two different wishes, or two searches each with its own noun.
    private static bool AreTwo(PartReading first, PartReading second) =>
        first.Intent != second.Intent
        && !(Searches.Contains(first.Intent) && Searches.Contains(second.Intent) && !Slots.DocumentNouns.Contains(FirstWord(second)))
        || (first.Intent == second.Intent && Searches.Contains(first.Intent) && Slots.DocumentNouns.Contains(FirstWord(second)));

    private static string FirstWord(PartReading reading) => reading.Text.Words.Count == 0 ? "" : reading.Text.Words[0].Folded;

    // Stories and politeness are passed over; only what asks for something is named as not understood.
    private static bool IsRequest(PartReading reading) =>
        !SmallTalk.Contains(reading.Intent) && reading.Text.Words.Count > 1 && (reading.Text.Signs.Contains("?") || RequestWords.Any(reading.Text));

    private sealed record Division(float Score, IReadOnlyList<PartReading> Wishes, IReadOnlyList<string> Skipped);
}

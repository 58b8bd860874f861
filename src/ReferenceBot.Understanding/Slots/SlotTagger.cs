using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Words of a message that fill a slot.</summary>
/// <param name="Name">Of the slot.</param>
/// <param name="Value">Set when the words only stand for one of the slot's fixed values.</param>
internal readonly record struct SlotSpan(string Name, string? Value, int FirstWord, int WordCount);

/// <summary>
/// Labels each word with the slot it belongs to, by the best sequence of labels (Viterbi) under weights that a structured
/// perceptron learnt (Collins 2002). Thread-safe once trained.
/// </summary>
internal sealed class SlotTagger(SlotLabels labels, SlotFeatures features, float[] table)
{
    public SlotLabels Labels => labels;

    /// <summary>Weights of features with labels, by hash: two that share a place do little harm and need no vocabulary.</summary>
    public float[] Table => table;

    public IReadOnlyList<SlotSpan> Find(MessageText message, string intent)
    {
        if (message.Words.Count == 0 || !labels.Allowed.TryGetValue(intent, out var slots) || slots.Length == 0)
            return [];
        return Spans(Decode(features.Of(message, intent), Choices(slots)));
    }

    /// <summary>The labels that words of an intent can have.</summary>
    public static int[] Choices(int[] slots) => [0, .. slots.SelectMany(slot => new[] { SlotLabels.First(slot),
        SlotLabels.First(slot) + 1 })];

    /// <summary>The best label of each word.</summary>
    public int[] Decode(ulong[][] words, int[] choices)
    {
        var best = new float[words.Length, choices.Length];
        var from = new int[words.Length, choices.Length];
        for (var at = 0; at < words.Length; at++)
        {
            for (var to = 0; to < choices.Length; to++)
            {
                var (score, previous) = at == 0 ? (Follows(0, choices[to]), 0) : Best(best, choices, at - 1, choices[to]);
                best[at, to] = score + Emission(words[at], choices[to]);
                from[at, to] = previous;
            }
        }

        return Backtrack(best, from, choices);
    }

    public float Emission(ulong[] word, int label)
    {
        var sum = 0f;
        foreach (var feature in word)
            sum += table[Place(feature, label)];
        return sum;
    }

    public static int Place(ulong feature, int label)
    {
        var mixed = (feature ^ (ulong)(label + 1) * 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
        return (int)(mixed >> (64 - TableBits));
    }

    public const int TableBits = 18;

    /// <summary>The feature "after this label".</summary>
    public static ulong After(int label) => 0x5DEECE66D + ((ulong)label * 0x2545F4914F6CDD1D);

    private (float Score, int From) Best(float[,] best, int[] choices, int at, int label)
    {
        var (score, from) = (float.NegativeInfinity, 0);
        for (var previous = 0; previous < choices.Length; previous++)
        {
            var candidate = best[at, previous] + Follows(choices[previous], label);
            if (candidate > score)
                (score, from) = (candidate, previous);
        }

        return (score, from);
    }

    private float Follows(int previous, int label)
    {
        // Inside a slot only after a word of the same slot.
        var inside = label > 0 && label % 2 == 0;
        if (inside && previous != label && previous != label - 1)
            return float.NegativeInfinity;
        return table[Place(After(previous), label)];
    }

    private static int[] Backtrack(float[,] best, int[,] from, int[] choices)
    {
        var path = new int[best.GetLength(0)];
        var at = path.Length - 1;
        var last = 0;
        for (var i = 1; i < choices.Length; i++)
        {
            if (best[at, i] > best[at, last])
                last = i;
        }

        for (; at >= 0; at--)
        {
            path[at] = choices[last];
            last = from[at, last];
        }

        return path;
    }

    private List<SlotSpan> Spans(int[] path)
    {
        var spans = new List<SlotSpan>();
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] == 0)
                continue;
            var end = at + 1;
            while (end < path.Length && path[end] > 0 && path[end] % 2 == 0 && path[end] - 1 == path[at])
                end++;
            var slot = labels.Slots[(path[at] - 1) / 2];
            var equals = slot.IndexOf('=', StringComparison.Ordinal);
            spans.Add(equals < 0 ? new SlotSpan(slot, null, at, end - at) : new SlotSpan(slot[..equals], slot[(equals + 1)..], at,
                end - at));
            at = end - 1;
        }

        return spans;
    }
}

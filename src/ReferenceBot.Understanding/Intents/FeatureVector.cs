namespace ReferenceBot.Understanding.Intents;

/// <summary>The known features of a message with their values, in ascending order of index.</summary>
internal readonly record struct FeatureVector(int[] Indices, float[] Values)
{
    // Found on held-back personas: letters help with spelling but say less than words, concepts carry over between varieties.
    internal static readonly float[] KindWeights = [1f, 0.8f, 1.2f, 0.8f];

    /// <summary>Counts are damped, weighted by rarity, and each kind is brought to its own length.</summary>
    public static FeatureVector Of(List<Feature> features, Vocabulary vocabulary)
    {
        var counts = new SortedDictionary<int, (FeatureKind Kind, int Count)>();
        foreach (var (kind, key) in features)
        {
            if (vocabulary.TryIndex(key, out var index))
                counts[index] = (kind, counts.TryGetValue(index, out var seen) ? seen.Count + 1 : 1);
        }

        var indices = new int[counts.Count];
        var values = new float[counts.Count];
        var squares = new float[KindWeights.Length];
        var at = 0;
        foreach (var (index, (kind, count)) in counts)
        {
            indices[at] = index;
            values[at] = (1 + MathF.Log(count)) * vocabulary.Rarity[index];
            squares[(int)kind] += values[at] * values[at];
            at++;
        }

        at = 0;
        foreach (var (_, (kind, _)) in counts)
            values[at++] *= KindWeights[(int)kind] / MathF.Sqrt(squares[(int)kind]);
        return new FeatureVector(indices, values);
    }
}

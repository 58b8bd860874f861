namespace ReferenceBot.Understanding.Intents;

/// <summary>The features a model knows, and how much each says: <c>ln((1 + n) / (1 + n(feature))) + 1</c>. Immutable.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<ulong, int> _indices;

    public Vocabulary(ulong[] keys, float[] rarity)
    {
        (Keys, Rarity) = (keys, rarity);
        _indices = new Dictionary<ulong, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            _indices[keys[i]] = i;
    }

    public ulong[] Keys { get; }

    public float[] Rarity { get; }

    public int Count => Keys.Length;

    public bool TryIndex(ulong key, out int index) => _indices.TryGetValue(key, out index);

    /// <summary>Learns features that occur in at least two messages; concepts and shapes always.</summary>
    public static Vocabulary Learn(IReadOnlyList<List<Feature>> messages)
    {
        var occurrences = new SortedDictionary<ulong, (FeatureKind Kind, int Messages)>();
        foreach (var message in messages)
        {
            foreach (var feature in message.Distinct())
                occurrences[feature.Key] = (feature.Kind, occurrences.TryGetValue(feature.Key, out var seen) ? seen.Messages + 1 : 1);
        }

        var kept = occurrences.Where(entry => entry.Value.Messages >= 2 || entry.Value.Kind is FeatureKind.Shape).ToList();
        return new Vocabulary(
            [.. kept.Select(entry => entry.Key)],
            [.. kept.Select(entry => (float)(Math.Log((1.0 + messages.Count) / (1 + entry.Value.Messages)) + 1))]);
    }
}

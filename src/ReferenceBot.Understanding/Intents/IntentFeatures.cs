using System.Globalization;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Intents;

/// <summary>
/// Finds the features of a message: words and pairs of neighbours, letters of each word, concepts and pairs of concepts, shapes.
/// Thread-safe.
/// </summary>
internal sealed class IntentFeatures(ConceptLexicon concepts)
{
    private const int LongestLetters = 5;

    // A message of many sentences has thousands of pairs of concepts that say nothing.
    private const int MostPairedConcepts = 12;

    public ConceptLexicon Concepts => concepts;

    /// <summary>The features of a message, one entry for each time they occur.</summary>
    public List<Feature> Of(MessageText message)
    {
        var features = new List<Feature>(message.Words.Count * 24 + 16);
        AddWords(message, features);
        foreach (var word in message.Words)
            AddLetters(word.Normal, features);
        AddConcepts(message, features);
        foreach (var shape in MessageShapes.Of(message))
            features.Add(new Feature(FeatureKind.Shape, FeatureKey.Of('s', shape)));
        return features;
    }

    private static void AddWords(MessageText message, List<Feature> features)
    {
        var before = "^";
        foreach (var word in message.Words)
        {
            features.Add(new Feature(FeatureKind.Words, FeatureKey.Of('w', word.Normal)));
            features.Add(new Feature(FeatureKind.Words, FeatureKey.Of('b', before, word.Normal)));
            before = word.Normal;
        }

        features.Add(new Feature(FeatureKind.Words, FeatureKey.Of('b', before, "$")));
        foreach (var sign in message.Signs)
            features.Add(new Feature(FeatureKind.Words, FeatureKey.Of('e', sign)));
    }

    private static void AddLetters(string word, List<Feature> features)
    {
        Span<char> bounded = stackalloc char[34];
        var length = Math.Min(word.Length, 32);
        bounded[0] = '<';
        word.AsSpan(0, length).CopyTo(bounded[1..]);
        bounded[length + 1] = '>';
        bounded = bounded[..(length + 2)];
        for (var size = 2; size <= LongestLetters; size++)
        {
            for (var at = 0; at + size <= bounded.Length; at++)
                features.Add(new Feature(FeatureKind.Letters, FeatureKey.Of('c', bounded.Slice(at, size))));
        }
    }

    private void AddConcepts(MessageText message, List<Feature> features)
    {
        var found = new List<string>();
        foreach (var match in concepts.Find(message.Words))
        {
            var name = concepts.Names[match.Concept];
            if (!found.Contains(name))
                found.Add(name);
        }

        foreach (var name in found)
            features.Add(new Feature(FeatureKind.Concepts, FeatureKey.Of('k', name)));
        var paired = Math.Min(found.Count, MostPairedConcepts);
        for (var i = 0; i < paired; i++)
        {
            for (var j = i + 1; j < paired; j++)
            {
                var (first, second) = string.CompareOrdinal(found[i], found[j]) < 0 ? (found[i], found[j]) : (found[j], found[i]);
                features.Add(new Feature(FeatureKind.Concepts, FeatureKey.Of('p', first, second)));
            }
        }

        features.Add(new Feature(FeatureKind.Concepts, FeatureKey.Of('n', Math.Min(found.Count, 6).ToString(CultureInfo.InvariantCulture))));
    }
}

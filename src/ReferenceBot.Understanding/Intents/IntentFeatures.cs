using System.Globalization;
using ReferenceBot.Language.Stems;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Intents;

/// <summary>
/// Finds the features of a message: words and pairs of neighbours, letters of each word, concepts and pairs of concepts, shapes.
/// Thread-safe.
/// </summary>
internal sealed class IntentFeatures(ConceptLexicon concepts, RequestVocabulary taught)
{
    private const int LongestLetters = 5;

    // A message of many sentences has thousands of pairs of concepts that say nothing.
    private const int MostPairedConcepts = 12;

    public ConceptLexicon Concepts => concepts;

    public RequestVocabulary Taught => taught;

    /// <summary>The features of a message, one entry for each time they occur.</summary>
    public List<Feature> Of(MessageText message)
    {
        var features = new List<Feature>(message.Words.Count * 24 + 16);
        var head = MessageHead.Of(message);
        AddWords(head, features);
        foreach (var word in head.Standard)
            AddLetters(word.Normal, features);
        AddConcepts(head, features);
        foreach (var shape in MessageShapes.Of(message))
            features.Add(new Feature(FeatureKind.Shape, FeatureKey.Of('s', shape)));
        return features;
    }

    private static void AddWords(MessageHead head, List<Feature> features)
    {
        var before = "^";
        foreach (var word in head.Places)
        {
            features.Add(new Feature(FeatureKind.Words, FeatureKey.Of('w', word.Normal)));
            features.Add(new Feature(FeatureKind.Words, FeatureKey.Of('b', before, word.Normal)));
            if (Stem(word.Normal) is { } stem)
                features.Add(new Feature(FeatureKind.Words, FeatureKey.Of('m', stem)));
            before = word.Normal;
        }

        features.Add(new Feature(FeatureKind.Words, FeatureKey.Of('b', before, "$")));
        foreach (var sign in head.Signs)
            features.Add(new Feature(FeatureKind.Words, FeatureKey.Of('e', sign)));
    }

    // "Reserved", "memesan" and "pesanan" ask for the same; a word that is its own stem says it already.
    private static string? Stem(string word)
    {
        var indonesian = IndonesianStemmer.Shared.Stem(word);
        return indonesian != word ? indonesian : EnglishEndings.Without(word);
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

    private void AddConcepts(MessageHead head, List<Feature> features)
    {
        var matches = concepts.Find(head.Words);
        var found = matches.Concat(concepts.Find(head.Standard)).Select(match => concepts.Names[match.Concept]).Distinct().ToList();
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

        AddFields(head, matches, features);
    }

    // How much of the message is the library's business, whatever it is.
    private void AddFields(MessageHead head, IReadOnlyList<ConceptMatch> matches, List<Feature> features)
    {
        Span<int> words = stackalloc int[4];
        var covered = new bool[head.Words.Count];
        foreach (var field in matches.GroupBy(match => concepts.FieldOf(match.Concept)))
        {
            var own = new HashSet<int>(field.SelectMany(match => Enumerable.Range(match.FirstWord, match.WordCount)));
            words[(int)field.Key] = own.Count;
            foreach (var word in own)
                covered[word] = true;
        }

        var unknown = covered.Count(word => !word);
        var (library, things) = (words[(int)ConceptField.Library], words[(int)ConceptField.Thing]);
        var elsewhere = words[(int)ConceptField.Elsewhere];
        AddCount("library", library + things, features);
        AddCount("things", things, features);
        AddCount("elsewhere", elsewhere, features);
        // "Perpanjang STNK": the library's verb, another office's thing.
        if (elsewhere > 0 && things == 0)
            AddCount("foreign", elsewhere, features);
        AddCount("unknown", unknown, features);
        AddCount("untaught", head.Standard.Count(word => !taught.Contains(word.Normal)), features);
        var share = covered.Length == 0 ? 0 : Math.Min(library + things, covered.Length) * 5 / covered.Length;
        AddCount("share", share, features);
    }

    private static void AddCount(string name, int count, List<Feature> features) =>
        features.Add(new Feature(FeatureKind.Shape, FeatureKey.Of('f', name, Math.Min(count, 5).ToString(CultureInfo.InvariantCulture))));
}

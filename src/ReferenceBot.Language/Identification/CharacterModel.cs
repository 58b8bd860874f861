namespace ReferenceBot.Language.Identification;

/// <summary>How likely a word's letters follow each other in one language, from trigrams backed by bigrams and single letters.</summary>
/// <remarks>Immutable once trained, safe from any thread.</remarks>
internal sealed class CharacterModel
{
    // a-z, the edge of a word, and everything else.
    private const int Letters = 28;
    private const int Edge = 26;
    private const int Other = 27;

    private readonly float[] _logs = new float[Letters * Letters * Letters];

    public CharacterModel(IEnumerable<string> words)
    {
        var counts = new int[Letters * Letters * Letters];
        foreach (var word in words)
            Visit(word, (first, second, third) => counts[Index(first, second, third)]++);
        Smooth(counts);
    }

    /// <summary>Log likelihood of a lower-case word.</summary>
    public double Score(ReadOnlySpan<char> word)
    {
        double sum = 0;
        int first = Edge, second = Edge;
        foreach (var c in word)
        {
            var third = Code(c);
            sum += _logs[Index(first, second, third)];
            (first, second) = (second, third);
        }

        return sum + _logs[Index(first, second, Edge)];
    }

    // Witten-Bell: the more different letters follow a context, the less it is trusted against the shorter one.
    private void Smooth(int[] trigrams)
    {
        var bigrams = new int[Letters * Letters];
        var unigrams = new int[Letters];
        for (var i = 0; i < trigrams.Length; i++)
        {
            bigrams[i % (Letters * Letters)] += trigrams[i];
            unigrams[i % Letters] += trigrams[i];
        }

        var single = Blend(unigrams, _ => 1.0 / Letters);
        var pair = Blend(bigrams, i => single[i % Letters]);
        var triple = Blend(trigrams, i => pair[i % (Letters * Letters)]);
        for (var i = 0; i < triple.Length; i++)
            _logs[i] = (float)Math.Log(triple[i]);
    }

    private static double[] Blend(int[] counts, Func<int, double> shorter)
    {
        var blended = new double[counts.Length];
        for (var context = 0; context < counts.Length; context += Letters)
        {
            var row = counts.AsSpan(context, Letters);
            int total = 0, kinds = 0;
            foreach (var count in row)
            {
                total += count;
                kinds += count > 0 ? 1 : 0;
            }

            for (var i = 0; i < Letters; i++)
                blended[context + i] = total == 0 ? shorter(context + i) : (row[i] + (kinds * shorter(context + i))) / (total + kinds);
        }

        return blended;
    }

    private static void Visit(string word, Action<int, int, int> seen)
    {
        int first = Edge, second = Edge;
        foreach (var c in word)
        {
            var third = Code(c);
            seen(first, second, third);
            (first, second) = (second, third);
        }

        seen(first, second, Edge);
    }

    private static int Index(int first, int second, int third) => (((first * Letters) + second) * Letters) + third;

    private static int Code(char c) => c is >= 'a' and <= 'z' ? c - 'a' : Other;
}

namespace ReferenceBot.Understanding.Intents;

/// <summary>Finds long words in spite of one typing error, or of vowels left out as in a short message.</summary>
/// <remarks>
/// One error is found by leaving out each letter in turn on both sides (the symmetric-delete idea of SymSpell), which costs a
/// look-up for each letter instead of a comparison with each word.
/// </remarks>
internal sealed class FuzzyWords
{
    private const int ShortestSkeleton = 4;

    private readonly Dictionary<string, List<int>> _deletes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _skeletons = new(StringComparer.Ordinal);

    public void Add(string word, int value)
    {
        AddTo(_deletes, word, value);
        for (var i = 0; i < word.Length; i++)
            AddTo(_deletes, word.Remove(i, 1), value);
        var skeleton = Skeleton(word);
        if (skeleton.Length >= ShortestSkeleton)
            AddTo(_skeletons, skeleton, value);
    }

    public IReadOnlyList<int> Find(string word)
    {
        if (word.Length >= 5 && Near(word) is { Count: > 0 } near)
            return near;
        var skeleton = Skeleton(word);
        var vowels = word.Length - skeleton.Length;
        return skeleton.Length >= ShortestSkeleton && vowels <= 2 && vowels * 3 <= word.Length
            && _skeletons.TryGetValue(skeleton, out var found)
            ? found
            : [];
    }

    private List<int> Near(string word)
    {
        var found = new List<int>();
        Take(word, found);
        for (var i = 0; i < word.Length && word.Length > 5; i++)
            Take(word.Remove(i, 1), found);
        return found;
    }

    private void Take(string key, List<int> found)
    {
        if (!_deletes.TryGetValue(key, out var values))
            return;
        foreach (var value in values)
        {
            if (!found.Contains(value))
                found.Add(value);
        }
    }

    private static string Skeleton(string word) => string.Concat(word.Where(letter => letter is not ('a' or 'e' or 'i' or 'o' or 'u')));

    private static void AddTo(Dictionary<string, List<int>> index, string key, int value)
    {
        if (!index.TryGetValue(key, out var values))
            index[key] = values = [];
        if (!values.Contains(value))
            values.Add(value);
    }
}

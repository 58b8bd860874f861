namespace ReferenceBot.Language.Stems;

/// <summary>
/// Brings an Indonesian word to its root: particles and possessives first, then suffixes and up to three prefixes, each
/// combination kept only when what remains is a known root. A word that leads to no root stays as it is: "berapa" is not "apa".
/// </summary>
/// <remarks>
/// After the confix stripping of Nazief and Adriani, with the recoding rules of Asian and others; but every combination of
/// affixes is tried, fewest affixes first, instead of backing out of a wrong one. Safe from any thread; remembers the words it saw last.
/// </remarks>
public sealed class IndonesianStemmer
{
    private const int CacheSize = 1 << 14;
    private const int ShortestAffixed = 4;
    private const int LongestWord = 40;

    private readonly Entry?[] _cache = new Entry[CacheSize];

    public static IndonesianStemmer Shared { get; } = new();

    /// <summary>The root of a lower-case word, or the word itself.</summary>
    public string Stem(string lowerCaseWord)
    {
        ArgumentNullException.ThrowIfNull(lowerCaseWord);
        if (lowerCaseWord.Length is < ShortestAffixed or > LongestWord)
            return lowerCaseWord;
        // One slot a hash: a collision costs one more look at the word, never a wrong answer, and needs no lock.
        var slot = (int)((uint)string.GetHashCode(lowerCaseWord) % CacheSize);
        if (Volatile.Read(ref _cache[slot]) is { } entry && entry.Word == lowerCaseWord)
            return entry.Stem;
        var stem = Find(lowerCaseWord);
        Volatile.Write(ref _cache[slot], new Entry(lowerCaseWord, stem));
        return stem;
    }

    private static string Find(string word)
    {
        if (Roots.TryGet(word, out var root) || StemExceptions.TryGet(word, out root))
            return root;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0)
            return Reduplicated(word, hyphen);
        var cuts = Suffixes.Of(word);
        foreach (var cut in cuts)
        {
            if (StemExceptions.TryGet(cut.Word, out root))
                return root;
        }

        // Fewer prefixes first: "diberikan" is beri with one, ikan with two.
        for (var prefixes = 0; prefixes <= Prefixes.Most; prefixes++)
        {
            foreach (var cut in cuts)
            {
                if (Prefixes.TryFindRoot(cut.Word, cut.Suffix, prefixes, out root))
                    return root;
            }
        }

        return WithoutPossessive(word);
    }

    // "buku-buku" and "berlari-lari" are one word said twice; "bolak-balik" is a word of its own.
    private static string Reduplicated(string word, int hyphen)
    {
        var first = word[..hyphen];
        var second = word[(hyphen + 1)..];
        if (first.Length < 2 || second.Length < 2)
            return word;
        var right = Find(second);
        return Find(first) == right || first == right ? right : word;
    }

    // A long unknown word in -nya is a name or loanword with "its" ("websitenya"): no Indonesian root of this length ends so.
    private static string WithoutPossessive(string word) =>
        word.Length >= 8 && word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;

    private sealed record Entry(string Word, string Stem);
}

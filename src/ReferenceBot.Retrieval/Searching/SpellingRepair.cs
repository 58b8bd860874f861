using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Finds the words of an index that a misspelt word comes near to. Thread-safe.</summary>
internal static class SpellingRepair
{
    /// <summary>
    /// Shorter words have too many neighbours; a word of one letter less may be one with a letter left out. It also keeps
    /// clear of Lucene.Net issue 1002: a fuzzy search goes wrong when the prefix is as long as the word.
    /// </summary>
    public const int ShortestLength = 5;

    private const int LengthOfTwoErrors = 9;
    private const int LengthOfTwoErrorsInName = 7;
    private const int PrefixLength = 1;

    // Each costs a walk through the dictionary.
    private const int MostSpellingsOfName = 3;

    private const int LongestLength = 32;

    public static bool Knows(IndexReader reader, string field, string word) => reader.DocFreq(new Term(field, word)) > 0;

    /// <summary>Nearest first, then the most frequent: one error, and from nine letters on two.</summary>
    public static List<Neighbour> Near(IndexReader reader, string field, string word, int limit) =>
        Near(reader, field, word, word.Length < LengthOfTwoErrors ? 1 : 2, limit);

    /// <summary>For one word of a name whose other words are certain: two errors from seven letters on, in any spelling of it.</summary>
    public static List<Neighbour> NearName(IndexReader reader, string name, int limit)
    {
        var errors = name.Length < LengthOfTwoErrorsInName ? 1 : 2;
        return [.. NameSpellings.Of(name)
            .Take(MostSpellingsOfName)
            .Prepend(name)
            .SelectMany(spelling => Near(reader, IndexField.Name, spelling, errors, limit))
            .DistinctBy(near => near.Word)
            .OrderBy(near => near.Distance)
            .Take(limit)];
    }

    public static List<Neighbour> Near(IndexReader reader, string field, string word, int errors, int limit)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        if (word.Length is < ShortestLength - 1 or > LongestLength)
            return [];
        // Shared, it keeps the word's automata, which cost more to build than to run.
        var automata = new AttributeSource();
        foreach (var leaf in reader.Leaves)
            Collect(leaf.AtomicReader.GetTerms(field), automata, new Term(field, word), errors, found);
        return [.. found
            .Select(term => new Neighbour(term.Key, EditDistance.Between(word, term.Key), term.Value))
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => near.Records)
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .Take(limit)];
    }

    /// <summary>Words that begin with a shorter one, the most frequent first.</summary>
    public static List<string> Beginning(IndexReader reader, string field, string start, int limit)
    {
        if (start.Length is < ShortestLength - 1 or > LongestLength)
            return [];
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is not { } terms)
                continue;
            var words = new PrefixTermsEnum(terms.GetEnumerator(), new BytesRef(start));
            while (words.MoveNext())
                found[words.Term.Utf8ToString()] = found.GetValueOrDefault(words.Term.Utf8ToString()) + words.DocFreq;
        }

        return [.. found.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(limit).Select(word => word.Key)];
    }

    private static void Collect(Terms? terms, AttributeSource automata, Term word, int errors, Dictionary<string, int> found)
    {
        if (terms is null)
            return;
        var near = new FuzzyTermsEnum(terms, automata, word, errors, PrefixLength, transpositions: true);
        while (near.MoveNext())
        {
            var term = near.Term.Utf8ToString();
            if (term.Length >= ShortestLength && term != word.Text)
                found[term] = found.GetValueOrDefault(term) + near.DocFreq;
        }
    }
}

/// <param name="Distance">Typing errors between the two.</param>
/// <param name="Records">In how many records the word stands.</param>
internal readonly record struct Neighbour(string Word, int Distance, int Records);

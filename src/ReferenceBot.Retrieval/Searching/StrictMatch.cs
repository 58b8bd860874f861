using Lucene.Net.Index;
using Lucene.Net.Search;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>
/// The test behind "we do not hold it": every content word of the title stands in a record's title, subtitle, part or series,
/// and every word of the author among its contributors. Without a separate author, a word may be either.
/// </summary>
internal sealed class StrictMatch(IndexSearcher searcher, RequestReading reading)
{
    private const int ShortestInflected = 4;

    // Each costs a look through the dictionary.
    private const int MostSlips = 12;

    /// <summary>
    /// When nothing passes, words that only introduce a title and single letters, which may be initials, are left out. When
    /// nothing passes even so, one long word may be a slip that is a word by itself: each in turn may be what it comes near
    /// to, as long as the others hold. So may one word of a name, as long as the title and its other words hold.
    /// </summary>
    public Query Of(AnalysedRequest request)
    {
        var author = WhoseNamesCount(request.Author);
        var whole = Strict(request.TitleWords.Count > 0 ? request.TitleWords : request.Words, author);
        if (Count(whole) > 0)
            return whole;
        var words = request.Words.Where(word => !IsInitial(word)).ToList();
        var named = Strict(words.Count > 0 ? words : request.Words, author);
        return words.Count + author.Count < 2 || Count(named) > 0 ? named : Relaxed(words, author);
    }

    public int Count(Query query)
    {
        var counter = new TotalHitCountCollector();
        searcher.Search(query, counter);
        return counter.TotalHits;
    }

    private BooleanQuery Relaxed(List<RequestWord> title, IReadOnlyList<RequestWord> author)
    {
        var relaxed = new BooleanQuery(disableCoord: true);
        for (var i = 0; i < Math.Min(title.Count, MostSlips); i++)
        {
            if (reading.Respell(title[i]) is { } respelt)
                relaxed.Add(Strict([.. title.Take(i), respelt, .. title.Skip(i + 1)], author), Occur.SHOULD);
        }

        for (var i = 0; author.Count > 1 && i < Math.Min(author.Count, MostSlips); i++)
        {
            if (reading.RespellName(author[i]) is { } respelt)
                relaxed.Add(Strict(title, [.. author.Take(i), respelt, .. author.Skip(i + 1)]), Occur.SHOULD);
        }

        return relaxed;
    }

    private static BooleanQuery Strict(IReadOnlyList<RequestWord> title, IReadOnlyList<RequestWord> author)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in title)
            query.Add(AnyOf(word, author.Count == 0), Occur.MUST);
        foreach (var word in author)
            query.Add(NamedBy(word), Occur.MUST);
        return query;
    }

    // "Prof. Dr. H. Quraish Shihab" stands in a catalogue without what people say before a name.
    private static IReadOnlyList<RequestWord> WhoseNamesCount(IReadOnlyList<RequestWord> author)
    {
        var names = author.Where(word => !IsInitial(word) && !RequestWords.IsFormOfAddress(word.Said.Surface)).ToList();
        return names.Count > 0 ? names : author;
    }

    private static bool IsInitial(RequestWord word) => word.Said.Surface.Length == 1 && char.IsLetter(word.Said.Surface[0]);

    private static BooleanQuery AnyOf(RequestWord word, bool orName)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var reading in word.Readings)
        {
            foreach (var variant in VariantsOf(reading.Word.Surface))
            {
                Add(any, IndexField.Title, variant);
                Add(any, IndexField.Series, variant);
            }

            if (orName)
                AddName(any, reading.Word.Surface);
        }

        return any;
    }

    private static BooleanQuery NamedBy(RequestWord word)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var reading in word.Readings)
            AddName(any, reading.Word.Surface);
        return any;
    }

    private static void AddName(BooleanQuery any, string name)
    {
        Add(any, IndexField.Name, name);
        foreach (var spelling in NameSpellings.Of(name))
            Add(any, IndexField.Name, spelling);
    }

    // Number and -nya are what people change when they say a title; a stem would take "Penulis" for "Menulis".
    private static IEnumerable<string> VariantsOf(string word)
    {
        yield return word;
        if (word.Length < ShortestInflected || char.IsAsciiDigit(word[^1]))
            yield break;
        yield return word + "s";
        yield return word + "nya";
        if (word.EndsWith('s') && word.Length > ShortestInflected)
            yield return word[..^1];
        if (word.EndsWith("nya", StringComparison.Ordinal) && word.Length >= "nya".Length + ShortestInflected)
            yield return word[..^"nya".Length];
    }

    private static void Add(BooleanQuery any, string field, string term) => any.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
}

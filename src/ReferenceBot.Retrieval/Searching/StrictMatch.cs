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

    // Said with a name, and seldom on a title page.
    private static readonly HashSet<string> Honorifics = new(StringComparer.Ordinal)
    {
        "bapak", "bpk", "dr", "dra", "drs", "haji", "hajah", "hj", "ibu", "ir", "kh", "kiai", "kyai", "mr", "mrs", "ms", "pak", "pastor",
        "pater", "pdt", "pendeta", "prof", "professor", "profesor", "rm", "romo", "sir", "ust", "ustad", "ustadz", "ustaz",
    };

    /// <summary>
    /// When nothing passes, one long word may be a slip that is a word by itself ("Laskar Pelanggi" for "Pelangi"): each in
    /// turn may then be what it comes near to, as long as the others hold.
    /// </summary>
    public Query Of(AnalysedRequest request)
    {
        var strict = Strict(request);
        if (request.Words.Count + request.Author.Count < 2 || Count(strict) > 0)
            return strict;
        var relaxed = new BooleanQuery(disableCoord: true);
        for (var i = 0; i < Math.Min(request.Words.Count, MostSlips); i++)
        {
            if (reading.Respell(request.Words[i]) is { } respelt)
                relaxed.Add(Strict(request with { Words = [.. request.Words.Take(i), respelt, .. request.Words.Skip(i + 1)] }), Occur.SHOULD);
        }

        return relaxed;
    }

    public int Count(Query query)
    {
        var counter = new TotalHitCountCollector();
        searcher.Search(query, counter);
        return counter.TotalHits;
    }

    private static BooleanQuery Strict(AnalysedRequest request)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in WithoutTitlesOfPersons(request.Words))
            query.Add(AnyOf(word, request.Author.Count == 0), Occur.MUST);
        foreach (var word in WithoutTitlesOfPersons(request.Author))
            query.Add(NamedBy(word), Occur.MUST);
        return query;
    }

    private static IReadOnlyList<RequestWord> WithoutTitlesOfPersons(IReadOnlyList<RequestWord> words)
    {
        var kept = words.Where(word => word.Said.Surface.Length > 1 && !Honorifics.Contains(word.Said.Surface)).ToList();
        return kept.Count > 0 ? kept : words;
    }

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
                Add(any, IndexField.Name, reading.Word.Surface);
        }

        return any;
    }

    private static BooleanQuery NamedBy(RequestWord word)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var reading in word.Readings)
            Add(any, IndexField.Name, reading.Word.Surface);
        return any;
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

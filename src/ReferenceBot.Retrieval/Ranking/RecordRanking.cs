using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Ranking;

/// <summary>
/// How records are ordered for a request: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over
/// the whole text in the stems of the request's language and as written, with a mild addition for words in the title.
/// Thread-safe.
/// </summary>
/// <remarks>
/// The whole text, title included, is one field: adding up boosted fields counts a word's rarity twice and was measured to
/// cost up to a tenth of nDCG.
/// </remarks>
internal sealed class RecordRanking(RankingWeights weights)
{
    /// <summary>For indexing and searching both: it decides how a text's length is stored.</summary>
    public Similarity Similarity { get; } = new BM25Similarity(weights.K1, weights.B);

    /// <summary>Matches every record that has one of the words in one of the forms.</summary>
    public Query ToQuery(AnalysedRequest request)
    {
        var query = new BooleanQuery(disableCoord: true);
        var forms = weights.Of(request.Language);
        foreach (var reading in request.Words.SelectMany(ReadingsOf))
        {
            AddForm(query, reading, WordForm.Surface, forms.Surface);
            AddForm(query, reading, WordForm.English, forms.English);
            AddForm(query, reading, WordForm.Indonesian, forms.Indonesian);
            Add(query, IndexField.Title, reading.Word.Surface, weights.Title * reading.Weight);
        }

        foreach (var reading in request.Author.SelectMany(ReadingsOf))
            Add(query, IndexField.Name, reading.Word.Surface, weights.Name * reading.Weight);
        return query;
    }

    /// <summary>The forms that words of the language are looked up in.</summary>
    public IReadOnlyList<WordForm> FormsOf(QueryLanguage language)
    {
        var forms = weights.Of(language);
        return [.. new[] { (WordForm.Surface, forms.Surface), (WordForm.English, forms.English), (WordForm.Indonesian, forms.Indonesian) }
            .Where(form => form.Item2 > 0)
            .Select(form => form.Item1)];
    }

    private static IEnumerable<Reading> ReadingsOf(RequestWord word) =>
        word.Readings.Select(reading => reading with { Weight = reading.Weight * word.Share });

    private static void AddForm(BooleanQuery query, Reading reading, WordForm form, float weight)
    {
        if (weight > 0)
            Add(query, IndexField.TextIn(form), reading.Word.In(form), weight * reading.Weight);
    }

    private static void Add(BooleanQuery query, string field, string term, float weight) =>
        query.Add(new TermQuery(new Term(field, term)) { Boost = weight }, Occur.SHOULD);
}

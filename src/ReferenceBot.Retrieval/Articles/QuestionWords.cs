using Lucene.Net.Index;
using Lucene.Net.Search;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Ranking;
using ReferenceBot.Retrieval.Searching;

namespace ReferenceBot.Retrieval.Articles;

/// <summary>The content words of a question, weighed by how few articles have them.</summary>
internal sealed class QuestionWords
{
    private const int MaxWords = 60;
    private const int MostReadings = 2;

    private const float TitleShare = 1;
    private const float QuestionShare = .95f;
    private const float BodyShare = .6f;

    // A misspelt word is worth a little less than the same word spelt.
    private const float RepairedShare = .9f;

    private readonly List<Query> _found = [];
    private readonly WordAnalysis _analysis;
    private readonly IndexReader _reader;
    private float _weight;

    public QuestionWords(string question, WordAnalysis analysis, IndexReader reader)
    {
        (_analysis, _reader) = (analysis, reader);
        var content = RequestWords.Content(analysis.Split(question), QueryLanguage.Unknown, mayBeNone: true);
        foreach (var word in content.DistinctBy(word => word.Indonesian).Take(MaxWords))
            Add(word);
    }

    /// <summary>
    /// Scores each article with the share of the question's weight that it accounts for; null when there is nothing to find.
    /// </summary>
    public Query? ToQuery()
    {
        if (_found.Count == 0)
            return null;
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in _found)
        {
            word.Boost /= _weight;
            query.Add(word, Occur.SHOULD);
        }

        return query;
    }

    private void Add(AnalysedWord word)
    {
        var share = 1f;
        List<string> forms = [.. ArticleDocument.FormsOf(word)];
        var articles = CountOf(forms);
        if (articles == 0)
        {
            share = RepairedShare;
            forms = [.. SpellingRepair.Near(_reader, ArticleField.All, word.Surface, MostReadings)
                .SelectMany(near => ArticleDocument.FormsOf(_analysis.Split(near.Word)[0]))];
            articles = CountOf(forms);
        }

        var weight = WeightOf(articles);
        _weight += weight;
        if (articles > 0)
            _found.Add(Find(forms, share * weight));
    }

    // The best place counts, not all of them: each is a constant, so that the score is a share and nothing else.
    private static DisjunctionMaxQuery Find(List<string> forms, float weight)
    {
        var best = new DisjunctionMaxQuery(0) { Boost = weight };
        foreach (var form in forms)
        {
            best.Add(new ConstantScoreQuery(new TermQuery(new Term(ArticleField.Title, form))) { Boost = TitleShare });
            best.Add(new ConstantScoreQuery(new TermQuery(new Term(ArticleField.Questions, form))) { Boost = QuestionShare });
            best.Add(new ConstantScoreQuery(new TermQuery(new Term(ArticleField.All, form))) { Boost = BodyShare });
        }

        return best;
    }

    private int CountOf(IEnumerable<string> forms) =>
        forms.Select(form => _reader.DocFreq(new Term(ArticleField.All, form))).DefaultIfEmpty().Max();

    private float WeightOf(int articles) => MathF.Log(1 + (_reader.NumDocs / (articles + .5f)));
}

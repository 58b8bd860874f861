using Lucene.Net.Search;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Language.Text;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Turns a request into queries. User text never meets a query language, so none of it can be malformed. Thread-safe.</summary>
internal sealed class SearchPlanner(WordAnalysis analysis, RecordRanking ranking)
{
    private const int MaxText = 1000;

    // Keeps the longest text below what a Lucene query may hold.
    private const int MaxWords = 60;

    // Above any sum of BM25 scores of so many words, so that a named work stands before what only resembles it. A whole title
    // orders the named works, and others among themselves: by another author it is another work.
    private const float StrictTier = 4500;
    private const float WholeTitleTier = 1500;

    private static readonly Sort NewestFirst = new(
        new SortField(IndexField.Columns, SortFieldType.INT64, reverse: true), new SortField(null, SortFieldType.DOC, reverse: true));

    private static SearchPlan Everything => new(new MatchAllDocsQuery(), 0, [], null) { Order = NewestFirst };

    /// <summary>Null when the request asks for nothing.</summary>
    /// <param name="toFullDepth">Keeps the records that share no more than a word with the topic.</param>
    public SearchPlan? Plan(SearchRequest request, IndexSearcher searcher, bool toFullDepth = false)
    {
        var text = Shorten(request.Text);
        var author = Shorten(request.Author ?? "");
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(author))
            return request.Filters.IsEmpty ? null : Everything;

        var identifiers = Identifiers.In(text, request.Kind);
        var reading = new RequestReading(analysis, searcher.IndexReader);
        var analysed = Analyse(request, identifiers, author, reading);
        if (!analysed.HasWords && !identifiers.Any)
            return null;
        return request.Kind == SearchKind.KnownItem || identifiers.Any
            ? PlanNamed(request.Kind, identifiers, analysed, new StrictMatch(searcher, reading))
            : PlanTopic(analysed, searcher, toFullDepth);
    }

    private AnalysedRequest Analyse(SearchRequest request, Identifiers identifiers, string author, RequestReading reading)
    {
        var language = QueryLanguages.Of(request.Language, identifiers.Rest);
        var said = analysis.Split(identifiers.Rest);
        var names = analysis.Split(string.Join(' ', PersonNames.WordsOf(author)));
        // "Is there a book with ISBN ...": with the number said, the words around it need not mean anything.
        var content = RequestWords.Content(said, language, mayBeNone: identifiers.Found.Count > 0);
        var analysed = new AnalysedRequest { Words = [], Author = reading.ReadNames(names.Take(MaxWords)), Language = language };
        if (request.Kind == SearchKind.Topic || content.Count == 0)
            return analysed with { Words = Places.Damp(reading.ReadText(content.Take(MaxWords))) };
        var title = reading.ReadText(RequestWords.OfTitle(said).Take(MaxWords));
        var named = title.FindAll(word => !RequestWords.MayIntroduceTitle(word.Said.Surface));
        return analysed with { TitleWords = title, Words = named.Count > 0 ? named : title };
    }

    private SearchPlan PlanTopic(AnalysedRequest analysed, IndexSearcher searcher, bool toFullDepth)
    {
        var ranked = ranking.ToQuery(analysed);
        var coverage = new TopicCoverage(searcher, ranking.FormsOf(analysed.Language));
        return new SearchPlan(toFullDepth ? ranked : coverage.Narrow(ranked, analysed), 0, analysed.Words, null);
    }

    private SearchPlan PlanNamed(SearchKind kind, Identifiers identifiers, AnalysedRequest analysed, StrictMatch match)
    {
        var strict = new BooleanQuery(disableCoord: true);
        var query = new BooleanQuery(disableCoord: true) { { ranking.ToQuery(analysed), Occur.SHOULD } };
        if (identifiers.Any)
        {
            strict.Add(identifiers.ToQuery(), Occur.SHOULD);
            query.Add(Tier(identifiers.ToQuery(), StrictTier), Occur.SHOULD);
        }

        if (analysed.HasWords)
        {
            var work = match.Of(analysed);
            strict.Add(work, Occur.SHOULD);
            query.Add(Tier(work, StrictTier), Occur.SHOULD);
            query.Add(Tier(WholeTitle(identifiers.Rest, analysed), WholeTitleTier), Occur.SHOULD);
        }

        var numbers = identifiers.Any ? identifiers.ToQuery() : null;
        var found = kind == SearchKind.KnownItem ? match.Count(strict) : 0;
        return new SearchPlan(query, found, [.. analysed.Words, .. analysed.Author], numbers) { NumbersSaid = identifiers.Found };
    }

    private static BooleanQuery WholeTitle(string text, AnalysedRequest analysed)
    {
        var repaired = string.Join(' ', analysed.Words.Select(word => word.Readings[0].Word.Surface));
        return new BooleanQuery(disableCoord: true)
        {
            { new TermQuery(RecordKey.ToTerm(RecordKey.Title(TextFolding.Fold(text)))), Occur.SHOULD },
            { new TermQuery(RecordKey.ToTerm(RecordKey.Title(repaired))), Occur.SHOULD },
        };
    }

    private static ConstantScoreQuery Tier(Query query, float tier) => new(query) { Boost = tier };

    // Cleaned first, so that a cut never leaves half a character.
    private static string Shorten(string text)
    {
        var shortened = text.Length > MaxText ? text[..MaxText] : text;
        return TextFolding.Clean(shortened);
    }
}

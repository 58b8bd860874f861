using Lucene.Net.Index;
using Lucene.Net.Search;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>
/// Tells the records that are about a topic from those that share a word with it: a record must carry a fair share of the
/// topic's words, each weighed by how rare it is and by where the record has it, or the rarest of them in its title or
/// subjects. A word that no record has is missing in all of them. Topics of many words are not narrowed.
/// </summary>
internal sealed class TopicCoverage(IndexSearcher searcher, IReadOnlyList<WordForm> forms)
{
    private const float FairShare = .38f;

    // One of two words is half a topic ("tan malaka"): it takes both, or the rarer in the title, or one that is much the rarer.
    private const float ShareOfTwo = .52f;
    private const float MuchRarer = .6f;
    private const float NearlyAsRare = .8f;

    // Where a word of a short topic is unknown, a record that has the others need not be about it at all.
    private const float ShareWithUnknown = .5f;

    // The many words of a question are seldom all in what answers it; a long text says enough by its order alone.
    private const int MostShort = 3;
    private const int MostWords = 6;
    private const float ShareOfMany = .2f;

    private const float NameLevel = .65f;
    private const float TextLevel = .6f;
    private const float StemLevel = .55f;

    // One typing error is as good as none; with two, it may be another word.
    private const float SureReading = .8f;

    // A word that more than one in five records has is no topic by itself.
    private const int FrequentPart = 5;

    private static readonly string[] TellingFields = [IndexField.Subject, IndexField.Series];

    /// <summary>The ranked query, without the records that are not about the topic.</summary>
    public Query Narrow(Query ranked, AnalysedRequest request)
    {
        var units = Places.UnitsOf([.. request.Words.DistinctBy(word => word.Said.Indonesian)]).Select(Weigh).ToList();
        units.AddRange(request.Author.Select(WeighName));
        if (units.Count > MostWords)
            return ranked;
        var about = units.FindAll(unit => !unit.IsPlace);
        // A record on another subject from the same place is not about the topic, however rare the place is.
        if (about.Count > 0 && about.Count < units.Count)
            ranked = Filter(ranked, about);
        return Filter(ranked, units);
    }

    private FilteredQuery Filter(Query ranked, List<WeighedUnit> units)
    {
        var total = units.Sum(unit => unit.Weight);
        var least = LeastShare(units);
        var rarest = RarestOf(units);
        var query = new BooleanQuery(disableCoord: true);
        foreach (var unit in units.Where(unit => unit.Records > 0))
        {
            var share = unit.Weight / total;
            query.Add(unit.ToQuery(LevelsOf(unit, rarest, share, least, units.Count)), Occur.SHOULD);
        }

        // Sums of floats need not reach the very number.
        return new FilteredQuery(ranked, new CoverageFilter(searcher.CreateNormalizedWeight(query), least - .001f));
    }

    private static Levels LevelsOf(WeighedUnit unit, WeighedUnit? rarest, float share, float least, int units)
    {
        var enough = Math.Max(share, least);
        if (unit != rarest)
            return new Levels(rarest is not null && unit.Weight >= NearlyAsRare * rarest.Weight ? enough : share, share, share);
        return new Levels(enough, units == 2 && share < MuchRarer ? share : enough, units > 2 ? enough / StemLevel : share);
    }

    // The word that makes a match by itself, when there is one.
    private WeighedUnit? RarestOf(List<WeighedUnit> units)
    {
        var rarest = units.MaxBy(unit => unit.Weight)!;
        var unknown = units.Count <= MostShort && units.Exists(unit => unit.Records == 0);
        var frequent = rarest.Records > searcher.IndexReader.NumDocs / FrequentPart;
        return unknown || frequent || rarest.IsPlace ? null : rarest;
    }

    private static float LeastShare(List<WeighedUnit> units)
    {
        if (units.Count > MostShort)
            return ShareOfMany;
        var unknown = units.Exists(unit => unit.Records == 0);
        return units.Count == 2 ? ShareOfTwo : unknown ? ShareWithUnknown : FairShare;
    }

    private WeighedUnit Weigh(TopicUnit unit)
    {
        if (unit.Words.Count > 1)
            return WeighPlace(unit);
        var word = unit.Words[0];
        var records = word.Readings.Max(reading => RecordsWith(reading.Word));
        return new WeighedUnit(records, WeightOf(records), unit.IsPlace, levels => AnyPlaceOf(word, levels));
    }

    private WeighedUnit WeighPlace(TopicUnit unit)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in unit.Words)
            all.Add(new TermQuery(new Term(IndexField.Text, word.Said.Surface)), Occur.MUST);
        var any = new BooleanQuery(disableCoord: true) { { all, Occur.SHOULD } };
        if (unit.ShortName is not null)
            any.Add(new TermQuery(new Term(IndexField.Text, unit.ShortName)), Occur.SHOULD);
        var counter = new TotalHitCountCollector();
        searcher.Search(any, counter);
        return new WeighedUnit(counter.TotalHits, WeightOf(counter.TotalHits), true, levels => Constant(any, levels.Text));
    }

    private WeighedUnit WeighName(RequestWord name)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var reading in name.Readings)
            any.Add(new TermQuery(new Term(IndexField.Name, reading.Word.Surface)), Occur.SHOULD);
        var records = name.Readings.Max(reading => Records(IndexField.Name, reading.Word.Surface));
        return new WeighedUnit(records, WeightOf(records), false, levels => Constant(any, levels.Title));
    }

    // The best place counts, not all of them: each is a constant, so that the sum is a share and nothing else.
    private DisjunctionMaxQuery AnyPlaceOf(RequestWord word, Levels levels)
    {
        var best = new DisjunctionMaxQuery(0);
        foreach (var reading in word.Readings)
        {
            var surface = reading.Word.Surface;
            var sure = reading.Weight >= SureReading ? 1 : reading.Weight;
            best.Add(Has(IndexField.Title, surface, levels.Title * sure));
            foreach (var field in TellingFields)
                best.Add(Has(field, surface, levels.Subject * sure));
            best.Add(Has(IndexField.Name, surface, levels.Text * NameLevel * sure));
            best.Add(Has(IndexField.Text, surface, levels.Text * TextLevel * sure));
            var stem = levels.Text * sure * (Records(IndexField.Text, surface) > 0 ? StemLevel : TextLevel);
            foreach (var form in forms)
                best.Add(Has(IndexField.TextIn(form), reading.Word.In(form), stem));
        }

        return best;
    }

    private int RecordsWith(AnalysedWord word)
    {
        var asWritten = Records(IndexField.Text, word.Surface);
        return asWritten > 0 ? asWritten : forms.Max(form => Records(IndexField.TextIn(form), word.In(form)));
    }

    private int Records(string field, string term) => searcher.IndexReader.DocFreq(new Term(field, term));

    private float WeightOf(int records) => MathF.Log(1 + (searcher.IndexReader.NumDocs / (records + .5f)));

    private static ConstantScoreQuery Has(string field, string term, float score) => Constant(new TermQuery(new Term(field, term)), score);

    private static ConstantScoreQuery Constant(Query query, float score) => new(query) { Boost = score };

    private sealed record WeighedUnit(int Records, float Weight, bool IsPlace, Func<Levels, Query> ToQuery);

    // What a match is worth by where it is.
    private readonly record struct Levels(float Title, float Subject, float Text);
}

using System.Buffers;
using Lucene.Net.Search;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Finds in a record the words that it was found by, as the record writes them.</summary>
internal sealed class MatchedWords
{
    private const int MostRecordsOfNumber = 1000;

    private const string Marks = ".,;:!?()[]{}\"“”«»‘’/-–—…";

    private static readonly SearchValues<char> Blanks = SearchValues.Create(' ', StoredRecord.PartEnd, StoredRecord.TitleEnd);

    private readonly WordAnalysis _analysis;
    private readonly IndexSearcher _searcher;
    private readonly SearchPlan _plan;
    private readonly HashSet<int> _byNumber = [];

    public MatchedWords(WordAnalysis analysis, IndexSearcher searcher, SearchPlan plan)
    {
        (_analysis, _searcher, _plan) = (analysis, searcher, plan);
        if (plan.Numbers is not null && plan.NumbersSaid.Count > 0)
            _byNumber.UnionWith(searcher.Search(plan.Numbers, MostRecordsOfNumber).ScoreDocs.Select(found => found.Doc));
    }

    /// <summary>In the order of the request.</summary>
    public IReadOnlyList<string> In(int doc)
    {
        if (_plan.Words.Count == 0 && _byNumber.Count == 0)
            return [];
        var found = new string?[_plan.Words.Count];
        var missing = found.Length;
        if (missing > 0)
        {
            var record = StoredRecord.Of(_searcher, doc);
            missing = Look(record.Title, found, missing);
            Look(record.Text, found, missing);
        }

        var words = found.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. _byNumber.Contains(doc) ? _plan.NumbersSaid.Concat(words) : words];
    }

    private int Look(string text, string?[] found, int missing)
    {
        var words = new List<AnalysedWord>();
        foreach (var range in text.AsSpan().SplitAny(Blanks))
        {
            if (missing == 0)
                break;
            var written = text.AsSpan(range).Trim(Marks).ToString();
            words.Clear();
            _analysis.Split(written, words);
            for (var i = 0; i < found.Length; i++)
            {
                if (found[i] is not null || !words.Exists(word => Means(_plan.Words[i], word)))
                    continue;
                found[i] = written;
                missing--;
            }
        }

        return missing;
    }

    private static bool Means(RequestWord sought, AnalysedWord word)
    {
        foreach (var reading in sought.Readings)
        {
            if (reading.Word.Surface == word.Surface || reading.Word.English == word.English || reading.Word.Indonesian == word.Indonesian)
                return true;
        }

        return false;
    }
}

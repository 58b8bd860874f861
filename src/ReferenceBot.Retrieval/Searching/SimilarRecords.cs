using Lucene.Net.Index;
using Lucene.Net.Search;
using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>
/// Finds what is like a record by the words that tell it from the others: those with the largest tf x idf, as in relevance
/// feedback (Rocchio, 1971), where words of the title count several times.
/// </summary>
internal sealed class SimilarRecords(WordAnalysis analysis)
{
    private const int MostWords = 25;
    private const int TitleCount = 3;

    // A word that every second record has tells nothing; one that no other has finds nothing.
    private const int FewestRecords = 2;
    private const int ShortestWord = 3;

    /// <summary>Null when the record is not in the index, or says nothing.</summary>
    public SearchPlan? PlanFor(RecordId id, IndexSearcher searcher)
    {
        var self = new TermQuery(RecordKey.ToTerm(RecordKey.Number(RecordKey.Id, id.Value)));
        var found = searcher.Search(self, 1).ScoreDocs;
        if (found.Length == 0)
            return null;
        var words = Telling(StoredRecord.Of(searcher, found[0].Doc), searcher.IndexReader);
        if (words.Count == 0)
            return null;
        var query = new BooleanQuery(disableCoord: true) { { self, Occur.MUST_NOT } };
        foreach (var (word, weight) in words)
        {
            Add(query, WordForm.English, word, weight);
            Add(query, WordForm.Indonesian, word, weight);
        }

        return new SearchPlan(query, 0, [], null);
    }

    private List<(AnalysedWord Word, float Weight)> Telling(StoredRecord record, IndexReader reader)
    {
        var counts = new Dictionary<string, (AnalysedWord Word, int Count)>(StringComparer.Ordinal);
        Count(record.Title, TitleCount, counts);
        Count(record.Text, 1, counts);
        return [.. counts.Values
            .Select(entry => (entry.Word, Weight: MathF.Log(1 + entry.Count) * Rarity(entry.Word, reader)))
            .Where(entry => entry.Weight > 0)
            .OrderByDescending(entry => entry.Weight)
            .ThenBy(entry => entry.Word.Surface, StringComparer.Ordinal)
            .Take(MostWords)];
    }

    private void Count(string text, int times, Dictionary<string, (AnalysedWord Word, int Count)> counts)
    {
        foreach (var word in RequestWords.Content(analysis.Split(text), QueryLanguage.Unknown, mayBeNone: true))
        {
            if (word.Surface.Length >= ShortestWord)
                counts[word.Indonesian] = (word, counts.GetValueOrDefault(word.Indonesian).Count + times);
        }
    }

    private static float Rarity(AnalysedWord word, IndexReader reader)
    {
        var records = reader.DocFreq(new Term(IndexField.TextIn(WordForm.Indonesian), word.Indonesian));
        return records < FewestRecords || records > reader.NumDocs / 2 ? 0 : MathF.Log((float)reader.NumDocs / records);
    }

    private static void Add(BooleanQuery query, WordForm form, AnalysedWord word, float weight) =>
        query.Add(new TermQuery(new Term(IndexField.TextIn(form), word.In(form))) { Boost = weight }, Occur.SHOULD);
}

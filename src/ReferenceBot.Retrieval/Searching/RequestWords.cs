using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Util;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Tells the words a request is about from those around them. Thread-safe.</summary>
internal static class RequestWords
{
    private static readonly CharArraySet English = EnglishAnalyzer.DefaultStopSet;
    private static readonly CharArraySet Indonesian = IndonesianAnalyzer.DefaultStopSet;

    /// <summary>The content words, or all of them when there would be none: "It" is a title too.</summary>
    public static List<Word> Content(List<Word> words, bool mayBeNone = false)
    {
        var content = words.FindAll(word => !English.Contains(word.Surface) && !Indonesian.Contains(word.Surface));
        return content.Count > 0 || mayBeNone ? content : words;
    }
}

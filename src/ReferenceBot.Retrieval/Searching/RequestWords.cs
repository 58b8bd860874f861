using System.Collections.Frozen;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Stems;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Tells the words a request is about from those around them. Thread-safe.</summary>
internal static class RequestWords
{
    private static readonly FrozenSet<string> IndonesianFunction = StopWords.Of(SpokenLanguage.Indonesian);
    private static readonly FrozenSet<string> EnglishFunction = StopWords.Of(SpokenLanguage.English);
    private static readonly FrozenSet<string> IndonesianAsking = StopWords.RequestWordsOf(SpokenLanguage.Indonesian);
    private static readonly FrozenSet<string> EnglishAsking = StopWords.RequestWordsOf(SpokenLanguage.English);

    // They are the topic of "novel sejarah", but only introduce a title: "novel Laskar Pelangi karangan Andrea Hirata".
    private static readonly FrozenSet<string> IntroducingTitle = new[]
    {
        "author", "cerpen", "cetakan", "comic", "edisi", "edition", "kamus", "karangan", "komik", "novel", "novelnya", "oleh",
        "pengarang", "penulis", "penulisnya", "terbitan", "textbook", "written",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FormsOfAddress = new[]
    {
        "bapak", "bpk", "bu", "dr", "dra", "drs", "haji", "hajah", "hj", "ibu", "ir", "kh", "kiai", "kyai", "mr", "mrs", "ms", "pak",
        "pastor", "pater", "pdt", "pendeta", "prof", "professor", "profesor", "rm", "romo", "sir", "ust", "ustad", "ustadz", "ustaz",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The content words, or all of them when there would be none: "It" is a title too.</summary>
    public static List<AnalysedWord> Content(List<AnalysedWord> words, QueryLanguage language, bool mayBeNone = false)
    {
        var content = words.FindAll(word => !IsFunctionWord(word.Surface, language) && !IsAsking(word.Surface, language));
        return content.Count > 0 || mayBeNone ? content : words;
    }

    /// <summary>All but the function words of both languages, for a title may be in either; all of them when there would be none.</summary>
    public static List<AnalysedWord> OfTitle(List<AnalysedWord> words)
    {
        var title = words.FindAll(word => !IsFunctionWord(word.Surface, QueryLanguage.Unknown));
        return title.Count > 0 ? title : words;
    }

    /// <summary>The word may stand before a title without being part of it.</summary>
    public static bool MayIntroduceTitle(string word) =>
        IntroducingTitle.Contains(word) || IsFormOfAddress(word) || IsAsking(word, QueryLanguage.Unknown);

    /// <summary>The word is said before names, and seldom stands on a title page.</summary>
    public static bool IsFormOfAddress(string word) => FormsOfAddress.Contains(word);

    // People here mix English words into Indonesian sentences, and seldom the other way round.
    private static bool IsFunctionWord(string word, QueryLanguage language) =>
        EnglishFunction.Contains(word) || (language != QueryLanguage.English && IndonesianFunction.Contains(word));

    private static bool IsAsking(string word, QueryLanguage language) =>
        (language != QueryLanguage.Indonesian && EnglishAsking.Contains(word))
        || (language != QueryLanguage.English && IndonesianAsking.Contains(word));
}

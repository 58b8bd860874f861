using System.Collections.Frozen;
using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Language.Stems;

/// <summary>
/// Words that say nothing about what is sought: function words, and the request words around a topic
/// ("saya butuh referensi tentang", "I am looking for information on").
/// </summary>
/// <remarks>
/// Single lower-case words, immutable, safe from any thread. A query made of nothing else ("Untuk Apa?") is a title: keep its words.
/// Kupang Malay shares the Indonesian lists, for its messages are normalised first.
/// </remarks>
public static class StopWords
{
    private static readonly FrozenSet<string> Indonesian = Read("stop-words.id.txt");
    private static readonly FrozenSet<string> English = Read("stop-words.en.txt");
    private static readonly FrozenSet<string> IndonesianRequests = Read("request-words.id.txt");
    private static readonly FrozenSet<string> EnglishRequests = Read("request-words.en.txt");

    /// <summary>Function words, for documents and queries.</summary>
    public static FrozenSet<string> Of(SpokenLanguage language) => language == SpokenLanguage.English ? English : Indonesian;

    /// <summary>Words of asking, for queries only: in a document "buku" or "research" may be the topic.</summary>
    public static FrozenSet<string> RequestWordsOf(SpokenLanguage language) =>
        language == SpokenLanguage.English ? EnglishRequests : IndonesianRequests;

    private static FrozenSet<string> Read(string list) =>
        EmbeddedList.Lines(list).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}

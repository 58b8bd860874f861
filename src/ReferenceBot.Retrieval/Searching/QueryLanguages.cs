using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Identification;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Whose stems a request is looked up with. Thread-safe.</summary>
internal static class QueryLanguages
{
    private const double Sure = .8;

    /// <param name="given">The language of the conversation, when it is known.</param>
    public static QueryLanguage Of(SpokenLanguage? given, string text)
    {
        var guess = LanguageIdentifier.Identify(text) is { Confidence: >= Sure } sure ? ToQuery(sure.Language) : QueryLanguage.Unknown;
        if (given is null)
            return guess;
        // "machine learning" in an Indonesian conversation: both languages' stems, for neither is certain.
        var said = ToQuery(given.Value);
        return guess == said || guess == QueryLanguage.Unknown ? said : QueryLanguage.Unknown;
    }

    private static QueryLanguage ToQuery(SpokenLanguage language) =>
        language == SpokenLanguage.English ? QueryLanguage.English : QueryLanguage.Indonesian;
}

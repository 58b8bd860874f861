using ReferenceBot.Domain.Conversations;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Whose stems a request is looked up with.</summary>
internal static class QueryLanguages
{
    /// <param name="given">The language of the conversation, when it is known.</param>
    public static QueryLanguage Of(SpokenLanguage? given) => given switch
    {
        SpokenLanguage.English => QueryLanguage.English,
        SpokenLanguage.Indonesian or SpokenLanguage.KupangMalay => QueryLanguage.Indonesian,
        _ => QueryLanguage.Unknown,
    };
}

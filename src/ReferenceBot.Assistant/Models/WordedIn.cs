using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Identification;
using ReferenceBot.Language.Stems;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Models;

/// <summary>Tells whether a sentence is in the language of the reply. Pure; thread-safe.</summary>
internal static class WordedIn
{
    /// <summary>Below this many words a sentence need not have a function word.</summary>
    private const int FewWords = 4;

    private const double LeastShare = .2;

    public static bool Language(string sentence, bool english)
    {
        if (LanguageIdentifier.Identify(sentence) is { Language: var guess } && (guess == SpokenLanguage.English) != english)
            return false;
        var words = TextFolding.Fold(sentence).Split(' ');
        // Neither list has the little words of a third language.
        var language = english ? SpokenLanguage.English : SpokenLanguage.Indonesian;
        return words.Length < FewWords || words.Count(word => IsLittle(word, language)) >= words.Length * LeastShare;
    }

    /// <summary>Whether a word that begins a sentence is an ordinary one, and its capital says nothing.</summary>
    public static bool IsOrdinary(string word) => IsLittle(word) || LanguageIdentifier.Identify(TextFolding.Fold(word)) is not null;

    /// <summary>Whether a word is one of those that every sentence has, in either language.</summary>
    public static bool IsLittle(string word) =>
        IsLittle(TextFolding.Fold(word), SpokenLanguage.Indonesian) || IsLittle(TextFolding.Fold(word), SpokenLanguage.English);

    private static bool IsLittle(string word, SpokenLanguage language) =>
        StopWords.Of(language).Contains(word) || StopWords.RequestWordsOf(language).Contains(word);
}

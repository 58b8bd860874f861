using System.Collections.Frozen;
using System.Text;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Stems;

namespace ReferenceBot.Language.Identification;

/// <summary>What one word says: above zero it speaks for Indonesian, below for English.</summary>
/// <remarks>Tables are made once from the lists beside this code; immutable, safe from any thread.</remarks>
internal static class WordEvidence
{
    private const double FunctionWord = 3;
    private const double KnownWord = 2;
    private const double Letters = 1.5;

    private static readonly FrozenSet<string> Shared = Read("shared-words.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> English =
        Read("vocabulary.en.txt").Concat(Training("training.en.txt")).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Indonesian = Training("training.id.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, double> FunctionWords = ReadFunctionWords();
    private static readonly CharacterModel IndonesianLetters = new(Training("training.id.txt").Concat(EmbeddedList.Lines("roots.txt")));
    private static readonly CharacterModel EnglishLetters = new(Training("training.en.txt").Concat(Read("vocabulary.en.txt")));

    public static double Of(string lowerCaseWord)
    {
        if (lowerCaseWord.Length < 2 || Shared.Contains(lowerCaseWord))
            return 0;
        if (FunctionWords.TryGetValue(lowerCaseWord, out var weight))
            return weight;
        var english = English.Contains(lowerCaseWord);
        var indonesian = Roots.Contains(lowerCaseWord) || Indonesian.Contains(lowerCaseWord);
        if (english != indonesian)
            return english ? -KnownWord : KnownWord;
        if (english)
            return 0;
        if (IndonesianStemmer.Shared.Stem(lowerCaseWord).Length < lowerCaseWord.Length)
            return KnownWord;
        if (TryShorten(lowerCaseWord, out var shorter))
            return Of(shorter);
        var letters = (IndonesianLetters.Score(lowerCaseWord) - EnglishLetters.Score(lowerCaseWord)) * 0.4;
        return Math.Clamp(letters, -Letters, Letters);
    }

    /// <summary>Whether what a lower-case word says is more than a guess by its letters.</summary>
    public static bool IsRecognised(string lowerCaseWord) => IsKnown(lowerCaseWord)
        || IndonesianStemmer.Shared.Stem(lowerCaseWord).Length < lowerCaseWord.Length
        || (TryShorten(lowerCaseWord, out var shorter) && IsRecognised(shorter));

    // "bangettt" says what "banget" says.
    private static bool TryShorten(string word, out string shorter)
    {
        var kept = new StringBuilder(word.Length);
        for (var start = 0; start < word.Length;)
        {
            var end = start + 1;
            while (end < word.Length && word[end] == word[start])
                end++;
            kept.Append(word[start], end - start > 2 ? 1 : end - start);
            start = end;
        }

        shorter = kept.ToString();
        return shorter.Length < word.Length;
    }

    /// <summary>Whether a lower-case word is in standard spelling in either language: informal words of chats are not.</summary>
    public static bool IsStandard(string lowerCaseWord) => Roots.Contains(lowerCaseWord) || English.Contains(lowerCaseWord);

    /// <summary>Whether a lower-case word is one we have seen, in either language.</summary>
    public static bool IsKnown(string lowerCaseWord) => Roots.Contains(lowerCaseWord) || English.Contains(lowerCaseWord)
        || Indonesian.Contains(lowerCaseWord) || Shared.Contains(lowerCaseWord) || FunctionWords.ContainsKey(lowerCaseWord);

    // Words that both languages use ("do", "to" are chat Indonesian too) tell nothing for sure.
    private static FrozenDictionary<string, double> ReadFunctionWords()
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in StopWords.Of(SpokenLanguage.Indonesian))
            weights[word] = FunctionWord;
        foreach (var form in ChatForms("id").Where(form => !English.Contains(form)))
            weights[form] = FunctionWord;
        foreach (var word in StopWords.Of(SpokenLanguage.English).Where(word => word.Length > 1))
            weights[word] = weights.ContainsKey(word) ? 0 : -FunctionWord;
        foreach (var form in ChatForms("en"))
            weights[form] = weights.ContainsKey(form) ? 0 : -FunctionWord;
        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> ChatForms(string language) =>
        EmbeddedList.Rows("chat-forms.tsv", 3).Where(row => row[2] == language && row[0].Length > 1).Select(row => row[0]);

    private static IEnumerable<string> Read(string list) => EmbeddedList.Lines(list).SelectMany(line => line.Split(' '));

    private static IEnumerable<string> Training(string list) =>
        Read(list).Select(word => word.Trim(',', '.', '\'', '?').Replace("'", "", StringComparison.Ordinal)).Where(word => word.Length > 0);
}

using ReferenceBot.Domain.Records;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>The forms a contributor is looked up by: whole in any order, any two names, or the family name alone.</summary>
internal static class PersonNames
{
    // A longer "name" is a body; its words in pairs would say nothing.
    private const int LongestPerson = 6;

    private const int LongestWord = 64;

    /// <param name="words">Of the name as spoken.</param>
    public static IEnumerable<string> KeysOf(Contributor contributor, List<string> words)
    {
        if (words.Count == 0)
            yield break;
        yield return KeyOf(words);
        if (contributor.Literal is not null || words.Count is 1 or > LongestPerson)
            yield break;
        for (var i = 0; words.Count > 2 && i < words.Count; i++)
        {
            for (var j = i + 1; j < words.Count; j++)
                yield return KeyOf([words[i], words[j]]);
        }

        var family = WordsOf(contributor.Family ?? "");
        if (family.Count > 0 && family.Count < words.Count)
            yield return KeyOf(family);
    }

    /// <summary>Folded words of a name; initials stand together, for "J. K." is also written "JK".</summary>
    public static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var afterInitial = false;
        foreach (var part in TextFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.Length > LongestWord ? part[..LongestWord] : part;
            var initial = word.Length == 1;
            if (initial && afterInitial)
                words[^1] += word;
            else
                words.Add(word);
            afterInitial = initial;
        }

        return words;
    }

    /// <summary>"Hirata, Andrea" and "Andrea Hirata" are one person.</summary>
    public static string KeyOf(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : string.Join(' ', words.Order(StringComparer.Ordinal));
}

using Lucene.Net.Index;
using ReferenceBot.Language.Text;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>
/// Answers whether words are a title or a person of the catalogue by looking whole names up in the index's dictionary: a few
/// microseconds, and below a millisecond when a long word must be respelt. Thread-safe.
/// </summary>
internal sealed class TitleLookup(RecordIndex index)
{
    private const int MostWords = 25;
    private const int MostSpellings = 4;
    private const int MostTrials = 64;

    public bool IsTitle(string words)
    {
        var said = TextFolding.Fold(Shorten(words)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return IsHeld(said, IndexField.Title, trial => RecordKey.Title(string.Join(' ', trial)));
    }

    public bool IsContributor(string words) =>
        IsHeld([.. PersonNames.WordsOf(Shorten(words))], IndexField.Name, trial => RecordKey.Person(PersonNames.KeyOf(trial)));

    private bool IsHeld(string[] words, string wordField, Func<IReadOnlyList<string>, byte[]> toKey)
    {
        if (words.Length is 0 or > MostWords)
            return false;
        using var lease = index.Acquire();
        var reader = lease.Searcher.IndexReader;
        if (reader.DocFreq(RecordKey.ToTerm(toKey(words))) > 0)
            return true;
        // Most messages are no title, and most of those have a short word that no title has.
        if (words.Any(word => word.Length < SpellingRepair.ShortestLength - 1 && SpellingsOf(word, reader, wordField).Count == 0))
            return false;
        var spellings = new List<string>[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            spellings[i] = SpellingsOf(words[i], reader, wordField);
            if (spellings[i].Count == 0)
                return false;
        }

        return Trials(spellings).Take(MostTrials).Any(trial => reader.DocFreq(RecordKey.ToTerm(toKey(trial))) > 0);
    }

    // A known word may be a slip too ("bumi" for "bumu" is known; "buki" may be "buku"), so its neighbours are tried as well.
    private static List<string> SpellingsOf(string word, IndexReader reader, string field)
    {
        var spellings = new List<string>();
        if (SpellingRepair.Knows(reader, field, word))
            spellings.Add(word);
        if (field == IndexField.Name)
            spellings.AddRange(NameSpellings.Of(word).Where(name => SpellingRepair.Knows(reader, field, name)).Take(MostSpellings));
        spellings.AddRange(SpellingRepair.Near(reader, field, word, 1, MostSpellings).Select(near => near.Word));
        return spellings;
    }

    private static IEnumerable<string[]> Trials(List<string>[] spellings)
    {
        var choice = new int[spellings.Length];
        while (true)
        {
            yield return [.. spellings.Select((words, i) => words[choice[i]])];
            var next = 0;
            while (next < choice.Length && ++choice[next] == spellings[next].Count)
                choice[next++] = 0;
            if (next == choice.Length)
                yield break;
        }
    }

    private static string Shorten(string words) => words.Length > 500 ? words[..500] : words;
}

using ReferenceBot.Language.Text;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Intents;

/// <summary>Whose business a concept is.</summary>
internal enum ConceptField
{
    /// <summary>What a library does.</summary>
    Library,

    /// <summary>A thing of the library's own: a book, a member, the library itself.</summary>
    Thing,

    Everyday,
    Elsewhere,
}

/// <summary>What a part of a message is about.</summary>
internal readonly record struct ConceptMatch(int Concept, int FirstWord, int WordCount, bool Exact);

/// <summary>
/// The words of the library's concepts in all varieties, read from lines <c>name: word, several words, stem*</c>; <c>+name</c>
/// is a thing of the library's own, <c>~name</c> everyday talk and <c>!name</c> what no library does. Immutable.
/// </summary>
internal sealed class ConceptLexicon
{
    private const int FuzzyLength = 6;

    private readonly List<string> _names = [];
    private readonly List<ConceptField> _fields = [];
    private readonly Dictionary<string, List<(string[] Words, int Concept)>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _stems = new(StringComparer.Ordinal);
    private readonly FuzzyWords _fuzzy = new();

    public IReadOnlyList<string> Names => _names;

    /// <exception cref="FormatException">A line has no name or no words.</exception>
    public static ConceptLexicon Parse(string text)
    {
        var lexicon = new ConceptLexicon();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || colon == line.Length - 1)
                throw new FormatException($"concepts, line {number}: 'name: word, word' is needed");
            lexicon.Add(line[..colon].Trim(), line[(colon + 1)..].Split(',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return lexicon;
    }

    public ConceptField FieldOf(int concept) => _fields[concept];

    public int IndexOf(string name) => _names.IndexOf(name);

    public IReadOnlyList<ConceptMatch> Find(IReadOnlyList<MessageWord> words)
    {
        var found = new List<ConceptMatch>();
        for (var at = 0; at < words.Count; at++)
        {
            var before = found.Count;
            FindPhrases(words, at, words[at].Folded, found);
            if (words[at].Normal != words[at].Folded)
                FindPhrases(words, at, words[at].Normal, found);
            FindStems(words[at].Normal, at, found);
            if (found.Count == before && words[at].Normal.Length >= 4)
            {
                foreach (var concept in _fuzzy.Find(words[at].Normal))
                    found.Add(new ConceptMatch(concept, at, 1, Exact: false));
            }
        }

        return found;
    }

    private void Add(string name, string[] entries)
    {
        var concept = _names.Count;
        _names.Add(name.TrimStart('+', '~', '!'));
        _fields.Add(name[0] switch
        {
            '+' => ConceptField.Thing,
            '~' => ConceptField.Everyday,
            '!' => ConceptField.Elsewhere,
            _ => ConceptField.Library,
        });
        foreach (var entry in entries)
        {
            var folded = TextFolding.Fold(entry.TrimEnd('*'));
            if (entry.EndsWith('*') && !folded.Contains(' '))
            {
                AddTo(_stems, folded, concept);
            }
            else
            {
                var words = folded.Split(' ');
                if (!_phrases.TryGetValue(words[0], out var phrases))
                    _phrases[words[0]] = phrases = [];
                phrases.Add((words, concept));
            }

            if (folded.Length >= FuzzyLength && !folded.Contains(' '))
                _fuzzy.Add(folded, concept);
        }
    }

    private void FindPhrases(IReadOnlyList<MessageWord> words, int at, string first, List<ConceptMatch> found)
    {
        if (!_phrases.TryGetValue(first, out var phrases))
            return;
        foreach (var (phrase, concept) in phrases)
        {
            if (Fits(phrase, words, at))
                found.Add(new ConceptMatch(concept, at, phrase.Length, Exact: true));
        }
    }

    private static bool Fits(string[] phrase, IReadOnlyList<MessageWord> words, int at)
    {
        if (at + phrase.Length > words.Count)
            return false;
        for (var i = 1; i < phrase.Length; i++)
        {
            if (words[at + i].Folded != phrase[i] && words[at + i].Normal != phrase[i])
                return false;
        }

        return true;
    }

    private void FindStems(string word, int at, List<ConceptMatch> found)
    {
        for (var length = 2; length <= word.Length; length++)
        {
            if (_stems.TryGetValue(word[..length], out var concepts))
                found.AddRange(concepts.Select(concept => new ConceptMatch(concept, at, 1, Exact: true)));
        }
    }

    private static void AddTo(Dictionary<string, List<int>> index, string key, int concept)
    {
        if (!index.TryGetValue(key, out var concepts))
            index[key] = concepts = [];
        if (!concepts.Contains(concept))
            concepts.Add(concept);
    }
}

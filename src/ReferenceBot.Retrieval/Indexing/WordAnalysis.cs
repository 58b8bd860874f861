using System.Collections.Concurrent;
using ReferenceBot.Language.Stems;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>Splits text into words in the forms they are indexed in. Thread-safe.</summary>
internal sealed class WordAnalysis
{
    // A stem costs more than a look-up, and few words make up most of a catalogue.
    private const int CacheSize = 100_000;

    // Longer ones are addresses and noise; what is cut off the end does not matter for finding them.
    private const int MaxLength = 64;

    private readonly ConcurrentDictionary<string, AnalysedWord> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AnalysedWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private int _cached;

    public WordAnalysis() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public List<AnalysedWord> Split(string text)
    {
        var words = new List<AnalysedWord>();
        Split(text, words);
        return words;
    }

    /// <summary>Appends the words of <paramref name="text"/> to <paramref name="words"/>.</summary>
    public void Split(string? text, List<AnalysedWord> words)
    {
        if (string.IsNullOrEmpty(text))
            return;
        ReadOnlySpan<char> folded = TextFolding.Fold(text);
        foreach (var range in folded.Split(' '))
        {
            var run = folded[range];
            if (run.IsEmpty)
                continue;
            if (run.IndexOfAnyInRange('\u3040', '\u9FFF') < 0)
                words.Add(Find(run));
            else
                SplitIdeographs(run, words);
        }
    }

    // Chinese and Japanese write no blanks: each sign is a word, as in Unicode's segmentation without a dictionary.
    private void SplitIdeographs(ReadOnlySpan<char> run, List<AnalysedWord> words)
    {
        while (!run.IsEmpty)
        {
            var next = run.IndexOfAnyInRange('\u3040', '\u9FFF');
            var length = next == 0 ? 1 : next < 0 ? run.Length : next;
            words.Add(Find(run[..length]));
            run = run[length..];
        }
    }

    private AnalysedWord Find(ReadOnlySpan<char> surface)
    {
        if (surface.Length > MaxLength)
            surface = surface[..(char.IsHighSurrogate(surface[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        if (_bySpan.TryGetValue(surface, out var word))
            return word;
        var text = surface.ToString();
        word = new AnalysedWord(text, EnglishStems.Of(text), IndonesianStemmer.Shared.Stem(text));
        if (Interlocked.Increment(ref _cached) > CacheSize)
        {
            _words.Clear();
            Volatile.Write(ref _cached, 0);
        }

        return _words.GetOrAdd(text, word);
    }
}

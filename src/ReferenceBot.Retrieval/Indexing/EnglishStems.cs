using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>Porter's stems ("An algorithm for suffix stripping", 1980). Thread-safe.</summary>
internal static class EnglishStems
{
    // Lucene's stemmer is to be had as a filter only, which belongs to one thread.
    [ThreadStatic]
    private static Stemmer? s_stemmer;

    public static string Of(string word)
    {
        // Porter's rules are about ASCII letters: a name in another script is nobody's plural.
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
                return word;
        }

        return (s_stemmer ??= new Stemmer()).Stem(word);
    }

    private sealed class Stemmer
    {
        private readonly ICharTermAttribute _term;
        private readonly Func<bool> _stem;

        public Stemmer()
        {
            var filter = new PorterStemFilter(new OneWord());
            _term = filter.GetAttribute<ICharTermAttribute>();
            _stem = filter.IncrementToken;
        }

        public string Stem(string word)
        {
            _term.SetEmpty().Append(word);
            _stem();
            var stem = _term.Buffer.AsSpan(0, _term.Length);
            return stem.SequenceEqual(word) ? word : stem.ToString();
        }
    }

    // The word is written into the term before the filter asks for it.
    private sealed class OneWord : TokenStream
    {
        public OneWord() => AddAttribute<ICharTermAttribute>();

        public override bool IncrementToken() => true;
    }
}

using System.Globalization;
using System.Text;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Identification;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Normalising;

/// <summary>
/// Brings a chat message to the spelling of books: drawn-out letters, abbreviations, "buku2", informal verbs, and Kupang words
/// once the message shows that it is Kupang Malay. Quotations, titles, numbers and identifiers stay as they are.
/// </summary>
/// <remarks>Pure and safe from any thread; the same message always gives the same form.</remarks>
public static class MessageNormalizer
{
    /// <param name="text">The message, cleaned or not.</param>
    /// <param name="conversationLanguage">The language spoken so far, for messages that tell none ("2 aja", "no 3 pls").</param>
    public static NormalizedMessage Normalize(string text, SpokenLanguage? conversationLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = Words.In(text);
        var guess = LanguageIdentifier.Identify(text, pieces);
        var language = guess?.Language ?? conversationLanguage ?? SpokenLanguage.Indonesian;
        var words = new Sentence(text, pieces, language).Normalize();
        return new NormalizedMessage(text, Write(text, words), words, guess);
    }

    private static string Write(string text, List<NormalizedWord> words)
    {
        var written = new StringBuilder(text.Length + 16);
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && words[i].Start > words[i - 1].End)
                written.Append(' ');
            written.Append(words[i].Normal);
        }

        return written.ToString();
    }

    /// <summary>A message while it is normalised: forms that depend on their neighbours are decided here.</summary>
    private readonly ref struct Sentence(string text, List<Word> pieces, SpokenLanguage language)
    {
        private readonly bool[] _kept = KeptSpans.In(text, pieces);
        private readonly bool _shouted = !text.AsSpan().ContainsAnyInRange('a', 'z');

        public List<NormalizedWord> Normalize()
        {
            var words = new List<NormalizedWord>(pieces.Count);
            for (var i = 0; i < pieces.Count; i++)
            {
                var piece = pieces[i];
                if (_kept[i] || piece.Kind != WordKind.Word)
                {
                    words.Add(new NormalizedWord(piece.Start, piece.Length, piece.In(text).ToString(), piece.Kind, _kept[i]));
                    continue;
                }

                var word = LowerCase(piece.In(text));
                if (language == SpokenLanguage.KupangMalay && TryPair(i, word, out var pair))
                    words.Add(new NormalizedWord(piece.Start, pieces[++i].End - piece.Start, pair, piece.Kind, false));
                else
                    words.Add(new NormalizedWord(piece.Start, piece.Length, NormalOf(i, word), piece.Kind, false));
            }

            return words;
        }

        private bool TryPair(int at, string word, out string indonesian)
        {
            indonesian = "";
            return KupangWords.StartsPair(word) && at + 1 < pieces.Count && pieces[at + 1].Kind == WordKind.Word && !_kept[at + 1]
                && KupangWords.TryTranslate(word + " " + LowerCase(pieces[at + 1].In(text)), out indonesian);
        }

        private string NormalOf(int at, string word)
        {
            var english = language == SpokenLanguage.English;
            if (word is "no" && IsNumberNext(at))
                return english ? "number" : "nomor";
            if (IsAbbreviationOfElse(at, word))
                return word;
            // At the end "dong" asks nicely, in Kupang too; elsewhere it is "they" there.
            var kupang = language == SpokenLanguage.KupangMalay && !(word == "dong" && IsLast(at));
            if (kupang && KupangWords.TryTranslate(word, out var indonesian))
                return indonesian;
            var normal = WordNormalizer.Normalize(word, english);
            // "APA" is a citation style, "apa" is "what".
            return normal == word && IsAcronym(at) ? pieces[at].In(text).ToString() : normal;
        }

        private bool IsAcronym(int at) => !_shouted && pieces[at].Length > 1 && !pieces[at].In(text).ContainsAnyExceptInRange('A', 'Z');

        // "dr. Maria" is a doctor, "5 g" a weight, "bahasa R" a name.
        private bool IsAbbreviationOfElse(int at, string word)
        {
            if (word == "dr")
                return at + 1 < pieces.Count && (text[pieces[at + 1].Start] == '.' || char.IsUpper(text[pieces[at + 1].Start]));
            if (word.Length != 1)
                return false;
            return (at > 0 && pieces[at - 1].Kind == WordKind.Number) || (at > 0 && char.IsUpper(text[pieces[at].Start]));
        }

        private bool IsNumberNext(int at)
        {
            var next = at + 1;
            if (next < pieces.Count && text[pieces[next].Start] is '.' or '#' or ':')
                next++;
            return next < pieces.Count && pieces[next].Kind is WordKind.Number or WordKind.Code;
        }

        private bool IsLast(int at)
        {
            for (var i = at + 1; i < pieces.Count; i++)
            {
                if (pieces[i].Kind == WordKind.Word)
                    return false;
            }

            return true;
        }
    }

    private static string LowerCase(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                lower[length++] = c is '’' or '`' or 'ʼ' ? '\'' : char.ToLowerInvariant(c);
        }

        return new string(lower[..length]);
    }
}

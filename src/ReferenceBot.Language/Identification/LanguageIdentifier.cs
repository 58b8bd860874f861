using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Normalising;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Identification;

/// <summary>
/// Tells in which language a message or a longer text is written: Indonesian, English, or Kupang Malay by its own words.
/// </summary>
/// <remarks>
/// Function words weigh most, then words of our lists, then letter sequences. Texts that tell nothing ("ok", "2", "APA") give null:
/// a conversation then keeps the language it had. Safe from any thread; the tables load with the first use (about 30 ms).
/// </remarks>
public static class LanguageIdentifier
{
    // Enough for any prose; a book's whole text costs no more than its first page.
    private const int MostWords = 300;

    // Twenty words that all say the same decide; the rest of the page is not read.
    private const int FewestWords = 20;
    private const double Decided = 30;

    // A name in the middle of a sentence says little about the sentence.
    private const double CapitalisedShare = 0.35;
    private const double LeastEvidence = 1;

    // "ada The Lord of the Rings?" is Indonesian; in longer texts than a message titles do not matter.
    private const double QuotedShare = 0.2;
    private const int LongestMessage = 80;

    private const string CallingTag = "we";

    public static LanguageGuess? Identify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = Words.In(text);
        return Identify(text, pieces);
    }

    internal static LanguageGuess? Identify(string text, List<Word> pieces)
    {
        var words = new List<string>(Math.Min(pieces.Count, MostWords));
        var evidence = Gather(text, pieces, words);
        if (IsKupang(words, evidence.English, out var kupang))
            return new LanguageGuess(SpokenLanguage.KupangMalay, Confidence(kupang));
        var sum = evidence.Said + (evidence.Said == 0 ? evidence.Quoted : evidence.Quoted * QuotedShare);
        if (Math.Abs(sum) < LeastEvidence || !evidence.Recognised)
            return null;
        return new LanguageGuess(sum > 0 ? SpokenLanguage.Indonesian : SpokenLanguage.English, Confidence(Math.Abs(sum)));
    }

    private static Evidence Gather(string text, List<Word> pieces, List<string> words)
    {
        var shouted = IsShouted(text, pieces);
        var kept = pieces.Count <= LongestMessage ? KeptSpans.In(text, pieces) : null;
        var evidence = default(Evidence);
        var frame = new SentenceFrame();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind != WordKind.Word)
            {
                frame.Break(pieces[i].Kind);
                continue;
            }

            if (words.Count == MostWords || (words.Count >= FewestWords && Math.Abs(evidence.Said) > Decided))
                break;
            var written = pieces[i].In(text);
            var word = LowerCase(written);
            var weight = Weigh(word, written, words.Count == 0 || shouted, pieces.Count == 1);
            // "Gempa we!": at the end it calls out, in Kupang, and is no English pronoun.
            if (word == CallingTag && words.Count > 0 && !pieces.Skip(i + 1).Any(piece => piece.Kind == WordKind.Word))
                weight = 0;
            words.Add(word);
            var quoted = kept is not null && (kept[i] || frame.IsForeign(word, weight));
            evidence = evidence.With(weight, quoted, !evidence.Recognised && weight != 0 && IsRecognised(word));
        }

        return evidence;
    }

    private static double Weigh(string word, ReadOnlySpan<char> written, bool sentenceStart, bool alone)
    {
        // An acronym or a name alone is no sentence.
        if (alone && char.IsUpper(written[0]) && written.Length <= 5 && IsUpper(written))
            return 0;
        var weight = word.Contains('-', StringComparison.Ordinal) ? OfParts(word) : WordEvidence.Of(word);
        return char.IsUpper(written[0]) && !sentenceStart ? weight * CapitalisedShare : weight;
    }

    // Names and noise have letters that look like a language; only words that are known make one.
    private static bool IsRecognised(string word) => word.Split('-').Any(WordEvidence.IsRecognised);

    private static double OfParts(string word)
    {
        double weight = 0;
        var parts = word.Split('-');
        foreach (var part in parts)
            weight += WordEvidence.Of(part);
        return weight / parts.Length;
    }

    // In prose one "su" or "be" is a name or an English verb; it takes more of them the longer the text is.
    private static bool IsKupang(List<string> words, double english, out double weight)
    {
        weight = KupangWords.Weigh(words);
        return weight >= KupangWords.Threshold && weight * 2.5 > english && weight * 12 >= words.Count;
    }

    private static double Confidence(double evidence) => 1 / (1 + Math.Exp(-0.55 * evidence));

    private static string LowerCase(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (c is not ('\'' or '’' or '`') && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
                lower[length++] = char.ToLowerInvariant(c);
        }

        return new string(lower[..length]);
    }

    private static bool IsShouted(string text, List<Word> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind == WordKind.Word && !IsUpper(piece.In(text)))
                return false;
        }

        return true;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    /// <summary>Sums over a text: of its own words, of quotations and titles (above zero is Indonesian), and of English alone.</summary>
    private readonly record struct Evidence(double Said, double Quoted, double English, bool Recognised)
    {
        public Evidence With(double weight, bool quoted, bool recognised) =>
            new(Said + (quoted ? 0 : weight), Quoted + (quoted ? weight : 0), English - Math.Min(weight, 0), Recognised || recognised);
    }
}

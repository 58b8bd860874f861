using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Understanding.Intents;
using ReferenceBot.Understanding.Messages;
using ReferenceBot.Understanding.Slots;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>
/// Reads short messages that say only what is looked for: "rumput laut", "Laskar Pelangi", "buku akuntansi ada?". No model can tell
/// a topic from a title by words it never saw; the catalogue can, else capitals and the words around them. Thread-safe.
/// </summary>
internal sealed class BarePhrases(IntentFeatures features, ITitleLookup? lookup)
{
    private const int LongestMessage = 9;
    private const int LongestPhrase = 6;
    private const int LongestLaw = 4;

    // "Mnu", "mor": short words that nobody taught are slips.
    private const int LongWord = 5;

    // A held title or name leaves little doubt; words that nobody asks with most likely are a topic.
    private const float HeldConfidence = 0.9f;
    private const float TopicConfidence = 0.65f;
    private const float OneWordConfidence = 0.58f;

    private const float LeastInScope = 0.15f;
    private const float SureFact = 0.75f;

    private static readonly HashSet<string> Presence =
        ["ada", "adaa", "adakah", "punya", "memiliki", "tersedia", "have", "got", "own"];

    private static readonly HashSet<string> Opening =
    [
        "cari", "cri", "carikan", "cariin", "nyari", "mencari", "butuh", "perlu", "parlu", "mau", "mo", "find", "search", "looking",
        "need", "want", "min", "kak", "kaka", "gan", "bro", "lg", "tolong", "pls", "please", "a", "an", "the", "any", "some", "is",
        "there", "do", "you", "for", "apakah", "karya", "by", "oleh", "karangan", "tulisan", "judul", "berjudul", "titled", "called",
    ];

    // "Saya mengiyakan" looks for nothing.
    private static readonly HashSet<string> Seekers = ["saya", "sy", "aku", "gw", "beta", "be", "i", "we"];

    private static readonly HashSet<string> Closing =
    [
        "min", "kak", "kaka", "gan", "bro", "dong", "do", "ko", "kah", "kan", "ga", "gak", "nggak", "gk", "ngga", "sonde", "tidak", "ya",
        "sih", "nih", "e", "pls", "please", "di", "sini", "there",
    ];

    private static readonly HashSet<string> Nations =
    [
        "indonesia", "indonesian", "inggris", "english", "jepang", "japanese", "korea", "korean", "arab", "arabic", "jerman", "german",
        "perancis", "prancis", "french", "belanda", "dutch", "cina", "china", "chinese", "mandarin", "melayu", "malay", "jawa", "javanese",
        "rusia", "russian", "amerika", "american", "australia", "timor", "portugis", "portuguese", "india", "indian",
    ];

    private static readonly HashSet<string> Likeness =
        ["mirip", "seperti", "kayak", "kyk", "kek", "serupa", "sejenis", "semacam", "like", "similar"];

    private static readonly HashSet<string> CallWords =
        ["nomor", "nomer", "no", "panggil", "call", "number", "dengan", "dgn", "deng", "with", "kode", "klasifikasi", "yang", "yg"];

    private static readonly HashSet<string> Stories = ["novel", "novels", "komik", "comic", "comics", "cerpen"];

    /// <summary>What the message most likely asks for; null when it says more than what is looked for.</summary>
    /// <param name="guess">What the model takes it for.</param>
    public (string Intent, float Confidence)? Read(MessageText message, PartReading guess)
    {
        if (IsIsbn(message.Text) || IsCallNumber(message))
            return (IntentNames.FindKnownItem, HeldConfidence);
        if (message.Words.Count is 0 or > LongestMessage || message.Words.Any(word => Likeness.Contains(word.Folded)))
            return null;
        if (NamesLaw(message.Words))
            return (IntentNames.FindLiterature, TopicConfidence);
        if (Core(message) is not { } core)
            return NamesKind(message) && guess.Probability < SureFact ? (IntentNames.FindLiterature, TopicConfidence) : null;
        if (IsHeld(message, core, guess.Intent))
            return (IntentNames.FindKnownItem, HeldConfidence);
        if (guess.InScope < LeastInScope || KnowsBetter(message, core, guess) || !IsUntaught(message, core))
            return null;
        var intent = IsName(message, core) ? IntentNames.FindKnownItem : IntentNames.FindLiterature;
        return (intent, message.Words.Count == 1 ? OneWordConfidence : TopicConfidence);
    }

    // A kind of novel or one novel, a fact or a topic: the model knows more kinds than the rule.
    private static bool KnowsBetter(MessageText message, WordRun core, PartReading guess) =>
        (guess.Intent == IntentNames.Recommend && Has(message, core, Stories.Contains) && !IsCapitalised(message, core))
        || (guess.Intent == IntentNames.ReadyReference && guess.Probability >= SureFact)
        || (guess.Intent == IntentNames.SelectItem && core.Count < message.Words.Count);

    private static bool IsIsbn(string text)
    {
        var code = text.Trim(' ', '.', '?', '!', ':');
        if (code.StartsWith("isbn", StringComparison.OrdinalIgnoreCase))
            code = code[4..].Trim(' ', ':');
        return code.All(letter => char.IsAsciiDigit(letter) || letter is '-' or ' ' or 'x' or 'X') && Isbn.TryParse(code, out _);
    }

    // A call number, and words to look for it with; "641.5 SAR m ada di rak mana" asks for its place.
    private static bool IsCallNumber(MessageText message) =>
        CodeSlots.CallNumber(message.Text) is { } number && message.Words.Count <= LongestMessage + 2
            && message.Words.All(word => (word.Start < number.End && number.Start < word.End) || Opens(word.Folded)
                || Closing.Contains(word.Folded) || CallWords.Contains(word.Folded));

    // "UU ASN": the abbreviations of laws are nobody's words.
    private static bool NamesLaw(IReadOnlyList<MessageWord> words) =>
        words.Count is > 1 and <= LongestLaw && (words[0].Folded is "uu" or "uud"
            || (words[0].Folded == "undang" && words[1].Folded == "undang"));

    // "Kamus", "ada jurnal ga": a kind of document with nothing about it.
    private static bool NamesKind(MessageText message) =>
        DocumentNouns.Find(message) is { } kind && !Stories.Contains(kind.Value.Text.ToLowerInvariant())
            && kind.Value.Text.ToLowerInvariant() is not ("buku" or "book" or "books")
            && message.Words.All(word => Opens(word.Folded) || Closing.Contains(word.Folded));

    // The one run of words between "cari buku" and "ada ko?".
    private static WordRun? Core(MessageText message)
    {
        var words = message.Words;
        if (Enumerable.Range(1, words.Count - 1).Any(message.BreaksBefore))
            return null;
        var (first, end) = (words.Count > 2 && Seekers.Contains(words[0].Folded) && Opens(words[1].Folded) ? 1 : 0, words.Count);
        while (first < end && Opens(words[first].Folded))
            first++;
        while (end > first && (Closing.Contains(words[end - 1].Folded) || IsAbout(words[end - 1].Folded)))
            end--;
        return first == end || end - first > LongestPhrase ? null : new WordRun(first, end - first);
    }

    private static bool Opens(string word) => Opening.Contains(word) || IsAbout(word);

    // An e-book is another wish than a book.
    private static bool IsAbout(string word) => Presence.Contains(word) || (word != "ebook" && DocumentNouns.Contains(word));

    private bool IsHeld(MessageText message, WordRun core, string guess)
    {
        if (lookup is null)
            return false;
        if (IsContributor(message, core, lookup))
            return true;
        // "Rumput laut" is a title too, but who types it without a capital means the plant: the search finds the book all the same.
        var meant = guess == IntentNames.FindKnownItem || IsCapitalised(message, core) || Has(message, core, Presence.Contains);
        if (meant && core.Count > 1 && lookup.IsTitle(Words(message, core.First, core.Count)))
            return true;
        return Enumerable.Range(1, core.Count - 1).Any(cut => IsNameAndTitle(message, core, cut, lookup));
    }

    private static bool IsContributor(MessageText message, WordRun core, ITitleLookup lookup)
    {
        // A name of one word may be any word, unless a book of that name's is asked for.
        var known = core.Count > 1 || core.Count < message.Words.Count || IsCapitalised(message, core);
        // Laws are by "Indonesia", and "novel Indonesia" asks for none of them.
        known &= core.Count > 1 || !Nations.Contains(message.Words[core.First].Folded);
        return known && message.Words[core.First].Length > 3 && lookup.IsContributor(Words(message, core.First, core.Count));
    }

    // "Sugiyono metode penelitian", "laut bercerita leila chudori".
    private static bool IsNameAndTitle(MessageText message, WordRun core, int cut, ITitleLookup lookup)
    {
        var (left, right) = (Words(message, core.First, cut), Words(message, core.First + cut, core.Count - cut));
        return (lookup.IsContributor(left) && lookup.IsTitle(right)) || (lookup.IsTitle(left) && lookup.IsContributor(right));
    }

    private bool IsUntaught(MessageText message, WordRun core)
    {
        var (start, end) = (message.Words[core.First].Start, message.Words[core.End - 1].End);
        var words = message.Words.Skip(core.First).Take(core.Count).ToList();
        return words.TrueForAll(IsWord)
            && (words.Exists(word => word.Length >= LongWord) || IsCapitalised(message, core))
            && !features.Concepts.Find(words).Any()
            && message.Standard.Where(word => word.Start >= start && word.Start < end)
                .All(word => CarrierWords.IsLoose(word.Normal) || !features.Taught.Contains(word.Normal));
    }

    // "Dfgdfg" and "2019" are none.
    private static bool IsWord(MessageWord word) =>
        word.Folded.All(char.IsLetter) && (CarrierWords.IsLoose(word.Folded)
            || (word.Length > 2 && word.Folded.Count(letter => "aeiou".Contains(letter, StringComparison.Ordinal)) * 5 >= word.Length));

    // Without a catalogue's word for it: typed as a name, asked for as a novel, or asked for without calling it a book.
    private static bool IsName(MessageText message, WordRun core) =>
        IsCapitalised(message, core)
        || Has(message, core, Stories.Contains)
        || (Has(message, core, Presence.Contains) && !Has(message, core, DocumentNouns.Contains));

    private static bool IsCapitalised(MessageText message, WordRun core) =>
        message.Text.Any(char.IsLower) && Enumerable.Range(core.First, core.Count).All(at =>
            char.IsUpper(message.Text[message.Words[at].Start]) || CarrierWords.IsLoose(message.Words[at].Folded))
            && (core.Count > 1 || core.First > 0);

    private static bool Has(MessageText message, WordRun core, Func<string, bool> holds) =>
        Enumerable.Range(0, message.Words.Count).Any(at => (at < core.First || at >= core.End) && holds(message.Words[at].Folded));

    private static string Words(MessageText message, int first, int count) =>
        message.Between(message.Words[first].Start, message.Words[first + count - 1].End);
}

using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Numbers;

/// <summary>Reads counts and places in a list, written as words or digits, in Indonesian, English and Kupang Malay.</summary>
/// <remarks>Pure and safe from any thread. Years, ISBNs and card numbers are numbers too: the caller knows what it asks for.</remarks>
public static class NumberWords
{
    private static readonly string[] NotCounted = ["salah", "this", "that", "which", "the", "another", "any", "no", "every"];

    /// <summary>The whole text is a count: "dua puluh lima", "twenty-one", "1.500", "sapulu".</summary>
    public static bool TryParseCardinal(string text, out long value)
    {
        var words = Words.In(text);
        return new CardinalReader(text, words).Read(0, out value) == words.Count && words.Count > 0;
    }

    /// <summary>The whole text is a place in a list: "kedua", "yang ke-2", "no 3", "#3", "the last one". "last" has the value 0.</summary>
    public static bool TryParseOrdinal(string text, out NumberMention ordinal)
    {
        ordinal = default;
        var mentions = In(text);
        if (mentions.Count != 1 || mentions[0].Kind == NumberKind.Cardinal)
            return false;
        ordinal = mentions[0];
        foreach (var word in Words.In(text))
        {
            var inside = word.Start >= ordinal.Start && word.End <= ordinal.Start + ordinal.Length;
            if (!inside && word.Kind != WordKind.Mark && !IsCarrier(word.In(text)))
                return false;
        }

        return true;
    }

    /// <summary>All numbers of a message in order.</summary>
    public static List<NumberMention> In(string text)
    {
        var words = Words.In(text);
        var mentions = new List<NumberMention>();
        for (var at = 0; at < words.Count;)
        {
            var taken = OrdinalAt(text, words, at, out var value, out var kind);
            if (taken == 0)
                taken = CardinalAt(text, words, at, out value, out kind);
            if (taken > 0)
                mentions.Add(new NumberMention(words[at].Start, words[at + taken - 1].End - words[at].Start, value, kind));
            at += Math.Max(taken, 1);
        }

        return mentions;
    }

    private static int CardinalAt(string text, List<Word> words, int at, out long value, out NumberKind kind)
    {
        kind = NumberKind.Cardinal;
        var taken = new CardinalReader(text, words).Read(at, out value);
        // "salah satu" and "the first one" count nothing.
        var single = taken == 1 && value == 1 && words[at].Kind == WordKind.Word;
        return single && at > 0 && (IsAny(words[at - 1].In(text), NotCounted) || IsOrdinalWord(words[at - 1].In(text))) ? 0 : taken;
    }

    private static int OrdinalAt(string text, List<Word> words, int at, out long value, out NumberKind kind)
    {
        kind = NumberKind.Ordinal;
        var word = words[at].In(text);
        if (words[at].Kind is WordKind.Word or WordKind.Mark && NumberLexicon.IsLabel(word))
            return AfterLabel(text, words, at, out value);
        if (NumberLexicon.TryGet(word, out value, out var role) && role is NumberRole.Ordinal or NumberRole.Last)
        {
            kind = role == NumberRole.Last ? NumberKind.Last : NumberKind.Ordinal;
            return TakeBelas(text, words, at, role, ref value);
        }

        if (word.Equals("ke", StringComparison.OrdinalIgnoreCase) && at + 1 < words.Count && words[at + 1].Kind == WordKind.Word)
        {
            var taken = new CardinalReader(text, words).Read(at + 1, out value);
            return taken > 0 ? taken + 1 : 0;
        }

        return TryJoined(word, out value) ? 1 : 0;
    }

    // "no 3", "no. 3", "nomor dua", "#3".
    private static int AfterLabel(string text, List<Word> words, int at, out long value)
    {
        var next = at + 1;
        if (next < words.Count && words[next].In(text) is "." or ":" or "#")
            next++;
        var taken = 0;
        value = 0;
        if (next < words.Count)
            taken = new CardinalReader(text, words).Read(next, out value);
        return taken > 0 && value > 0 ? next - at + taken : 0;
    }

    // "kedua belas" is twelfth.
    private static int TakeBelas(string text, List<Word> words, int at, NumberRole role, ref long value)
    {
        if (role != NumberRole.Ordinal || value is < 2 or > 9 || at + 1 >= words.Count
            || !NumberLexicon.TryGet(words[at + 1].In(text), out var ten, out var next))
            return 1;
        if (next == NumberRole.Add)
            value += ten;
        else if (next == NumberRole.Times && ten <= 100)
            value *= ten;
        else
            return 1;
        return 2;
    }

    // "ke-2", "ke2", "ke-dua", "2nd".
    private static bool TryJoined(ReadOnlySpan<char> word, out long value)
    {
        value = 0;
        if (word.Length > 2 && word.StartsWith("ke", StringComparison.OrdinalIgnoreCase))
        {
            var rest = word[2] is '-' or '‐' or '‑' ? word[3..] : word[2..];
            if (NumberLexicon.TryGet(rest, out value, out var role))
                return word[2] == '-' && role is NumberRole.Unit or NumberRole.Teen;
            return rest.Length is > 0 and <= 4 && long.TryParse(rest, System.Globalization.NumberStyles.None, null, out value) && value > 0;
        }

        return word.Length is > 2 and <= 6 && IsAny(word[^2..], ["st", "nd", "rd", "th"])
            && long.TryParse(word[..^2], System.Globalization.NumberStyles.None, null, out value) && value > 0;
    }

    private static bool IsOrdinalWord(ReadOnlySpan<char> word) =>
        (NumberLexicon.TryGet(word, out _, out var role) && role is NumberRole.Ordinal or NumberRole.Last) || TryJoined(word, out _);

    private static bool IsCarrier(ReadOnlySpan<char> word) =>
        IsAny(word, ["yang", "yg", "the", "one", "buku", "item", "aja", "saja", "sa", "dong", "kak", "please", "itu", "tu", "pung"]);

    private static bool IsAny(ReadOnlySpan<char> word, ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}

using System.Text.RegularExpressions;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Finds titles and authors by quotes, by words that announce them, and by asking whether the catalogue knows them.</summary>
internal static partial class TitleSlots
{
    private const int LongestTitle = 10;

    private const int LongestName = 4;

    /// <summary>Titles in quotes.</summary>
    public static IEnumerable<FoundSlot> Quoted(string text) =>
        Quotes().Matches(text).Select(match => Found(SlotNames.Title, match.Groups["title"]));

    /// <summary>Titles and authors that the catalogue knows, longest first; a single word only where a title is expected.</summary>
    public static IEnumerable<FoundSlot> Known(MessageText message, ITitleLookup lookup)
    {
        var words = message.Words;
        for (var first = 0; first < words.Count; first++)
        {
            var longest = Math.Min(LongestTitle, words.Count - first);
            for (var count = longest; count > 0; count--)
            {
                if (!CanBeName(words, first, count) || KindOf(message, new WordRun(first, count), lookup) is not { } kind)
                    continue;
                yield return new FoundSlot(kind, SlotValue.Of(message.Between(words[first].Start, words[first + count - 1].End)),
                    words[first].Start, words[first + count - 1].End);
                first += count - 1;
                break;
            }
        }
    }

    /// <summary>An author announced by "karya", "oleh", "by", or by "yang ... tulis" and "... pung buku".</summary>
    public static FoundSlot? AnnouncedAuthor(MessageText message)
    {
        var written = Written().Match(message.Text);
        if (written.Success)
            return Found(SlotNames.Author, written.Groups["author"]);
        var words = message.Words;
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (!AnnouncesAuthor(message, at))
                continue;
            var end = at + 1;
            while (end < words.Count && end - at <= LongestName && IsNameWord(message, at + 1, end) && (end == at + 1
                || !Breaks(message, end)))
                end++;
            if (end > at + 1)
                return new FoundSlot(SlotNames.Author, SlotValue.Of(message.Between(words[at + 1].Start, words[end - 1].End)),
                    words[at + 1].Start, words[end - 1].End);
        }

        return null;
    }

    /// <summary>A title that more of the like is asked for: "novel X" alone asks for X itself.</summary>
    public static bool IsLikened(MessageText message, int first) =>
        first == 0 || !DocumentNouns.Contains(message.Words[first - 1].Folded) || first > 3;

    private static string? KindOf(MessageText message, WordRun run, ITitleLookup lookup)
    {
        var words = message.Between(message.Words[run.First].Start, message.Words[run.End - 1].End);
        var expected = run.First > 0 && message.Words[run.First - 1].Folded
            is "buku" or "novel" or "komik" or "judul" or "berjudul" or "book" or "karya" or "oleh" or "by" or "karangan" or "called"
                or "titled" or "judulnya";
        if (run.Count == 1 && !expected)
            return null;
        // "Ekonomi Pembangunan" can be a topic and a title; two words are taken as a title when typed as one or announced.
        var typedAsName = run.Count > 2 || expected || char.IsUpper(words[0]);
        if (typedAsName && lookup.IsTitle(words))
            return SlotNames.Title;
        return run.Count <= LongestName && typedAsName && lookup.IsContributor(words) ? SlotNames.Author : null;
    }

    private static bool CanBeName(IReadOnlyList<MessageWord> words, int first, int count) =>
        !CarrierWords.IsLoose(words[first + count - 1].Folded)
        && Enumerable.Range(first, count).Any(at => !CarrierWords.IsCarrier(words[at].Folded) && words[at].Length > 2);

    private static bool AnnouncesAuthor(MessageText message, int at)
    {
        var word = message.Words[at].Folded;
        if (word is "karya" or "karangan" or "oleh" or "pengarang" or "pengarangnya" or "penulis" or "penulisnya" or "ciptaan"
            or "writer" or "author")
            return message.Words[at + 1].Folded is not ("ilmiah" or "tulis" or "apa" or "siapa" or "yang" or "nya" or "novel" or "buku"
                or "sastra" or "is" or "di" or "tentang" or "menurut");
        // "by" and "tulisan" also stand before other things; a name is capitalised, or the message has no capitals at all.
        return word is "by" or "tulisan" && (char.IsUpper(message.Text[message.Words[at + 1].Start]) || !message.Text.Any(char.IsUpper))
            && !message.Words[at + 1].Folded.All(char.IsAsciiDigit);
    }

    private static bool IsNameWord(MessageText message, int first, int at)
    {
        var word = message.Words[at];
        // A name that began with a capital goes on with capitals.
        if (char.IsUpper(message.Text[message.Words[first].Start]) && !char.IsUpper(message.Text[word.Start]))
            return word.Folded is "van" or "der" or "de" or "bin" or "and" or "dan" && at + 1 < message.Words.Count
                && char.IsUpper(message.Text[message.Words[at + 1].Start]);
        return !CarrierWords.IsCarrier(word.Folded) && !CarrierWords.EndsTopic(word.Folded) && !char.IsDigit(word.Folded[0])
            && word.Folded is not ("edisi" or "tahun" or "khususnya" or "edition" or "penerbit" or "terbitan" or "jilid" or "dan"
            or "and" or "tomorrow" or "besok");
    }

    private static bool Breaks(MessageText message, int at)
    {
        // A dot after one letter is an initial.
        var initial = message.Words[at - 1].Length <= 2 && message.Text[message.Words[at - 1].End] == '.';
        return !initial && message.BreaksBefore(at);
    }

    private static FoundSlot Found(string name, Group group) => new(name, SlotValue.Of(group.Value.Trim()), group.Index,
        group.Index + group.Length);

    [GeneratedRegex(@"\b(?:yang|yg)\s+(?<author>\p{Lu}[\w'’]+(?:\s\p{Lu}[\w.'’]*){0,3})\s+(?:tulis|karang|ada tulis)\b"
        + @"|(?<author>\p{Lu}[\w'’]+(?:\s\p{Lu}[\w.'’]*){1,3})\s+(?:pung|punya|pu)\s+(?:buku|novel|karya)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(
        "[\"“”«](?<title>[^\"“”«»\n]{2,150})[\"“”»]"
        + "|(?<=^|\\s)['‘](?<title>[^'’\n]{3,150})['’](?=$|[\\s.,?!])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();
}

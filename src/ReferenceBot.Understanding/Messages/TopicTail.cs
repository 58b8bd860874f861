using ReferenceBot.Understanding.Slots;

namespace ReferenceBot.Understanding.Messages;

/// <summary>
/// Finds the words that only say what a document is about: in "cari buku tentang denda pajak" the wish is a book, whatever fines
/// have to do with it. "Mau tanya soal denda" names no document, and its topic is the wish.
/// </summary>
internal static class TopicTail
{
    // "Buku yang bisa beta pakai kasi ana-ana soal ...": the document may stand some words before.
    private const int FarthestDocument = 5;

    // "Anything on", "all you have about": as good as a document.
    private static readonly HashSet<string> Anything = ["anything", "something", "everything"];

    // "A book on hold", "articles on my list", "books on the shelf": a place or a state, not a topic.
    private static readonly HashSet<string> Places =
    [
        "my", "your", "our", "hold", "loan", "reserve", "time", "display", "kindle", "order", "request", "account", "card", "shelf",
        "shelves", "phone", "mobile", "android", "it", "this", "that", "here", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "paper", "for", "at", "in", "today", "tonight", "tomorrow", "next",
    ];

    // "What do you keep about me": whom it is about is the wish.
    private static readonly HashSet<string> Persons =
    [
        "me", "us", "you", "it", "this", "that", "to", "saya", "sy", "aku", "gue", "gw", "beta", "be", "bet", "kami", "katong", "kamu",
        "lu", "lo", "anda", "bosong", "ini", "itu", "dia", "apa",
    ];

    /// <summary>For each word whether it is part of a tail.</summary>
    public static bool[] Of(MessageText message)
    {
        var words = message.Words;
        var inTail = new bool[words.Count];
        for (var at = 1; at + 1 < words.Count; at++)
        {
            if (inTail[at] || !Announces(words, at) || message.BreaksBefore(at + 1) || !FollowsDocument(message, at))
                continue;
            for (var end = at + 1; end < words.Count && !EndsBefore(message, end, at); end++)
                inTail[end] = true;
        }

        return inTail;
    }

    private static bool Announces(IReadOnlyList<MessageWord> words, int at) => words[at].Folded switch
    {
        "on" => !Places.Contains(words[at + 1].Folded) && !(words[at + 1].Folded == "the" && at + 2 < words.Count
            && Places.Contains(words[at + 2].Folded)),
        var word => CarrierWords.IsAnchor(word) && !Persons.Contains(words[at + 1].Folded),
    };

    private static bool FollowsDocument(MessageText message, int anchor)
    {
        for (var at = anchor - 1; at >= 0 && at >= anchor - FarthestDocument; at--)
        {
            if (message.BreaksBefore(at + 1))
                return false;
            var word = message.Words[at];
            if (DocumentNouns.Contains(word.Folded) || DocumentNouns.Contains(word.Normal) || Anything.Contains(word.Folded))
                return true;
        }

        return false;
    }

    private static bool EndsBefore(MessageText message, int word, int anchor) =>
        message.BreaksBefore(word) || (word > anchor + 1 && CarrierWords.EndsTopic(message.Words[word].Folded));
}

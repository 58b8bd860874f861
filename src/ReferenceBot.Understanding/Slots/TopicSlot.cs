using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>A run of words of a message.</summary>
internal readonly record struct WordRun(int First, int Count)
{
    public int End => First + Count;
}

/// <summary>What can announce a topic.</summary>
internal enum TopicAnchors
{
    /// <summary>Only words like "tentang".</summary>
    Plain,

    /// <summary>"Keywords for ..." too.</summary>
    Purposes,

    /// <summary>"Beli buku ..." too.</summary>
    Documents,
}

/// <summary>Finds the topic of a request: what follows "tentang", else what remains without the words that carry a request.</summary>
internal static class TopicSlot
{
    private const int LongestTopic = 16;

    private const int LongestListed = 5;

    /// <summary>What follows a word that announces a topic, up to the end of the clause; null when none is announced.</summary>
    /// <param name="announces">Words that announce a topic in this kind of request besides "tentang" and "about".</param>
    public static WordRun? Announced(MessageText message, Func<int, bool> isTaken, TopicAnchors announces)
    {
        var words = message.Words;
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (!Announces(words, at, announces) || isTaken(at + 1) || Numerals.Cardinal(words, at + 1) is not null)
                continue;
            var run = Trim(message, new WordRun(at + 1, LengthOfTopic(message, at + 1, isTaken)));
            if (run.Count > 0)
                return run;
        }

        return null;
    }

    private static bool Announces(IReadOnlyList<MessageWord> words, int at, TopicAnchors announces)
    {
        var word = words[at].Folded;
        if (word == "on")
            return at == 0 || words[at - 1].Folded is not ("be" or "is" or "turn" or "based" or "or");
        if (CarrierWords.IsAnchor(word))
            return true;
        var noun = at > 0 && DocumentNouns.Contains(words[at - 1].Folded);
        return word switch
        {
            "of" => noun,
            "for" or "untuk" or "utk" or "bwt" or "buat" => announces == TopicAnchors.Purposes,
            _ => announces == TopicAnchors.Documents && DocumentNouns.Contains(word) && word is not ("novel" or "komik"),
        };
    }

    /// <summary>The longest run of words that carry no request and are no other slot; null when there is none.</summary>
    public static WordRun? Remaining(MessageText message, Func<int, bool> isTaken)
    {
        var words = message.Words;
        WordRun? best = null;
        var bestWeight = 0;
        for (var first = 0; first < words.Count; first++)
        {
            var end = first;
            while (end < words.Count && !isTaken(end) && (end == first || !message.BreaksBefore(end))
                && (!CarrierWords.IsCarrier(words[end].Folded) || CarrierWords.IsLoose(words[end].Folded) || Belongs(message, end)))
                end++;
            var run = Trim(message, new WordRun(first, end - first));
            var weight = Enumerable.Range(run.First, run.Count).Sum(at => CarrierWords.IsLoose(words[at].Folded) ? 0
                : words[at].Length > 2 ? 2 : 1);
            // "bahan buat makalah reformasi 1998 ada? dikumpul besok": what follows the document is it.
            if (run.Count > 0 && run.First > 0 && (DocumentNouns.Contains(words[run.First - 1].Folded)
                || words[run.First - 1].Folded is "cari" or "find"))
                weight += 5;
            if (weight > bestWeight)
                (best, bestWeight) = (run, weight);
            first = Math.Max(first, end);
        }

        return best;
    }

    /// <summary>A topic that was cut before "penelitian" and the like goes on with it: "metode penelitian kualitatif".</summary>
    public static SlotSpan Completed(MessageText message, SlotSpan span, Func<int, bool> isTaken)
    {
        var words = message.Words;
        var end = span.FirstWord + span.WordCount;
        if (end >= words.Count || isTaken(end) || !Belongs(message, end))
            return span;
        do
            end++;
        while (end < words.Count && !isTaken(end) && !message.BreaksBefore(end) && !IsEdge(words[end])
            && !CarrierWords.EndsTopic(words[end].Folded));
        return span with { WordCount = end - span.FirstWord };
    }

    /// <summary>The topics of a list that a topic begins: "kopi, sapi, dan rumput laut"; the topic alone when no list follows.</summary>
    public static IReadOnlyList<WordRun> Listed(MessageText message, WordRun topic, Func<int, bool> isTaken)
    {
        var listed = new List<WordRun> { topic };
        var joined = false;
        for (var at = topic.End; at < message.Words.Count && !joined && FollowsComma(message, at); at = listed[^1].End)
        {
            if (IsJoint(message.Words[at].Folded))
                (at, joined) = (at + 1, true);
            var run = at < message.Words.Count ? Trim(message, new WordRun(at, LengthOfTopic(message, at, isTaken))) : default;
            var joint = Enumerable.Range(run.First, run.Count).FirstOrDefault(word => IsJoint(message.Words[word].Folded));
            if (run.Count is 0 or > LongestListed)
                return [topic];
            if (joint > run.First && !joined)
            {
                listed.Add(new WordRun(run.First, joint - run.First));
                run = new WordRun(joint + 1, run.End - joint - 1);
                joined = true;
            }

            listed.Add(run);
        }

        return joined && listed.Count > 2 ? listed : [topic];
    }

    private static bool FollowsComma(MessageText message, int word) =>
        message.Between(message.Words[word - 1].End, message.Words[word].Start).Trim() == ",";

    private static bool IsJoint(string word) => word is "dan" or "and" or "atau" or "or" or "serta" or "deng";

    private static bool Belongs(MessageText message, int word) =>
        word > 0 && CarrierWords.CanBelong(message.Words[word].Folded) && !message.BreaksBefore(word)
            && !IsEdge(message.Words[word - 1]) && !CarrierWords.IsAnchor(message.Words[word - 1].Folded);

    private static int LengthOfTopic(MessageText message, int first, Func<int, bool> isTaken)
    {
        var words = message.Words;
        var end = first;
        while (end < words.Count && end - first < LongestTopic && !isTaken(end)
            && (end == first || (!message.BreaksBefore(end) && !CarrierWords.EndsTopic(words[end].Folded) && !StartsPurpose(words, end))))
            end++;
        return end - first;
    }

    // "for my thesis", "untuk skripsi saya": why it is wanted, not what.
    private static bool StartsPurpose(IReadOnlyList<MessageWord> words, int at) =>
        words[at].Folded is "for" or "untuk" or "utk"
        && at + 1 < words.Count
        && words[at + 1].Folded is "my" or "a" or "our" or "skripsi" or "tugas" or "tesis" or "makalah" or "lomba" or "saya" or "bab"
        or "laporan" or "presentasi" or "liputan";

    private static WordRun Trim(MessageText message, WordRun run)
    {
        var words = message.Words;
        var (first, end) = (run.First, run.End);
        while (first < end && IsEdge(words[first]) && !IsHyphen(message, words[first].End))
            first++;
        while (end > first && IsEdge(words[end - 1]) && !IsHyphen(message, words[end - 1].Start - 1)
            && !(end - 1 > first && Belongs(message, end - 1)))
            end--;
        return new WordRun(first, end - first);
    }

    private static bool IsEdge(MessageWord word) => CarrierWords.IsLoose(word.Folded) || CarrierWords.IsCarrier(word.Folded);

    // "e-government", "K-Means": one word.
    private static bool IsHyphen(MessageText message, int at) => at >= 0 && at < message.Text.Length && message.Text[at] == '-';
}

using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>A run of words of a message.</summary>
internal readonly record struct WordRun(int First, int Count)
{
    public int End => First + Count;
}

/// <summary>Finds the topic of a request: what follows "tentang", else what remains without the words that carry a request.</summary>
internal static class TopicSlot
{
    private const int LongestTopic = 16;

    /// <summary>What follows a word that announces a topic, up to the end of the clause; null when none is announced.</summary>
    public static WordRun? Announced(MessageText message, Func<int, bool> isTaken)
    {
        var words = message.Words;
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (!CarrierWords.IsAnchor(words[at].Folded) || (words[at].Folded == "on" && at > 0 && words[at - 1].Folded is "be" or "is" or "turn"))
                continue;
            var run = Trim(words, new WordRun(at + 1, LengthOfTopic(message, at + 1, isTaken)));
            if (run.Count > 0)
                return run;
        }

        return null;
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
                && (!CarrierWords.IsCarrier(words[end].Folded) || CarrierWords.IsLoose(words[end].Folded)))
                end++;
            var run = Trim(words, new WordRun(first, end - first));
            var weight = Enumerable.Range(run.First, run.Count).Sum(at => CarrierWords.IsLoose(words[at].Folded) ? 0 : words[at].Length > 2 ? 2 : 1);
            if (weight > bestWeight)
                (best, bestWeight) = (run, weight);
            first = Math.Max(first, end);
        }

        return best;
    }

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
        && at + 1 < words.Count && words[at + 1].Folded is "my" or "a" or "our" or "skripsi" or "tugas" or "tesis" or "makalah" or "lomba" or "saya" or "bab" or "laporan" or "presentasi" or "liputan";

    private static WordRun Trim(IReadOnlyList<MessageWord> words, WordRun run)
    {
        var (first, end) = (run.First, run.End);
        while (first < end && (CarrierWords.IsLoose(words[first].Folded) || CarrierWords.IsCarrier(words[first].Folded)))
            first++;
        while (end > first && (CarrierWords.IsLoose(words[end - 1].Folded) || CarrierWords.IsCarrier(words[end - 1].Folded)))
            end--;
        return new WordRun(first, end - first);
    }
}

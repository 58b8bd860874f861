using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Gives what the tagger found its value: numbers as numbers, choices by name, else the words as typed.</summary>
internal static class TaggedValues
{
    private static readonly HashSet<string> Numbers = [SlotNames.Count, SlotNames.Participants, SlotNames.DaysBefore];

    private static readonly HashSet<string> DayWords =
    [
        "depan", "lalu", "kemarin", "ini", "nanti", "next", "last", "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus",
        "september", "oktober", "november", "desember", "january", "february", "march", "may", "june", "july", "august", "october", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "agt", "aug", "sep", "okt", "oct", "nov", "des", "dec",
    ];

    /// <summary>Null when the words have no value of the slot's form.</summary>
    public static FoundSlot? Of(MessageText message, SlotSpan span)
    {
        if (RuleSlots.Names.Contains(span.Name))
            return null;
        var (start, end) = (message.Words[span.FirstWord].Start, message.Words[LastWord(message, span)].End);
        if (span.Value is { } choice)
            return new FoundSlot(span.Name, SlotValue.Of(choice), start, end);
        if (!Numbers.Contains(span.Name))
            return new FoundSlot(span.Name, SlotValue.Of(message.Between(start, end)), start, end);
        return Number(message, span) is { } number ? new FoundSlot(span.Name, SlotValue.Of(number), start, end) : null;
    }

    // "Hari Senin depan", "tanggal 25 Desember": a day goes on to its week, month or year.
    private static int LastWord(MessageText message, SlotSpan span)
    {
        var last = span.FirstWord + span.WordCount - 1;
        while (span.Name == SlotNames.Date && last + 1 < message.Words.Count && IsOfDay(message.Words[last + 1].Folded))
            last++;
        return last;
    }

    private static bool IsOfDay(string word) => DayWords.Contains(word) || (word.Length == 4 && word[0] is '1' or '2' && word.All(char.IsAsciiDigit));

    private static int? Number(MessageText message, SlotSpan span)
    {
        for (var at = span.FirstWord; at < span.FirstWord + span.WordCount; at++)
        {
            var word = message.Words[at].Folded;
            // "kelima buku saya": all five; "40an anak", "H-3".
            if ((Numerals.Cardinal(message.Words, at)?.Value ?? Position(word) ?? Digits(word)) is not { } value)
                continue;
            var isWeeks = span.Name == SlotNames.DaysBefore
                && (word is "seminggu" or "saminggu" || (at + 1 < message.Words.Count
                && message.Words[at + 1].Folded is "minggu" or "week" or "weeks"));
            return isWeeks ? value * 7 : value;
        }

        return null;
    }

    private static int? Position(string word) => Numerals.Ordinal(word) is > 0 and var position ? position : null;

    private static int? Digits(string word) => int.TryParse(string.Concat(word.Where(char.IsAsciiDigit)), out var digits) ? digits : null;
}

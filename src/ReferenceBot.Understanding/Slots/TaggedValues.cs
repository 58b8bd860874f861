using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Gives what the tagger found its value: numbers as numbers, choices by name, else the words as typed.</summary>
internal static class TaggedValues
{
    private static readonly HashSet<string> Numbers = [SlotNames.Count, SlotNames.Participants, SlotNames.DaysBefore];

    /// <summary>Null when the words have no value of the slot's form.</summary>
    public static FoundSlot? Of(MessageText message, SlotSpan span)
    {
        if (RuleSlots.Names.Contains(span.Name))
            return null;
        var (start, end) = (message.Words[span.FirstWord].Start, message.Words[span.FirstWord + span.WordCount - 1].End);
        if (span.Value is { } choice)
            return new FoundSlot(span.Name, SlotValue.Of(choice), start, end);
        if (!Numbers.Contains(span.Name))
            return new FoundSlot(span.Name, SlotValue.Of(message.Between(start, end)), start, end);
        return Number(message, span) is { } number ? new FoundSlot(span.Name, SlotValue.Of(number), start, end) : null;
    }

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

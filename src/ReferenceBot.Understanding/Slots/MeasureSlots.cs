using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Finds numbers with what they count: people, books, days, money, school classes.</summary>
internal static class MeasureSlots
{
    private static readonly HashSet<string> People =
        ["orang", "org", "people", "persons", "ppl", "anak", "ana", "siswa", "murid", "pupils", "students", "kids", "children", "peserta",
         "tamang", "kursi", "seats", "seat", "tempat"];

    private static readonly HashSet<string> Documents =
        ["judul", "eksemplar", "entries", "refs", "references", "titles", "items", "pinjaman", "loans", "dokumen", "readers", "copies",
         "bacaan", "buah", "biji"];

    private static readonly HashSet<string> Times =
        ["hari", "hr", "hri", "days", "day", "minggu", "mgg", "week", "weeks", "bulan", "bln", "month", "months"];

    private static readonly Dictionary<string, (string? People, string? Documents, string? Times)> Slots = new()
    {
        [IntentNames.FindLiterature] = (null, SlotNames.Count, null),
        [IntentNames.CompileReferences] = (null, SlotNames.Count, null),
        [IntentNames.RenewAll] = (null, SlotNames.Count, "duration"),
        [IntentNames.RenewLoan] = (null, null, "duration"),
        [IntentNames.ReturnItem] = (null, SlotNames.Count, null),
        [IntentNames.Facilities] = (SlotNames.Count, null, null),
        [IntentNames.SchoolCollab] = (SlotNames.Count, SlotNames.Count, null),
        [IntentNames.RegisterEvent] = (SlotNames.Participants, null, null),
        [IntentNames.CancelEvent] = (SlotNames.Participants, null, null),
        [IntentNames.Fines] = (null, null, "days"),
        [IntentNames.ReminderSettings] = (null, null, SlotNames.DaysBefore),
    };

    public static IEnumerable<FoundSlot> Find(MessageText message, string intent)
    {
        if (!Slots.TryGetValue(intent, out var slots))
            yield break;
        var words = message.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (NumberAt(words, at) is not { } number)
                continue;
            var next = at + number.Words;
            var (start, end) = (words[at].Start, words[next - 1].End);
            if (UnitAfter(words, next, Times) is { } time && slots.Times is not null)
                yield return Time(message, slots.Times, number.Value, start, time);
            else if (UnitAfter(words, next, People) is not null && slots.People is not null && !IsAge(words, next))
                yield return new FoundSlot(slots.People, SlotValue.Of(number.Value), start, end);
            else if ((UnitAfter(words, next, Documents) ?? DocumentAfter(words, next)) is not null && slots.Documents is not null)
                yield return new FoundSlot(slots.Documents, SlotValue.Of(number.Value), start, end);
            at = next - 1;
        }
    }

    private static FoundSlot Time(MessageText message, string slot, int value, int start, int unit)
    {
        var word = message.Words[unit];
        if (slot != SlotNames.DaysBefore)
            return new FoundSlot(slot, SlotValue.Of(message.Between(start, word.End)), start, word.End);
        var days = word.Folded is "minggu" or "mgg" or "week" or "weeks" ? 7 * value : value;
        return new FoundSlot(slot, SlotValue.Of(days), start, word.End);
    }

    // "lima buku", "kelima buku", "40an anak"; "seminggu" and "sehari" have their unit in them.
    private static (int Value, int Words)? NumberAt(IReadOnlyList<MessageWord> words, int at)
    {
        var word = words[at].Folded;
        if (word.EndsWith("an", StringComparison.Ordinal) && int.TryParse(word.AsSpan(0, word.Length - 2), out var about))
            return (about, 1);
        if (word.StartsWith("ke", StringComparison.Ordinal) && Numerals.Ordinal(word) is > 1 and var all && at + 1 < words.Count
            && DocumentNouns.Contains(words[at + 1].Folded)
            && at > 0 && words[at - 1].Folded is "memperpanjang" or "perpanjang" or "mengembalikan" or "semua")
            return (all, 1);
        return Numerals.Cardinal(words, at);
    }

    private static int? UnitAfter(IReadOnlyList<MessageWord> words, int at, HashSet<string> units)
    {
        // "six of my titles", "seminggu" (the unit is the number's own word).
        if (units == Times && at > 0 && words[at - 1].Folded is "seminggu" or "saminggu" or "sehari" or "sebulan" or "sabulan")
            return at - 1;
        for (var next = at; next < words.Count && next <= at + 2; next++)
        {
            if (units.Contains(words[next].Folded))
                return next;
            if (words[next].Folded is not ("of" or "my" or "more" or "lagi" or "lai" or "the"))
                return null;
        }

        return null;
    }

    private static int? DocumentAfter(IReadOnlyList<MessageWord> words, int at) =>
        at < words.Count && DocumentNouns.Contains(words[at].Folded) ? at : at + 2 < words.Count && words[at].Folded is "of"
            && DocumentNouns.Contains(words[at + 2].Folded) ? at + 2 : null;

    private static bool IsAge(IReadOnlyList<MessageWord> words, int at) => at + 1 < words.Count && words[at].Folded is "anak"
        && words[at + 1].Folded is "usia" or "umur";
}

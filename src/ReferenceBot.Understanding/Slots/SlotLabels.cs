using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Which slots a word can belong to: label 0 is none, then for each slot one for its first word and one for the others.
/// Immutable.</summary>
internal sealed class SlotLabels
{
    /// <summary>Slots whose value is one of a fixed set, so that the label carries the value and not the words.</summary>
    private static readonly HashSet<string> Choices = ["item_ref", "kind", "scope", "action", "object", "condition", "issue", "target"];

    private readonly Dictionary<string, int> _slots;

    public SlotLabels(IReadOnlyList<string> slots, IReadOnlyList<(string Intent, int[] Slots)> allowed)
    {
        Slots = slots;
        Allowed = allowed.ToDictionary(pair => pair.Intent, pair => pair.Slots);
        _slots = slots.Select((slot, index) => (slot, index)).ToDictionary(pair => pair.slot, pair => pair.index);
    }

    /// <summary>Names, or <c>name=value</c> for a choice.</summary>
    public IReadOnlyList<string> Slots { get; }

    /// <summary>The slots that each intent was seen with.</summary>
    public IReadOnlyDictionary<string, int[]> Allowed { get; }

    public static SlotLabels Learn(IReadOnlyList<Utterance> utterances)
    {
        var slots = utterances.SelectMany(utterance => utterance.Slots.Select(NameOf)).Distinct().Order(StringComparer.Ordinal).ToList();
        var allowed = utterances.Where(utterance => utterance.Intents.Count == 1).GroupBy(utterance => utterance.Intent)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.SelectMany(utterance => utterance.Slots).Select(mark =>
                slots.IndexOf(NameOf(mark))).Distinct().Order().ToArray()));
        return new SlotLabels(slots, [.. allowed]);
    }

    public static string NameOf(MarkedSlot mark) => mark.Value is { } value
        && Choices.Contains(mark.Name) ? $"{mark.Name}={value}" : mark.Name;

    public int IndexOf(MarkedSlot mark) => _slots.GetValueOrDefault(NameOf(mark), -1);

    /// <summary>The label of a slot's first word; the one of its other words is the next number.</summary>
    public static int First(int slot) => 1 + (2 * slot);
}

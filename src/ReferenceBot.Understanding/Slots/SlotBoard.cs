using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;
using SlotSet = ReferenceBot.Domain.Understanding.Slots;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Collects slots of one wish; what was found first keeps its words. Used by one thread.</summary>
internal sealed class SlotBoard(MessageText message, IReadOnlySet<string> allowed)
{
    private static readonly string[] Codes = [SlotNames.Isbn, SlotNames.Doi, SlotNames.Email];

    private readonly List<FoundSlot> _found = [];

    // A code keeps its digits even where the wish has no place for it: a piece of an ISBN is no date.
    private readonly List<FoundSlot> _codes = [];

    public void Add(FoundSlot? slot)
    {
        if (slot is not { } found || found.Value.Text.Length == 0)
            return;
        if (!allowed.Contains(found.Name))
            _codes.AddRange(Codes.Contains(found.Name) ? [found] : []);
        else if (!_found.Exists(found.Overlaps) && !_codes.Exists(found.Overlaps)
            && !_found.Exists(other => other.Name == found.Name && other.Value == found.Value))
            _found.Add(found);
    }

    public bool IsTaken(int word) => _found.Exists(slot => slot.Start < message.Words[word].End && message.Words[word].Start < slot.End);

    public bool HasAny(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_found.Exists(slot => slot.Name == name))
                return true;
        }

        return false;
    }

    public SlotSet ToSlots() =>
        _found.Count == 0 ? SlotSet.None : new SlotSet([.. _found.OrderBy(slot => slot.Start).Select(slot => KeyValuePair.Create(slot.Name,
            slot.Value))]);
}

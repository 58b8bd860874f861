using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Understanding.Slots;

/// <summary>A slot's value and the characters of the message that said it.</summary>
internal readonly record struct FoundSlot(string Name, SlotValue Value, int Start, int End)
{
    public bool Overlaps(FoundSlot other) => Start < other.End && other.Start < End;
}

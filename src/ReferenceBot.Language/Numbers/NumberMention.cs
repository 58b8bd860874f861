namespace ReferenceBot.Language.Numbers;

public enum NumberKind
{
    /// <summary>A count: "dua buku", "15 ribu".</summary>
    Cardinal,

    /// <summary>A place in a list, from 1: "yang kedua", "no 3".</summary>
    Ordinal,

    /// <summary>The end of a list: "terakhir". Its value is 0.</summary>
    Last,
}

/// <summary>A number that a message tells, and where its words stand in the message.</summary>
public readonly record struct NumberMention(int Start, int Length, long Value, NumberKind Kind);

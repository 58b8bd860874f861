namespace ReferenceBot.Language.Text;

/// <summary>What a piece of a message is.</summary>
public enum WordKind
{
    /// <summary>Letters, perhaps with digits, hyphens and apostrophes: "buku-buku", "buku2", "don't", "c++".</summary>
    Word,

    /// <summary>Digits with their separators: "12", "1.500", "16.00", "2026-11-30", "+62812".</summary>
    Number,
    Isbn,
    Doi,
    Url,
    Email,

    /// <summary>Letters and at least three digits: a card or item number such as "KPG0001".</summary>
    Code,
    Emoji,

    /// <summary>Punctuation and everything else that is seen.</summary>
    Mark,
}

/// <summary>A piece of a message and where it stands: the offset and length in the text it was found in.</summary>
public readonly record struct Word(int Start, int Length, WordKind Kind)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

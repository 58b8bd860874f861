namespace ReferenceBot.Understanding.Messages;

/// <summary>A word of a message and where it stands.</summary>
/// <param name="Folded">Lower case, without accents and apostrophes.</param>
/// <param name="Normal">The folded word as a dictionary would spell it; the same when nothing better is known.</param>
internal readonly record struct MessageWord(string Folded, string Normal, int Start, int Length)
{
    public int End => Start + Length;
}

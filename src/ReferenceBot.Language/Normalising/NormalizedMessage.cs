using ReferenceBot.Language.Identification;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Normalising;

/// <summary>A piece of a message and its normal form.</summary>
/// <param name="Start">Where the piece starts in the original message.</param>
/// <param name="Length">Its length there; two words that mean one ("kas mati") are one piece.</param>
/// <param name="Normal">Lower case, standard spelling; several words where one stood for them ("gpp"); as written when kept.</param>
/// <param name="IsKept">The piece was left alone: quoted, part of a title, or an identifier.</param>
public readonly record struct NormalizedWord(int Start, int Length, string Normal, WordKind Kind, bool IsKept)
{
    public int End => Start + Length;
}

/// <summary>A message in the form that understanding reads, with the way back to what was written.</summary>
/// <param name="Original">What the person wrote.</param>
/// <param name="Text">The normal forms, with blanks and marks as they stood.</param>
/// <param name="Words">All pieces in order, marks and emoji included.</param>
/// <param name="Language">What the original tells of its language; null when it tells nothing.</param>
public sealed record NormalizedMessage(string Original, string Text, IReadOnlyList<NormalizedWord> Words, LanguageGuess? Language);

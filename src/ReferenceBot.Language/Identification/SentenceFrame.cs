using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Identification;

/// <summary>
/// Follows a message word by word: where a clause began surely in one language, a run of the other after it is a title that was typed
/// without capitals ("saya mau pinjam how to win friends").
/// </summary>
internal struct SentenceFrame
{
    // Two words of grammar, or one and two of our lists.
    private const double Sure = 5;

    // Who speaks to somebody has changed the language: "halo kak can you help me".
    private static readonly string[] Address = ["i", "you", "me", "my", "please", "can", "could", "saya", "tolong", "kamu", "beta"];

    private double _opening;
    private bool _isForeign;
    private bool _isMixed;

    /// <summary>Whether a word belongs to such a run.</summary>
    /// <param name="weight">Above zero it speaks for Indonesian, below for English.</param>
    public bool IsForeign(string word, double weight)
    {
        if (weight * _opening >= 0)
        {
            _opening += _isForeign ? 0 : weight;
            return false;
        }

        if (Array.IndexOf(Address, word) >= 0)
            _isMixed = true;
        _isForeign = !_isMixed && Math.Abs(_opening) >= Sure;
        _isMixed |= !_isForeign;
        return _isForeign;
    }

    /// <summary>A mark: the next clause starts anew.</summary>
    public void Break(WordKind kind)
    {
        if (kind == WordKind.Mark)
            (_opening, _isForeign, _isMixed) = (0, false, false);
    }
}

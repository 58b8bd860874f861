namespace ReferenceBot.Retrieval.Searching;

/// <summary>
/// The older and newer spellings of an Indonesian name. People kept the letters they were born with when the spelling was
/// changed (1947 oe to u, 1972 dj to j, tj to c, j to y, nj to ny, sj to sy, ch to kh): Soeharto and Suharto are one.
/// </summary>
internal static class NameSpellings
{
    private const int Most = 32;

    // The longest first: the "j" of "dj" is not one by itself.
    private static readonly string[][] Sounds =
    [
        ["ndj", "nj"], ["nj", "ny", "ndj"], ["ny", "nj"], ["oe", "u"], ["dj", "j"], ["tj", "c"], ["sj", "sy"], ["sy", "sj"],
        ["ch", "kh"], ["kh", "ch"], ["u", "oe"], ["c", "tj"], ["j", "dj", "y"], ["y", "j"],
    ];

    /// <summary>The other spellings of a folded name, those with the fewest changes of sound first; never the name itself.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var spellings = new List<(string Start, int Changes)> { ("", 0) };
        for (var at = 0; at < name.Length;)
        {
            var sound = Array.Find(Sounds, sound => string.CompareOrdinal(name, at, sound[0], 0, sound[0].Length) == 0)
                ?? [name[at].ToString()];
            spellings = [.. spellings.SelectMany(start => Continue(start, sound)).OrderBy(start => start.Changes).Take(Most + 1)];
            at += sound[0].Length;
        }

        return [.. spellings.Select(spelling => spelling.Start).Where(spelling => spelling != name)];
    }

    private static IEnumerable<(string Start, int Changes)> Continue((string Start, int Changes) start, string[] sound) =>
        sound.Select((letters, i) => (start.Start + letters, start.Changes + (i == 0 ? 0 : 1)));
}

namespace ReferenceBot.Language.Stems;

/// <summary>A derivational suffix, which some prefixes exclude.</summary>
internal enum Suffix
{
    None,
    Kan,
    An,
    I,
}

/// <summary>The ways to cut the end of a word: particle, possessive and derivational suffix, in that order from the right.</summary>
internal static class Suffixes
{
    private static readonly string[] Particles = ["lah", "kah", "tah", "pun"];
    private static readonly string[] Possessives = ["nya", "ku", "mu"];

    /// <summary>
    /// All cuts in the order they are tried. A root that ends like a suffix is whole first ("tekan", "cari");
    /// -an goes before -kan ("desakan" is desak).
    /// </summary>
    public static List<(string Word, Suffix Suffix)> Of(string word)
    {
        var cuts = new List<(string, Suffix)>(8);
        var withoutParticle = Cut(word, Particles);
        var bare = Cut(withoutParticle ?? word, Possessives);
        if (bare is not null)
            AddDerivations(cuts, bare);
        if (withoutParticle is not null)
            AddDerivations(cuts, withoutParticle);
        AddDerivations(cuts, word);
        return cuts;
    }

    private static void AddDerivations(List<(string Word, Suffix Suffix)> cuts, string word)
    {
        // pe-...-an and ke-...-an belong together ("pengawasan" is awas, not kawasan); elsewhere a whole root is likelier.
        var noun = word.Length > 2 && word[0] is 'p' or 'k' && word[1] == 'e';
        if (!noun)
            cuts.Add((word, Suffix.None));
        if (word.Length > 4 && word.EndsWith("an", StringComparison.Ordinal))
            cuts.Add((word[..^2], Suffix.An));
        if (noun)
            cuts.Add((word, Suffix.None));
        if (word.Length > 5 && word.EndsWith("kan", StringComparison.Ordinal))
            cuts.Add((word[..^3], Suffix.Kan));
        if (word.Length > 3 && word.EndsWith('i'))
            cuts.Add((word[..^1], Suffix.I));
    }

    private static string? Cut(string word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return null;
    }
}

namespace ReferenceBot.Language.Stems;

/// <summary>The prefixes of Indonesian, with the sounds that me(N)- and pe(N)- swallow.</summary>
internal static class Prefixes
{
    /// <summary>The most prefixes that one word bears ("memperkeberhasilkan" would be three).</summary>
    public const int Most = 3;

    private const int ShortestRoot = 3;

    /// <summary>Finds the root under exactly <paramref name="count"/> prefixes of a word whose suffix is cut already.</summary>
    public static bool TryFindRoot(string word, Suffix suffix, int count, out string root)
    {
        root = "";
        if (count == 0)
            return word.Length >= ShortestRoot && !(suffix != Suffix.None && IsSyllable(word)) && Roots.TryGet(word, out root);
        return word.Length > ShortestRoot && TryUnder(word, suffix, count, "", out root);
    }

    private static bool TryUnder(string word, Suffix suffix, int count, string before, out string root)
    {
        root = "";
        var (prefix, rests) = Split(word);
        // The same prefix twice, or a pair such as ke-...-kan, is no Indonesian word.
        if (prefix.Length == 0 || prefix == before || (before.Length == 0 && Excludes(prefix, suffix)))
            return false;
        foreach (var rest in rests)
        {
            if (rest.Length < ShortestRoot)
                continue;
            if (count == 1)
            {
                if (MayBeRoot(rest, prefix, word, suffix) && Roots.TryGet(rest, out root))
                    return true;
            }
            else if (rest.Length > ShortestRoot && MayFollow(prefix, rest) && TryUnder(rest, suffix, count - 1, prefix, out root))
            {
                return true;
            }
        }

        return false;
    }

    // Between two affixes a root of one syllable stands behind menge- or penge- only ("pengecekan").
    private static bool MayBeRoot(string rest, string prefix, string word, Suffix suffix) =>
        !IsSyllable(rest) || (prefix is not ("ke" or "se") && (suffix == Suffix.None || word.AsSpan(2).StartsWith("nge")));

    // Roots of one syllable ("kar", "sus") would be found in half of all names ("sekar", "susan").
    private static bool IsSyllable(string root) => root.Length == 3 && !IsVowel(root[0]) && IsVowel(root[1]) && !IsVowel(root[2]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    // Only the outermost prefix is judged: "memper-...-i" and "keber-...-an" are common.
    private static bool Excludes(string prefix, Suffix suffix) => (prefix, suffix) switch
    {
        ("ber", Suffix.I) => true,
        ("di" or "me" or "ter", Suffix.An) => true,
        ("ke" or "se" or "pe", Suffix.I or Suffix.Kan) => true,
        _ => false,
    };

    private static bool MayFollow(string outer, string rest) => outer switch
    {
        "di" => StartsWithAny(rest, "per", "pel", "ber", "ke", "se", "ter"),
        "me" => StartsWithAny(rest, "per", "pel", "ber", "ke", "se", "ter"),
        "pe" => StartsWithAny(rest, "ber", "per", "se", "ke", "ter", "mem", "men"),
        "ke" => StartsWithAny(rest, "ber", "ter", "pe", "se"),
        "se" => StartsWithAny(rest, "pe", "ke", "ber", "me", "ter"),
        "ber" => StartsWithAny(rest, "pe", "ke", "se"),
        "ter" => StartsWithAny(rest, "per", "pel", "ke", "se"),
        _ => false,
    };

    private static bool StartsWithAny(string word, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static (string Prefix, List<string> Rests) Split(string word) => (word[0], word[1]) switch
    {
        ('d', 'i') => ("di", [word[2..]]),
        ('k', 'e') => ("ke", [word[2..]]),
        ('s', 'e') => ("se", [word[2..]]),
        ('b', 'e') => ("ber", AfterR(word, "belajar")),
        ('t', 'e') => ("ter", AfterR(word, "telanjur")),
        ('m', 'e') => ("me", Nasal.Undone(word)),
        ('p', 'e') => ("pe", [.. AfterPer(word), .. Nasal.Undone(word)]),
        _ => ("", []),
    };

    // ber- and ter- lose their r before r and before a first syllable in -er ("bekerja", "berenang").
    private static List<string> AfterR(string word, string withL)
    {
        var rests = new List<string>(2);
        if (word[2] == 'r')
            rests.Add(word[3..]);
        if (word.StartsWith(withL[..3], StringComparison.Ordinal) && word.StartsWith(withL, StringComparison.Ordinal))
            rests.Add(word[3..]);
        if (word[2] == 'r' || (word.Length > 5 && word.AsSpan(3, 2) is "er"))
            rests.Add(word[2..]);
        return rests;
    }

    private static List<string> AfterPer(string word)
    {
        var rests = new List<string>(2);
        if (word[2] == 'r')
            rests.Add(word[3..]);
        if (word.StartsWith("pelajar", StringComparison.Ordinal))
            rests.Add(word[3..]);
        return rests;
    }
}

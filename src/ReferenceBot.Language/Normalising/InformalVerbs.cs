using ReferenceBot.Language.Stems;

namespace ReferenceBot.Language.Normalising;

/// <summary>
/// Jakarta verb forms in standard dress: "cariin" is carikan, "dibatalin" dibatalkan, "nyimpen" menyimpan, "ngejelasin" menjelaskan.
/// </summary>
internal static class InformalVerbs
{
    private const int ShortestVerb = 5;

    public static bool TryStandardize(string word, out string standard)
    {
        standard = "";
        if (word.Length < ShortestVerb || Roots.Contains(word) || IndonesianStemmer.Shared.Stem(word) != word)
            return false;
        var passive = word.StartsWith("di", StringComparison.Ordinal);
        var verb = passive ? word[2..] : word;
        var benefactive = verb.Length > 5 && verb.EndsWith("in", StringComparison.Ordinal);
        var bare = benefactive ? verb[..^2] : verb;
        var suffix = benefactive ? "kan" : "";

        if ((benefactive || passive) && TryRoot(bare, out var root))
            standard = (passive ? "di" : "") + root + suffix;
        else if (!passive && TryNasal(bare, out root))
            standard = WithMe(root) + suffix;
        return standard.Length > 0;
    }

    // nge-, ng- and ny- are what is left of me(N)-. Bare n- and m- ("nulis", "milih") are in the list of forms: too many names
    // start so ("maria" is no paria).
    private static bool TryNasal(string verb, out string root)
    {
        root = "";
        if (verb.StartsWith("nge", StringComparison.Ordinal) && TryRoot(verb[3..], out root))
            return true;
        if (verb.StartsWith("ng", StringComparison.Ordinal))
            return TryRoot(verb[2..], out root) || TryRoot("k" + verb[2..], out root);
        return verb.StartsWith("ny", StringComparison.Ordinal)
            && (TryRoot("s" + verb[2..], out root) || TryRoot("c" + verb[2..], out root));
    }

    private static bool TryRoot(string form, out string root)
    {
        if (form.Length >= 3 && Roots.TryGet(form, out root))
            return true;
        return ChatForms.TryGet(form, false, out root) && form.Length >= 4 && Roots.Contains(root);
    }

    private static string WithMe(string root) => root[0] switch
    {
        'b' or 'f' or 'v' => "mem" + root,
        'p' => "mem" + root[1..],
        'c' or 'd' or 'j' or 'z' => "men" + root,
        't' => "men" + root[1..],
        's' => "meny" + root[1..],
        'k' when root.Length > 3 => "meng" + root[1..],
        'g' or 'h' or 'a' or 'i' or 'u' or 'e' or 'o' => "meng" + root,
        'k' => "menge" + root,
        _ => "me" + root,
    };
}

using ReferenceBot.Domain.Records;

namespace ReferenceBot.Citations.Styles;

/// <summary>
/// What stands before and after a name: a reference leaves academic titles out ("Dr.", "S.Pd.") and keeps what tells
/// father from son ("Jr.", "III").
/// </summary>
internal static class NameAffixes
{
    private static readonly HashSet<string> TitlesBefore = new(StringComparer.OrdinalIgnoreCase)
    {
        "Prof", "Profesor", "Professor", "Dr", "Drs", "Dra", "Drg", "Drh", "Ir", "Hj",
    };

    private static readonly Dictionary<string, string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Jr"] = "Jr.",
        ["Sr"] = "Sr.",
        ["II"] = "II",
        ["III"] = "III",
        ["IV"] = "IV",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "binti", "ibn", "al", "el",
    };

    /// <summary>As <see cref="Strip"/> for a given name; empty when it was nothing but degrees or a suffix behind a whole name.</summary>
    public static (string Name, string Suffix) StripGiven(string family, string given)
    {
        var parts = Array.FindAll(Parts(given), part => !AcademicTitles.IsDegreeBehind(family, part));
        if (parts.Length == 1 && Suffix(parts[0]) is { Length: > 0 } suffix)
            return ("", suffix);
        return parts.Length == 0 ? ("", "") : Strip(string.Join(", ", parts));
    }

    /// <summary>The name without titles, and the suffix as it is written after it, or an empty text.</summary>
    public static (string Name, string Suffix) Strip(string name)
    {
        var parts = Parts(name);
        if (parts.Length == 0)
            return (name, "");
        var suffix = parts.Skip(1).Select(Suffix).FirstOrDefault(found => found.Length > 0) ?? "";
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && Suffix(words[^1]) is { Length: > 0 } last)
        {
            suffix = last;
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 1 && TitlesBefore.Contains(words[0].TrimEnd('.')))
            words.RemoveAt(0);
        return (string.Join(' ', words), suffix);
    }

    /// <summary>Where the family name begins in a name in reading order: its last word, with the particles before it.</summary>
    public static int StartOfFamily(string[] words)
    {
        var start = Math.Max(words.Length - 1, 0);
        while (start > 1 && Particles.Contains(words[start - 1]))
            start--;
        return start;
    }

    private static string[] Parts(string name) => name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Suffix(string word) => Suffixes.GetValueOrDefault(word.TrimEnd('.'), "");
}

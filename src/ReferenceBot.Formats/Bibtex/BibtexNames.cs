using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Bibtex;

/// <summary>
/// Names by BibTeX's own rules: "First von Last", "von Last, First", "von Last, Jr, First", joined by "and".
/// A name in braces is a body or must not be taken apart.
/// </summary>
internal static class BibtexNames
{
    public static IEnumerable<Contributor> Parse(string value, ContributorRole role)
    {
        foreach (var name in SplitWords(value, "and"))
        {
            if (name != "others" && ParseOne(name, role) is { } contributor)
                yield return contributor;
        }
    }

    private static Contributor? ParseOne(string name, ContributorRole role)
    {
        if (IsBraced(name))
            return Clean(name) is { Length: > 0 } body ? Contributor.Body(body, role) : null;
        if (name.Contains("family=", StringComparison.Ordinal))
            return Keyed(name, role);
        var parts = SplitOutsideBraces(name, ",");
        var (family, given) = parts.Count switch
        {
            0 => ("", ""),
            1 => DirectOrder(parts[0]),
            2 => (parts[0], parts[1]),
            _ => (parts[0], $"{parts[2]}, {parts[1]}"),
        };
        var clean = Clean(family).Trim(',', ' ');
        return clean.Length == 0 ? null : Contributor.Person(clean, Clean(given).Trim(',', ' '), role);
    }

    // The last word is the family name, with the small words ("von", "de la") before it.
    private static (string Family, string Given) DirectOrder(string name)
    {
        var words = SplitOutsideBraces(name, " \t\r\n~");
        if (words.Count == 0)
            return ("", "");
        var particle = words.FindIndex(1 < words.Count ? 1 : 0, word => char.IsLower(word[0]));
        var family = particle > 0 && particle < words.Count - 1 ? particle : words.Count - 1;
        if (words.Count > 1 && char.IsLower(words[0][0]))
            family = 0;
        return (string.Join(' ', words.Skip(family)), string.Join(' ', words.Take(family)));
    }

    // BibLaTeX: "family=Beethoven, given=Ludwig, prefix=van".
    private static Contributor? Keyed(string name, ContributorRole role)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in SplitOutsideBraces(name, ","))
        {
            var equals = part.IndexOf('=');
            if (equals > 0)
                values[part[..equals].Trim()] = Clean(part[(equals + 1)..]);
        }

        var family = $"{values.GetValueOrDefault("prefix")} {values.GetValueOrDefault("family")}".Trim();
        return family.Length == 0 ? null : Contributor.Person(family, values.GetValueOrDefault("given"), role);
    }

    private static bool IsBraced(string name)
    {
        if (name.Length < 3 || name[0] != '{' || name[^1] != '}')
            return false;
        var depth = 0;
        for (var i = 0; i < name.Length - 1; i++)
        {
            depth += name[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return false;
        }

        // {\'E}variste is an accent, not a body.
        return name[1] != '\\';
    }

    private static List<string> SplitWords(string value, string separator)
    {
        var words = SplitOutsideBraces(value, " \t\r\n");
        var names = new List<string>();
        var start = 0;
        for (var i = 0; i <= words.Count; i++)
        {
            if (i < words.Count && !words[i].Equals(separator, StringComparison.OrdinalIgnoreCase))
                continue;
            if (i > start)
                names.Add(string.Join(' ', words[start..i]));
            start = i + 1;
        }

        return names;
    }

    private static List<string> SplitOutsideBraces(string text, string separators)
    {
        var parts = new List<string>();
        int start = 0, depth = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (depth <= 0 && separators.Contains(text[i])))
            {
                if (!string.IsNullOrWhiteSpace(text[start..i]))
                    parts.Add(text[start..i].Trim());
                start = i + 1;
            }
            else
            {
                depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            }
        }

        return parts;
    }

    private static string Clean(string text) => FieldText.Clean(LatexText.ToUnicode(text));
}

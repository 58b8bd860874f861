using ReferenceBot.Domain.Records;

namespace ReferenceBot.Formats.Fields;

/// <summary>
/// Names of contributors as one text holds them. A name in direct order is never taken apart: which word is the family name
/// cannot be told ("Andrea Hirata", "Yaqut An-Nafis", "Gabriel García Márquez").
/// </summary>
internal static class Names
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv", "phd", "md"];

    /// <summary>
    /// Reads "Family, Given; Mononym; {Corporate Body}; Family, Given (editor)", or a comma-separated list of names in
    /// direct order.
    /// </summary>
    public static IEnumerable<Contributor> ParseList(string text, ContributorRole role = ContributorRole.Author)
    {
        foreach (var part in Split(text))
        {
            if (ParseOne(part, role) is { } contributor)
                yield return contributor;
        }
    }

    /// <summary>Reads one name with an optional role after it, in parentheses.</summary>
    public static Contributor? ParseOne(string text, ContributorRole role = ContributorRole.Author)
    {
        var name = text.Trim();
        if (name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var open && Roles.TryParse(name[(open + 1)..^1], out var stated))
            (name, role) = (name[..open].TrimEnd(), stated);
        if (name.Length > 2 && name[0] == '{' && name[^1] == '}')
            return HasLetter(name) ? Contributor.Body(name[1..^1].Trim(), role) : null;
        return Inverted(name, role);
    }

    /// <summary>Reads "Family, Given" or a name without a comma, which stays whole.</summary>
    public static Contributor? Inverted(string text, ContributorRole role)
    {
        var name = TrimEnd(text);
        if (!HasLetter(name))
            return null;
        var comma = name.IndexOf(',');
        if (comma <= 0)
            return Contributor.Person(name.TrimStart(',', ' '), null, role);
        var given = TrimEnd(name[(comma + 1)..].Trim());
        return Contributor.Person(name[..comma].TrimEnd(), given, role);
    }

    /// <summary>Without the punctuation and the years of life after a name; an initial keeps its full stop.</summary>
    public static string TrimEnd(string text)
    {
        var name = Punctuation.Trim(text);
        var comma = name.LastIndexOf(',');
        if (comma > 0 && IsYears(name.AsSpan(comma + 1)))
            name = Punctuation.Trim(name[..comma]);
        return name;
    }

    private static string[] Split(string text)
    {
        if (text.Contains(';') || text.Contains('|'))
            return SplitOutsideBraces(text);
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var names = Array.FindAll(parts, part => !AcademicTitles.IsDegree(part));
        if (names.Length is > 0 && names.Length < parts.Length)
            (text, parts) = (string.Join(", ", names), names);
        return IsDirectOrderList(text, parts) ? parts : [text];
    }

    // "J.K. Rowling, Mary GrandPré" are two names; "Hirata, Andrea" and "King, Martin Luther, Jr." are one.
    private static bool IsDirectOrderList(string text, string[] parts)
    {
        if (parts.Length < 2 || text.Contains('{'))
            return false;
        if (Array.TrueForAll(parts, part => part.Contains(' ')))
            return true;
        return parts.Length > 2 && !IsSuffix(parts[^1]) && !IsYears(parts[^1]);
    }

    private static string[] SplitOutsideBraces(string text)
    {
        var parts = new List<string>();
        int start = 0, depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
                depth++;
            else if (text[i] == '}')
                depth--;
            else if (text[i] is ';' or '|' && depth <= 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return [.. parts];
    }

    private static bool IsSuffix(string part) =>
        Suffixes.Contains(part.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant());

    private static bool IsYears(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not (' ' or '-' or '–' or '?' or '.' or '(' or ')'))
                return false;
        }

        return digits >= 4;
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
                return true;
        }

        return false;
    }
}

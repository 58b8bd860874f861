using ReferenceBot.Domain.Records;

namespace ReferenceBot.Citations.Styles;

/// <summary>
/// Names in APA references (Publication Manual, 9.7 to 9.12): inverted with initials, up to twenty, an ampersand before the last.
/// A name catalogued whole is cited under its last element, as Indonesian universities ask.
/// </summary>
internal static class ApaNames
{
    private const int Most = 20;
    private const int Shown = 19;

    public static string List(IReadOnlyList<Contributor> names)
    {
        var all = names.Select(Inverted).ToList();
        if (all.Count > Most)
            return string.Join(", ", all.Take(Shown)) + ", … " + all[^1];
        return Join(all);
    }

    /// <summary>Names in reading order: "A. Hirata &amp; B. Setiawan".</summary>
    public static string Spoken(IReadOnlyList<Contributor> names) =>
        string.Join(names.Count == 2 ? " & " : ", ", names.Select(name =>
        {
            var (family, initials) = Split(name);
            return initials.Length == 0 ? family : $"{initials} {family}";
        }));

    private static string Join(List<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        // The comma stands before the ampersand even between two names (9.8).
        _ => string.Join(", ", names[..^1]) + ", & " + names[^1],
    };

    private static string Inverted(Contributor name)
    {
        var (family, initials) = Split(name);
        return initials.Length == 0 ? family : $"{family}, {initials}";
    }

    private static (string Family, string Initials) Split(Contributor name)
    {
        if (name.Literal is not null)
            return (name.Literal, "");
        if (name.Given is not null)
            return (name.Family!, Initials(name.Given));
        var words = name.Family!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? (name.Family!, "") : (words[^1], Initials(string.Join(' ', words[..^1])));
    }

    private static string Initials(string given) => string.Join(' ', given
        .Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Join('-', word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + "."))));
}

using System.Text;
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
        var all = names.Select(name => Split(name).Inverted).ToList();
        if (all.Count > Most)
            return string.Join(", ", all.Take(Shown)) + ", … " + all[^1];
        // The comma stands before the ampersand even between two names (9.8).
        return Join(all, ", & ");
    }

    /// <summary>Names in reading order: "A. Hirata &amp; B. Setiawan".</summary>
    public static string Spoken(IReadOnlyList<Contributor> names) =>
        Join([.. names.Select(name => Split(name).Spoken)], names.Count == 2 ? " & " : ", & ");

    private static string Join(List<string> names, string beforeLast) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names[..^1]) + beforeLast + names[^1],
    };

    private static NameParts Split(Contributor name)
    {
        if (name.Literal is not null)
            return new NameParts(name.Literal, "", "");
        var (family, suffix) = NameAffixes.Strip(name.Family!);
        if (name.Given is not null)
        {
            var (given, after) = NameAffixes.StripGiven(name.Family!, name.Given);
            suffix += after;
            if (given.Length > 0)
                return new NameParts(family, Initials(given), suffix);
        }

        var words = family.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = NameAffixes.StartOfFamily(words);
        return new NameParts(string.Join(' ', words[last..]), Initials(string.Join(' ', words[..last])), suffix);
    }

    private static string Initials(string given) => string.Join(' ', given
        .Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Join('-', word.Split('-').Select(Initial).Where(initial => initial.Length > 0)))
        .Where(initials => initials.Length > 0));

    private static string Initial(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return Rune.ToUpperInvariant(rune) + ".";
        }

        return "";
    }

    private sealed record NameParts(string Family, string Initials, string Suffix)
    {
        public string Inverted => (Initials.Length == 0 ? Family : $"{Family}, {Initials}") + (Suffix.Length == 0 ? "" : ", " + Suffix);

        public string Spoken => (Initials.Length == 0 ? Family : $"{Initials} {Family}") + (Suffix.Length == 0 ? "" : " " + Suffix);
    }
}

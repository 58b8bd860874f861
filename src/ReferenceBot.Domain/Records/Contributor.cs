namespace ReferenceBot.Domain.Records;

/// <summary>
/// A person or body that made the work, in authority form. A mononym has only a <see cref="Family"/> name;
/// a body, or a name that must not be taken apart, stands in <see cref="Literal"/> alone.
/// </summary>
public sealed record Contributor
{
    private Contributor()
    {
    }

    public string? Family { get; private init; }

    public string? Given { get; private init; }

    public string? Literal { get; private init; }

    public ContributorRole Role { get; init; } = ContributorRole.Author;

    /// <summary>The name as a list of authors shows it: "Hirata, Andrea", "Soekarno", "Badan Pusat Statistik".</summary>
    public string Heading => Literal ?? (Given is null ? Family! : $"{Family}, {Given}");

    /// <summary>The name as people say it: "Andrea Hirata".</summary>
    public string Spoken => Literal ?? (Given is null ? Family! : $"{Given} {Family}");

    public static Contributor Person(string family, string? given, ContributorRole role = ContributorRole.Author) =>
        new() { Family = family, Given = string.IsNullOrEmpty(given) ? null : given, Role = role };

    public static Contributor Body(string name, ContributorRole role = ContributorRole.Author) =>
        new() { Literal = name, Role = role };

    /// <summary>Restores a stored contributor.</summary>
    /// <exception cref="ArgumentException">Neither a family name nor a literal one is given.</exception>
    public static Contributor Restore(string? family, string? given, string? literal, ContributorRole role)
    {
        if (literal is not null)
            return Body(literal, role);
        return Person(family ?? throw new ArgumentException("A contributor needs a name.", nameof(family)), given, role);
    }
}

public enum ContributorRole
{
    Author,
    Editor,
    Translator,
    Illustrator,
    Compiler,
    Adapter,
    Narrator,
    Director,
    Composer,

    /// <summary>Supervisor of a thesis.</summary>
    Advisor,

    /// <summary>A contribution that the source names in words we do not map.</summary>
    Other,
}

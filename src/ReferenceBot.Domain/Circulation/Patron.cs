using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Circulation;

/// <summary>Somebody with a library card. A birth date is neither known nor asked.</summary>
/// <param name="Card">Number on the card; the patron's identity everywhere.</param>
/// <param name="Name">As the person is addressed.</param>
/// <param name="Audience">Whom the card's type is for; a conversation linked to it is never less strict.</param>
/// <param name="HomeBranch">Code of the branch where holds wait unless another is named; null when none is known.</param>
public sealed record Patron(string Card, string Name, Audience Audience, string? HomeBranch)
{
    /// <summary>Card of the grown-up who confirms acts on a child's card; null for everybody else.</summary>
    public string? Guardian { get; init; }

    /// <summary>Last day on which the card is valid; null when it does not expire.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The patron is an example and nobody's real account.</summary>
    public bool IsSample { get; init; }
}

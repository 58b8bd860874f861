using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>Somebody with a card of the embedded system.</summary>
internal sealed class PatronRow
{
    public required string Card { get; init; }

    public required string Name { get; set; }

    public Audience Audience { get; set; }

    public string? HomeBranch { get; set; }

    /// <summary>Card of the grown-up who confirms.</summary>
    public string? Guardian { get; set; }

    public DateOnly? ValidUntil { get; set; }

    /// <summary>Blocked by the staff.</summary>
    public bool Blocked { get; set; }

    /// <summary>As <see cref="Patrons.PinHash"/> makes it; null when no PIN opens this account.</summary>
    public string? PinHash { get; set; }

    public bool IsSample { get; init; }

    /// <summary>The PIN in clear, so that it can be shown to who tries the library out. Of sample cards only.</summary>
    public string? SamplePin { get; set; }

    /// <summary>Every act on the account raises it: of two at once, the later commit fails and is done again.</summary>
    public int Version { get; set; }

    public Patron ToPatron() =>
        new(Card, Name, Audience, HomeBranch) { Guardian = Guardian, ValidUntil = ValidUntil, IsSample = IsSample };
}

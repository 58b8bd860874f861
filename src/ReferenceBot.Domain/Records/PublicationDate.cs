namespace ReferenceBot.Domain.Records;

/// <summary>When a work was published.</summary>
/// <param name="Year">Gregorian year, 1 to 9999.</param>
/// <param name="EndYear">Last year of a serial or multi-volume work; null for a single year.</param>
/// <param name="Circa">The year is a cataloguer's estimate ("[1959?]").</param>
public sealed record PublicationDate(int Year, int? EndYear = null, bool Circa = false)
{
    public const int MinYear = 1;

    public const int MaxYear = 9999;
}

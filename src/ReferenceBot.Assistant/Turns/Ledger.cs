using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Turns;

/// <summary>
/// What a turn found and did, wish by wish. The reply is rendered from it and from nothing else. Not thread-safe.
/// </summary>
internal sealed class Ledger
{
    private readonly List<(int Wish, Outcome Outcome)> _entries = [];

    /// <summary>The wish that the running call belongs to, counted from 0.</summary>
    public int CurrentWish { get; set; }

    /// <summary>Outcomes in the order of the wishes, and within a wish as they came.</summary>
    public IReadOnlyList<Outcome> Outcomes => [.. _entries.OrderBy(entry => entry.Wish).Select(entry => entry.Outcome)];

    public void Add(Outcome outcome) => Add(CurrentWish, outcome);

    public void Add(int wish, Outcome outcome) => _entries.Add((wish, outcome));

    /// <summary>The last outcome of a kind that a wish has; null when it has none.</summary>
    public T? Last<T>(int wish)
        where T : Outcome => _entries.Where(entry => entry.Wish == wish).Select(entry => entry.Outcome).OfType<T>().LastOrDefault();
}

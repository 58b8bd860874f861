using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Turns;

/// <summary>
/// What a turn found and did, wish by wish. The reply is rendered from it and from nothing else. Not thread-safe.
/// </summary>
internal sealed class Ledger
{
    /// <summary>After the last wish.</summary>
    public const int Last = int.MaxValue;

    private readonly List<(int Wish, Outcome Outcome)> _entries = [];

    /// <summary>The wish that the running call belongs to, counted from 0.</summary>
    public int CurrentWish { get; set; }

    /// <summary>
    /// Outcomes in the order of the wishes, and within a wish as they came; whom to call in an emergency stands before all else.
    /// </summary>
    public IReadOnlyList<Outcome> Outcomes =>
    [
        .. _entries.OrderBy(entry => entry.Outcome is EmergencyOutcome ? 0 : 1).ThenBy(entry => entry.Wish).Select(entry => entry.Outcome),
    ];

    /// <summary>Outcomes so far.</summary>
    public int Count => _entries.Count;

    public void Add(Outcome outcome) => Add(CurrentWish, outcome);

    public void Add(int wish, Outcome outcome) => _entries.Add((wish, outcome));

    /// <summary>What came after the first <paramref name="count"/> outcomes.</summary>
    public IEnumerable<Outcome> Since(int count) => _entries.Skip(count).Select(entry => entry.Outcome);

    /// <summary>The last outcome of a kind that the wishes before one have; null when they have none.</summary>
    public T? LastBefore<T>(int wish)
        where T : Outcome => _entries.Where(entry => entry.Wish < wish).Select(entry => entry.Outcome).OfType<T>().LastOrDefault();

    /// <summary>Whether there is an outcome of a kind, of whatever wish.</summary>
    public bool Has<T>()
        where T : Outcome => _entries.Exists(entry => entry.Outcome is T);

    /// <summary>Keeps the first <paramref name="count"/> outcomes only.</summary>
    public void Forget(int count) => _entries.RemoveRange(count, _entries.Count - count);

    public bool Has(int wish) => _entries.Exists(entry => entry.Wish == wish);

    /// <summary>The last outcome of a kind that a wish has; null when it has none.</summary>
    public T? LastOf<T>(int wish)
        where T : Outcome => _entries.Where(entry => entry.Wish == wish).Select(entry => entry.Outcome).OfType<T>().LastOrDefault();
}

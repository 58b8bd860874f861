namespace ReferenceBot.Storage;

/// <summary>
/// Lets one process at a time do something to the database, such as filling it; whatever way that process ends, the next may.
/// Thread-safe.
/// </summary>
public interface IDatabaseGate
{
    /// <summary>Waits until nobody else is behind the gate of this name; disposing of the answer leaves it.</summary>
    Task<IDisposable> TakeAsync(string name, CancellationToken cancel);
}

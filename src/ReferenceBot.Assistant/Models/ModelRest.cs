namespace ReferenceBot.Assistant.Models;

/// <summary>Leaves a model that keeps failing alone for a while, so that not everybody waits for it in vain. Thread-safe.</summary>
internal sealed class ModelRest(TimeProvider clock)
{
    /// <summary>Failures in a row after which the model rests.</summary>
    public const int MostFailures = 3;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _until;

    public bool IsResting
    {
        get
        {
            lock (_lock)
                return clock.GetUtcNow() < _until;
        }
    }

    public void Failed()
    {
        lock (_lock)
        {
            if (++_failures >= MostFailures)
                _until = clock.GetUtcNow() + Length;
        }
    }

    public void Succeeded()
    {
        lock (_lock)
            _failures = 0;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ReferenceBot.Host.Composition;

/// <summary>A clock that was set to a moment and runs on from there.</summary>
internal sealed class RunningClock : TimeProvider
{
    private readonly TimeSpan _ahead;

    private RunningClock(DateTimeOffset now) => _ahead = now - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    /// <param name="text">ISO 8601; without an offset it is local time in <paramref name="zone"/>.</param>
    public static bool TryStart(string text, string zone, [NotNullWhen(true)] out TimeProvider? clock)
    {
        clock = null;
        if (!TryRead(text, out var read) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var local))
            return false;
        var offset = read.Kind == DateTimeKind.Unspecified ? local.GetUtcOffset(read) : (TimeSpan?)null;
        clock = new RunningClock(offset is { } known ? new DateTimeOffset(read, known) : new DateTimeOffset(read));
        return true;
    }

    /// <summary>Reads a moment in ISO 8601.</summary>
    public static bool TryRead(string text, out DateTime read) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out read);
}

using System.Globalization;

namespace ReferenceBot.Domain.Library;

/// <summary>One opening of a day, in the library's local time.</summary>
public readonly record struct OpeningInterval(TimeOnly From, TimeOnly To)
{
    private static readonly string[] Forms = ["HH:mm", "H:mm", "HH.mm", "H.mm"];

    /// <summary>Reads <c>08:00-16:00</c>, or <c>08.00-16.00</c> as Indonesian signs have it; it ends on the day it begins.</summary>
    public static bool TryParse(string? text, out OpeningInterval interval)
    {
        interval = default;
        var ends = (text ?? "").Split(['-', '–'], 2, StringSplitOptions.TrimEntries);
        if (ends.Length < 2 || !TryTime(ends[0], out var from) || !TryTime(ends[1], out var to) || to <= from)
            return false;
        interval = new OpeningInterval(from, to);
        return true;
    }

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

/// <summary>A branch on one day: when it opens, or why it does not.</summary>
/// <param name="Intervals">Empty when closed.</param>
/// <param name="Closed">The holiday that closes it; null on an ordinary day.</param>
public sealed record BranchDay(Branch Branch, DateOnly Date, IReadOnlyList<OpeningInterval> Intervals, ClosedDay? Closed);

/// <summary>The library's calendar. Thread-safe.</summary>
public sealed class LibraryCalendar
{
    private readonly LibraryOptions _library;
    private readonly TimeProvider _clock;
    private readonly TimeZoneInfo _zone;

    /// <exception cref="TimeZoneNotFoundException">The zone of the settings is unknown to this machine.</exception>
    public LibraryCalendar(LibraryOptions library, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(library);
        _library = library;
        _clock = clock;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(library.TimeZone);
    }

    /// <summary>Local date and time now.</summary>
    public DateTime Now => TimeZoneInfo.ConvertTime(_clock.GetUtcNow(), _zone).DateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public BranchDay On(Branch branch, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(branch);
        var closed = _library.ClosedDays.FirstOrDefault(day => day.Date == date);
        var intervals = closed is null && branch.Hours.TryGetValue(date.DayOfWeek, out var texts) ? Parse(texts) : [];
        return new BranchDay(branch, date, intervals, closed);
    }

    /// <summary>
    /// Whether items can be brought back to a branch on a day. Where the library has not told when a branch is open,
    /// only its closed days count.
    /// </summary>
    public bool IsOpen(Branch branch, DateOnly date)
    {
        var day = On(branch, date);
        return day.Closed is null && (day.Intervals.Count > 0 || !branch.HasHours);
    }

    /// <summary>The ordinary week of a branch, Monday first.</summary>
    public static IReadOnlyList<(DayOfWeek Day, IReadOnlyList<OpeningInterval> Intervals)> Week(Branch branch)
    {
        ArgumentNullException.ThrowIfNull(branch);
        DayOfWeek[] days =
        [
            DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday,
            DayOfWeek.Sunday,
        ];
        return [.. days.Select(day => (day, branch.Hours.TryGetValue(day, out var texts) ? Parse(texts) : []))];
    }

    private static IReadOnlyList<OpeningInterval> Parse(string[]? texts) =>
        [.. (texts ?? []).Select(text => OpeningInterval.TryParse(text, out var interval) ? interval : default).Where(i => i != default)];
}

using Microsoft.Extensions.Time.Testing;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Domain.Tests.Library;

public sealed class LibraryCalendarTests
{
    private static readonly Branch Central = new()
    {
        Code = "P",
        Name = "Pusat",
        Hours = { [DayOfWeek.Monday] = ["08:00-16:00"], [DayOfWeek.Friday] = ["08:00-11:30", "13:30-16:00"], [DayOfWeek.Sunday] = [] },
    };

    [TestCase("Asia/Makassar", "2026-11-23T15:59:59Z", "2026-11-23T23:59:59")]
    [TestCase("Asia/Makassar", "2026-11-23T16:00:00Z", "2026-11-24T00:00:00")]
    [TestCase("Asia/Jakarta", "2026-12-31T17:00:00Z", "2027-01-01T00:00:00")]
    [TestCase("Asia/Jayapura", "2026-11-23T00:00:00Z", "2026-11-23T09:00:00")]
    [TestCase("Europe/London", "2026-07-01T23:30:00Z", "2026-07-02T00:30:00")]
    public void Today_is_the_day_in_the_librarys_own_zone(string zone, string utc, string local)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
        var calendar = new LibraryCalendar(new LibraryOptions { TimeZone = zone }, clock);
        var expected = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That((calendar.Now, calendar.Today), Is.EqualTo((expected, DateOnly.FromDateTime(expected))));
    }

    [Test]
    public void The_day_changes_at_local_midnight()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 23, 59, 0, TimeSpan.FromHours(8)));
        var calendar = new LibraryCalendar(new LibraryOptions(), clock);
        Assert.That(calendar.Today, Is.EqualTo(new DateOnly(2026, 11, 23)));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(calendar.Today, Is.EqualTo(new DateOnly(2026, 11, 24)));
    }

    [Test]
    public void An_unknown_zone_is_refused() =>
        Assert.Throws<TimeZoneNotFoundException>(
            () => _ = new LibraryCalendar(new LibraryOptions { TimeZone = "Asia/Kupang" }, TimeProvider.System));

    [TestCase("2026-11-23", true)]
    [TestCase("2026-11-24", false)]
    [TestCase("2026-11-30", false)]
    public void Items_can_be_brought_back_on_open_days(string date, bool expected)
    {
        var library = new LibraryOptions { ClosedDays = { new ClosedDay { Date = new DateOnly(2026, 11, 30), Name = "Libur" } } };
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(new LibraryCalendar(library, TimeProvider.System).IsOpen(Central, day), Is.EqualTo(expected));
    }

    [TestCase("2026-11-24", true)]
    [TestCase("2026-11-30", false)]
    public void Where_no_hours_are_told_only_closed_days_are_closed(string date, bool expected)
    {
        var library = new LibraryOptions { ClosedDays = { new ClosedDay { Date = new DateOnly(2026, 11, 30), Name = "Libur" } } };
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var calendar = new LibraryCalendar(library, TimeProvider.System);
        Assert.That(calendar.IsOpen(new Branch { Code = "O", Name = "Oesapa" }, day), Is.EqualTo(expected));
    }

    [TestCase("2026-11-23", "08:00-16:00")]
    [TestCase("2026-11-27", "08:00-11:30 13:30-16:00")]
    [TestCase("2026-11-24", "")]
    [TestCase("2026-11-29", "")]
    public void A_day_has_the_hours_of_its_weekday(string date, string expected) =>
        Assert.That(Hours(On(new LibraryOptions(), date)), Is.EqualTo(expected));

    [Test]
    public void A_closed_day_closes_every_branch_and_says_why()
    {
        var library = new LibraryOptions { ClosedDays = { new ClosedDay { Date = new DateOnly(2026, 11, 27), Name = "Libur" } } };
        var day = On(library, "2026-11-27");
        Assert.That((day.Intervals.Count, day.Closed?.Name), Is.EqualTo((0, "Libur")));
        Assert.That(On(library, "2026-11-23").Closed, Is.Null);
    }

    [Test]
    public void The_week_begins_on_monday_and_has_seven_days()
    {
        var week = LibraryCalendar.Week(Central);
        Assert.That(week.Select(day => (int)day.Day), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 0 }));
        Assert.That(week.Select(day => day.Intervals.Count), Is.EqualTo(new[] { 1, 0, 0, 0, 2, 0, 0 }));
    }

    [TestCase("08:00-16:00", 8, 16)]
    [TestCase("8:00 - 16:00", 8, 16)]
    [TestCase("08.00–16.00", 8, 16)]
    [TestCase("0:00-1:00", 0, 1)]
    public void Hours_are_read(string text, int from, int to)
    {
        Assert.That(OpeningInterval.TryParse(text, out var interval));
        Assert.That(interval, Is.EqualTo(new OpeningInterval(new TimeOnly(from, 0), new TimeOnly(to, 0))));
    }

    [TestCase("16:00-08:00")]
    [TestCase("08:00-08:00")]
    [TestCase("08:00-24:00")]
    [TestCase("22:00-00:00")]
    [TestCase("8-16")]
    [TestCase("08:00")]
    [TestCase("tutup")]
    [TestCase("")]
    [TestCase(null)]
    public void What_is_no_time_from_and_to_on_one_day_is_refused(string? text) =>
        Assert.That(OpeningInterval.TryParse(text, out _), Is.False);

    private static BranchDay On(LibraryOptions library, string date) => new LibraryCalendar(library, TimeProvider.System)
        .On(Central, DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static string Hours(BranchDay day) =>
        string.Join(' ', day.Intervals.Select(interval => $"{interval.From:HH\\:mm}-{interval.To:HH\\:mm}"));
}

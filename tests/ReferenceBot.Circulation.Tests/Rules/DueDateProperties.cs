using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Circulation.Tests.Rules;

/// <summary>What holds of due dates in whatever week and with whatever holidays a library has.</summary>
public sealed class DueDateProperties
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void A_due_date_is_never_on_a_closed_day_and_never_earlier(byte openDays, byte[] holidays, ushort day)
    {
        var (dates, calendar, branch) = Library(openDays, holidays, First);
        var wished = First.AddDays(day % 700);
        var due = dates.OnOpenDay(branch.Code, wished);
        Assert.That(due, Is.GreaterThanOrEqualTo(wished));
        Assert.That(calendar.IsOpen(branch, due));
        var passedOver = Enumerable.Range(0, due.DayNumber - wished.DayNumber).Select(days => wished.AddDays(days));
        Assert.That(passedOver.Any(date => calendar.IsOpen(branch, date)), Is.False);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void A_renewal_never_takes_days_away(byte openDays, byte[] holidays, ushort today, sbyte dueIn, byte length)
    {
        var now = First.AddDays(today % 700);
        var (dates, calendar, branch) = Library(openDays, holidays, now);
        var due = now.AddDays(dueIn);
        var renewed = dates.AfterRenewal(branch.Code, due, 1 + (length % 30));
        Assert.That(renewed, Is.GreaterThan(due));
        Assert.That(renewed, Is.GreaterThan(now));
        Assert.That(calendar.IsOpen(branch, renewed));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Days_that_cost_are_open_days_since_the_due_date(byte openDays, byte[] holidays, ushort today, byte late)
    {
        var now = First.AddDays(today % 700);
        var (dates, calendar, branch) = Library(openDays, holidays, now);
        var expected = Enumerable.Range(0, late).Count(days => calendar.IsOpen(branch, now.AddDays(-days)));
        Assert.That(dates.OpenDaysOverdue(branch.Code, now.AddDays(-late), int.MaxValue), Is.EqualTo(expected));
    }

    [Test]
    public void A_branch_that_is_never_open_moves_nothing()
    {
        var branch = new Branch { Code = "P", Name = "Pusat", Hours = { [DayOfWeek.Monday] = [] } };
        var dates = Dates(new LibraryOptions { Branches = { branch } }, First, out _);
        Assert.That(dates.OnOpenDay("P", First), Is.EqualTo(First));
    }

    [TestCase(null)]
    [TestCase("LAIN")]
    public void An_item_of_no_known_branch_goes_by_the_main_one(string? branch)
    {
        var main = new Branch { Code = "P", Name = "Pusat", Hours = { [DayOfWeek.Monday] = ["08:00-16:00"] } };
        var library = new LibraryOptions { Branches = { main } };
        Assert.That(Dates(library, First, out _).OnOpenDay(branch, First), Is.EqualTo(new DateOnly(2026, 1, 5)));
        Assert.That(Dates(new LibraryOptions(), First, out _).OnOpenDay(branch, First), Is.EqualTo(First));
    }

    private static (DueDates Dates, LibraryCalendar Calendar, Branch Branch) Library(byte openDays, byte[] holidays, DateOnly today)
    {
        var branch = new Branch { Code = "P", Name = "Pusat" };
        foreach (var day in Enum.GetValues<DayOfWeek>())
            branch.Hours[day] = (openDays >> (int)day) % 2 == 1 || (day == DayOfWeek.Monday && openDays % 128 == 0) ? ["08:00-16:00"] : [];
        var library = new LibraryOptions { Branches = { branch } };
        var at = First;
        foreach (var gap in (holidays ?? []).Take(40))
        {
            at = at.AddDays(1 + (gap % 50));
            library.ClosedDays.Add(new ClosedDay { Date = at, Name = "Libur" });
        }

        return (Dates(library, today, out var calendar), calendar, branch);
    }

    private static DueDates Dates(LibraryOptions library, DateOnly today, out LibraryCalendar calendar)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(today, new TimeOnly(9, 0), TimeSpan.FromHours(8)));
        calendar = new LibraryCalendar(library, clock);
        return new DueDates(Options.Create(library), calendar);
    }
}

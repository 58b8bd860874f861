using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Circulation.Loans;

/// <summary>Reckons due dates: never on a day on which the item cannot be brought back to its branch. Thread-safe.</summary>
internal sealed class DueDates(IOptions<LibraryOptions> library, LibraryCalendar calendar)
{
    /// <summary>Days of a loan or renewal where the library has not said.</summary>
    public const int UsualDays = 7;

    // A branch that is closed for longer than this has no opening hours worth waiting for.
    private const int FarthestMove = 366;

    /// <summary>The day itself, or the next one on which the branch is open.</summary>
    /// <param name="branch">Code of the item's branch; the main branch stands in for one that is not known.</param>
    public DateOnly OnOpenDay(string? branch, DateOnly day)
    {
        if (Find(branch) is not { } known)
            return day;
        for (var days = 0; days <= FarthestMove; days++)
        {
            if (calendar.IsOpen(known, day.AddDays(days)))
                return day.AddDays(days);
        }

        return day;
    }

    /// <summary>The due date after a renewal made today; not later than <paramref name="due"/> when it would not move it.</summary>
    public DateOnly AfterRenewal(string? branch, DateOnly due, int? renewalDays)
    {
        var today = calendar.Today;
        var start = library.Value.Loans.RenewFromToday || due < today ? today : due;
        return OnOpenDay(branch, start.AddDays(renewalDays ?? UsualDays));
    }

    /// <summary>
    /// Days after the due date, today included, on which the item could have been brought back; counting ends at a limit.
    /// </summary>
    public int OpenDaysOverdue(string? branch, DateOnly due, int limit)
    {
        var known = Find(branch);
        var open = 0;
        for (var day = due.AddDays(1); day <= calendar.Today && open < limit; day = day.AddDays(1))
        {
            if (known is null || calendar.IsOpen(known, day))
                open++;
        }

        return open;
    }

    private Branch? Find(string? code) =>
        library.Value.Branches.FirstOrDefault(branch => string.Equals(branch.Code, code, StringComparison.OrdinalIgnoreCase))
        ?? library.Value.Branches.FirstOrDefault();
}

using Microsoft.Extensions.Options;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Circulation.Fines;

/// <summary>
/// What an overdue loan costs so far: for each day on which its branch was open, up to the highest fine. A day on which nobody
/// could bring the item back costs nothing. Thread-safe.
/// </summary>
internal sealed class OverdueFines(IOptions<LibraryOptions> library, DueDates dates)
{
    // Ten years: what is out longer is lost, not late.
    private const int MostDays = 3650;

    public int Of(LoanRow loan, ItemRow? item)
    {
        var terms = library.Value.Loans;
        if (terms.FinePerDay is not > 0)
            return 0;
        var fine = dates.OpenDaysOverdue(item?.Branch, loan.Due, MostDays) * (long)terms.FinePerDay.Value;
        return (int)Math.Min(fine, terms.FineCap ?? int.MaxValue);
    }
}

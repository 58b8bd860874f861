using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Acts;

/// <summary>Tells from two looks at an account whether an act in between was done.</summary>
internal static class ReadBack
{
    public static ActResult Compare(CirculationAct act, AccountSnapshot before, IReadOnlyList<Loan> loans, IReadOnlyList<Hold> holds) =>
        act switch
        {
            RenewLoan renew => Compare(before, loans.FirstOrDefault(loan => loan.Id == renew.LoanId)),
            PlaceHold place => holds.FirstOrDefault(hold => hold.Record == place.Record && !before.Holds.Contains(hold.Id)) is { } placed
                ? new ActResult(ActState.Done) { Hold = placed }
                : NotDone,
            CancelHold drop => holds.Any(hold => hold.Id == drop.HoldId) ? NotDone : new ActResult(ActState.Done),
            _ => new ActResult(ActState.Unknown),
        };

    private static ActResult NotDone => ActResult.Refused(Refusals.SystemDown);

    // A loan that is gone may have been renewed and brought back since.
    private static ActResult Compare(AccountSnapshot before, Loan? now) => now switch
    {
        null => new ActResult(ActState.Unknown),
        _ when now.Renewals > before.Renewals || now.Due > before.Due => new ActResult(ActState.Done) { Loan = now },
        _ => NotDone,
    };
}

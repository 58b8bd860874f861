using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Acts;

/// <summary>
/// Acts of a system that does them as soon as it is asked: written down before they are sent, sent once, and read back when no
/// answer came.
/// </summary>
internal sealed class OutsideActs(ILibrarySystem system, ActLog log)
{
    public async Task<ActResult> SendAsync(CirculationAct act, Confirmation confirmation, CancellationToken cancel)
    {
        var loans = await ConnectionTrouble.Name(() => system.GetLoansAsync(confirmation.Card, cancel), cancel);
        var holds = await ConnectionTrouble.Name(() => system.GetHoldsAsync(confirmation.Card, cancel), cancel);
        if (Needless(act, loans, holds) is { } refusal)
            return ActResult.Refused(refusal);
        var loan = loans.FirstOrDefault(loan => loan.Id == (act as RenewLoan)?.LoanId);
        var cancelled = holds.FirstOrDefault(hold => hold.Id == (act as CancelHold)?.HoldId);
        var before = new AccountSnapshot(loan?.Renewals, loan?.Due, [.. holds.Select(hold => hold.Id)]);
        var row = await log.SendingAsync(act, confirmation, before, cancelled, cancel);
        ActResult result;
        try
        {
            result = await system.DoAsync(confirmation.Card, act, cancel);
        }
        // It is on its way: whatever went wrong, only the account tells what came of it.
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            return await ReadBackAsync(row, act, cancel);
        }

        await log.FinishAsync(row, result);
        return WithCancelled(result, cancelled);
    }

    /// <summary>Finds out what became of an act that was sent and got no answer; it is never sent again.</summary>
    public async Task<ActResult> ReadBackAsync(ActRow row, CirculationAct act, CancellationToken cancel)
    {
        ActResult result;
        try
        {
            result = await system.ReadBackAsync(row.Card, act, ActLog.Before(row), cancel);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            result = new ActResult(ActState.Unknown);
        }

        await log.FinishAsync(row, result);
        return result;
    }

    /// <summary>What the account shows to be impossible is not sent: some systems place a second hold without a word.</summary>
    private static Refusal? Needless(CirculationAct act, IReadOnlyList<Loan> loans, IReadOnlyList<Hold> holds) => act switch
    {
        RenewLoan renew when loans.All(loan => loan.Id != renew.LoanId) => new Refusal(Refusals.NoSuchLoan),
        PlaceHold place when holds.Any(hold => hold.Record == place.Record) => new Refusal(Refusals.AlreadyOnHold),
        CancelHold drop when holds.All(hold => hold.Id != drop.HoldId) => new Refusal(Refusals.NoSuchHold),
        _ => null,
    };

    private static ActResult WithCancelled(ActResult result, Hold? cancelled) =>
        result is { State: ActState.Done, Hold: null } && cancelled is not null ? result with { Hold = cancelled } : result;
}

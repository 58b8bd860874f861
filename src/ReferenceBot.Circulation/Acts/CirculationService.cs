using ReferenceBot.Circulation.Rules;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Acts;

/// <summary>Circulation for a turn, over whichever library system there is.</summary>
internal sealed class CirculationService(ILibrarySystem system, ActLog log, OutsideActs outside, ICatalogue catalogue) : ICirculation
{
    private static readonly GuardianConfirmsRule Guardian = new();

    public Task<Patron?> FindPatronAsync(string card, CancellationToken cancel) =>
        ConnectionTrouble.Name(() => system.FindPatronAsync(card, cancel), cancel);

    public async Task<IReadOnlyList<Loan>> GetLoansAsync(string card, CancellationToken cancel)
    {
        var loans = await ConnectionTrouble.Name(() => system.GetLoansAsync(card, cancel), cancel);
        var refusal = await CheckPatronAsync(card, cancel);
        return refusal is null ? loans : [.. loans.Select(loan => loan with { RenewalBar = refusal })];
    }

    public Task<IReadOnlyList<Hold>> GetHoldsAsync(string card, CancellationToken cancel) =>
        ConnectionTrouble.Name(() => system.GetHoldsAsync(card, cancel), cancel);

    public Task<FineAccount> GetFinesAsync(string card, CancellationToken cancel) =>
        ConnectionTrouble.Name(() => system.GetFinesAsync(card, cancel), cancel);

    public async Task<Refusal?> CheckAsync(string card, CirculationAct act, CancellationToken cancel) =>
        await CheckPatronAsync(card, cancel) ?? await ConnectionTrouble.Name(() => system.CheckAsync(card, act, cancel), cancel);

    public async Task<ActResult> DoAsync(CirculationAct act, Confirmation confirmation, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        if (await log.FindAsync(act, confirmation, cancel) is { } known)
            return await TellAsync(known, act, cancel);
        if (await CheckPatronAsync(confirmation.Card, cancel) is { } refusal)
            return Note(act, confirmation, ActResult.Refused(refusal));
        if (system.CommitsWithTurn)
            return Note(act, confirmation, await system.DoAsync(confirmation.Card, act, cancel));
        return await outside.SendAsync(act, confirmation, cancel);
    }

    private async Task<Refusal?> CheckPatronAsync(string card, CancellationToken cancel) =>
        await FindPatronAsync(card, cancel) is { } patron ? Guardian.Refuse(patron) : new Refusal(Refusals.UnknownCard);

    private ActResult Note(CirculationAct act, Confirmation confirmation, ActResult result)
    {
        log.AddToTurn(act, confirmation, result);
        return result;
    }

    private async Task<ActResult> TellAsync(ActRow row, CirculationAct act, CancellationToken cancel)
    {
        var result = row.State is ActState.Sent or ActState.Unknown ? await outside.ReadBackAsync(row, act, cancel) : Recorded(row);
        return result is { State: ActState.Done, Loan: null, Hold: null } ? await WithDetailsAsync(result, row, cancel) : result;
    }

    private static ActResult Recorded(ActRow row) => row.State == ActState.Refused
        ? ActResult.Refused(new Refusal(row.Refusal!) { Number = row.RefusalNumber, SystemText = row.RefusalText })
        : new ActResult(row.State);

    /// <summary>Adds the loan or hold as the account shows it now.</summary>
    private async Task<ActResult> WithDetailsAsync(ActResult done, ActRow row, CancellationToken cancel)
    {
        try
        {
            var loan = (await GetLoansAsync(row.Card, cancel)).FirstOrDefault(loan => loan.Id == row.ResultId);
            var hold = (await GetHoldsAsync(row.Card, cancel)).FirstOrDefault(hold => hold.Id == row.ResultId);
            return done with { Loan = loan, Hold = loan is null ? hold ?? await PastHoldAsync(row, cancel) : null };
        }
        catch (LibrarySystemDownException)
        {
            // That it was done is known; how it stands now can be asked later.
            return done with { Hold = await PastHoldAsync(row, cancel) };
        }
    }

    /// <summary>A hold that no account shows any more, from what was written down of it.</summary>
    private async Task<Hold?> PastHoldAsync(ActRow row, CancellationToken cancel)
    {
        if (!RecordId.TryParse(row.RecordId, out var record))
            return null;
        var title = (await catalogue.GetAsync([record], cancel)).SingleOrDefault()?.Bibliographic.Title ?? record.Value;
        return new Hold(row.ResultId ?? row.Object, record, title, row.PickupBranch, HoldState.Queued, null);
    }
}

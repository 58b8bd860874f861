using ReferenceBot.Circulation.Fines;
using ReferenceBot.Circulation.Holds;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Rules;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Systems.Embedded;

/// <summary>Asks the rules and does what they let pass, in the turn's context.</summary>
internal sealed class EmbeddedActs(
    EmbeddedTables tables, Accounts accounts, Wishes wishes, CirculationRules rules, AccountView view, TimeProvider clock)
{
    public async Task<Refusal?> CheckAsync(string card, CirculationAct act, CancellationToken cancel)
    {
        if (await FindAsync(card, act, cancel) is not { } account)
            return new Refusal(Refusals.UnknownCard);
        return act switch
        {
            RenewLoan renew => Find(account, renew) is { } loan ? rules.Renewal.Refuse(wishes.Renewal(account, loan)) : NoSuchLoan,
            PlaceHold place => rules.Hold.Refuse(await wishes.HoldAsync(account, place, cancel)),
            CancelHold drop => Find(account, drop) is null ? NoSuchHold : null,
            _ => throw Unheard(act),
        };
    }

    public async Task<ActResult> DoAsync(string card, CirculationAct act, CancellationToken cancel)
    {
        if (await FindAsync(card, act, cancel) is not { } account)
            return ActResult.Refused(Refusals.UnknownCard);
        return act switch
        {
            RenewLoan renew => await RenewAsync(account, renew, cancel),
            PlaceHold place => await PlaceAsync(account, place, cancel),
            CancelHold drop => await CancelAsync(account, drop, cancel),
            _ => throw Unheard(act),
        };
    }

    private static Refusal NoSuchLoan => new(Refusals.NoSuchLoan);

    private static Refusal NoSuchHold => new(Refusals.NoSuchHold);

    private async Task<ActResult> RenewAsync(Account account, RenewLoan act, CancellationToken cancel)
    {
        if (Find(account, act) is not { } loan)
            return ActResult.Refused(NoSuchLoan);
        var wish = wishes.Renewal(account, loan);
        if (rules.Renewal.Refuse(wish) is { } refusal)
            return ActResult.Refused(refusal);
        var record = account.ItemOf(loan)?.RecordId;
        if (account.Accrued[loan.Id] is > 0 and var late)
            WriteDown(account, loan, record, late);
        loan.Due = wish.NewDue;
        loan.Renewals++;
        tables.Touch(account.Patron, record);
        var renewed = (await FindAsync(account.Patron.Card, act, cancel))!;
        return new ActResult(ActState.Done) { Loan = await view.LoanAsync(renewed, loan, cancel) };
    }

    /// <summary>A new due date ends what an overdue loan costs day by day; what it has cost stays owed.</summary>
    private void WriteDown(Account account, LoanRow loan, string? record, int amount) => tables.Add(new FineRow
    {
        Id = RowId.New(),
        Card = account.Patron.Card,
        RecordId = record,
        Amount = amount,
        Since = loan.Due.AddDays(1),
    });

    private async Task<ActResult> PlaceAsync(Account account, PlaceHold act, CancellationToken cancel)
    {
        var wish = await wishes.HoldAsync(account, act, cancel);
        if (rules.Hold.Refuse(wish) is { } refusal)
            return ActResult.Refused(refusal);
        var hold = new HoldRow
        {
            Id = RowId.New(),
            Card = account.Patron.Card,
            RecordId = act.Record.Value,
            PickupBranch = wish.Branch!.Code,
            PlacedAt = clock.GetUtcNow(),
        };
        tables.Add(hold);
        tables.Touch(account.Patron, hold.RecordId);
        var shelf = wish.Shelf with { Holds = [.. wish.Shelf.Holds, hold] };
        return new ActResult(ActState.Done) { Hold = await view.HoldAsync(hold, shelf, cancel) };
    }

    private async Task<ActResult> CancelAsync(Account account, CancelHold act, CancellationToken cancel)
    {
        if (Find(account, act) is not { } hold)
            return ActResult.Refused(NoSuchHold);
        var before = await view.HoldAsync(hold, account.ShelfOf(hold.RecordId), cancel);
        tables.Remove(hold);
        tables.Touch(account.Patron, hold.RecordId);
        return new ActResult(ActState.Done) { Hold = before };
    }

    private Task<Account?> FindAsync(string card, CirculationAct act, CancellationToken cancel) =>
        accounts.FindAsync(card, (act as PlaceHold)?.Record.Value, cancel);

    private static LoanRow? Find(Account account, RenewLoan act) => account.Loans.FirstOrDefault(loan => loan.Id == act.LoanId);

    private static HoldRow? Find(Account account, CancelHold act) => account.Holds.FirstOrDefault(hold => hold.Id == act.HoldId);

    private static NotSupportedException Unheard(CirculationAct act) => new($"'{act.Kind}' is no act of the embedded system.");
}

using ReferenceBot.Circulation.Fines;
using ReferenceBot.Circulation.Holds;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Rules;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Systems.Embedded;

/// <summary>Shows an account in the library's words.</summary>
internal sealed class AccountView(Wishes wishes, CirculationRules rules)
{
    public async Task<IReadOnlyList<Loan>> LoansAsync(Account account, CancellationToken cancel)
    {
        var titles = await wishes.TitlesAsync(account.Loans.Select(loan => account.ItemOf(loan)?.RecordId), cancel);
        return [.. account.Loans.Select(loan => Show(account, loan, titles))];
    }

    public async Task<IReadOnlyList<Hold>> HoldsAsync(Account account, CancellationToken cancel)
    {
        var titles = await wishes.TitlesAsync(account.Holds.Select(hold => hold.RecordId), cancel);
        return [.. account.Holds.Select(hold => Show(hold, account.ShelfOf(hold.RecordId), titles))];
    }

    public async Task<Loan> LoanAsync(Account account, LoanRow loan, CancellationToken cancel) =>
        Show(account, loan, await wishes.TitlesAsync([account.ItemOf(loan)?.RecordId], cancel));

    public async Task<Hold> HoldAsync(HoldRow hold, Shelf shelf, CancellationToken cancel) =>
        Show(hold, shelf, await wishes.TitlesAsync([hold.RecordId], cancel));

    public async Task<FineAccount> FinesAsync(Account account, CancellationToken cancel)
    {
        var late = account.Loans.Where(loan => account.Accrued[loan.Id] > 0).ToList();
        var records = account.Fines.Select(fine => fine.RecordId).Concat(late.Select(loan => account.ItemOf(loan)?.RecordId));
        var titles = await wishes.TitlesAsync(records, cancel);
        var owed = account.Fines.Select(fine => Show(fine, titles)).Concat(late.Select(loan => Accruing(account, loan, titles)));
        return new FineAccount([.. owed.OrderBy(fine => fine.Since).ThenBy(fine => fine.Id, StringComparer.Ordinal)]);
    }

    private Loan Show(Account account, LoanRow loan, IReadOnlyDictionary<string, string> titles)
    {
        var record = account.ItemOf(loan)?.RecordId;
        var wish = wishes.Renewal(account, loan);
        return new Loan(loan.Id, Parse(record), Title(record, titles) ?? loan.Barcode, loan.Barcode, loan.Due, loan.Renewals)
        {
            RenewalsLeft = wish.Terms.Renewals is { } limit ? Math.Max(0, limit - loan.Renewals) : null,
            RenewalBar = rules.Renewal.Refuse(wish),
        };
    }

    private static Hold Show(HoldRow hold, Shelf shelf, IReadOnlyDictionary<string, string> titles)
    {
        var title = Title(hold.RecordId, titles) ?? hold.RecordId;
        var state = shelf.State(hold);
        int? position = state == HoldState.Ready ? null : shelf.Position(hold);
        return new Hold(hold.Id, Parse(hold.RecordId), title, hold.PickupBranch, state, position) { PickupBy = hold.PickupBy };
    }

    private static Fine Show(FineRow fine, IReadOnlyDictionary<string, string> titles) =>
        new(fine.Id, Title(fine.RecordId, titles), fine.Amount, fine.Since, Accruing: false);

    private static Fine Accruing(Account account, LoanRow loan, IReadOnlyDictionary<string, string> titles)
    {
        var title = Title(account.ItemOf(loan)?.RecordId, titles) ?? loan.Barcode;
        return new Fine($"late-{loan.Id}", title, account.Accrued[loan.Id], loan.Due.AddDays(1), Accruing: true);
    }

    private static string? Title(string? record, IReadOnlyDictionary<string, string> titles) =>
        record is null ? null : titles.GetValueOrDefault(record);

    private static RecordId? Parse(string? record) => record is null ? null : RecordId.Parse(record);
}

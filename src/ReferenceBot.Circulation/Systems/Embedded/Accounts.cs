using ReferenceBot.Circulation.Fines;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Circulation.Systems.Embedded;

/// <summary>Reads accounts for the rules.</summary>
internal sealed class Accounts(EmbeddedTables tables, OverdueFines overdue, LibraryCalendar calendar)
{
    /// <param name="alsoRecord">A record that an act is about and that the account may not have yet.</param>
    public async Task<Account?> FindAsync(string card, string? alsoRecord, CancellationToken cancel)
    {
        if (await tables.FindPatronAsync(card, cancel) is not { } patron)
            return null;
        var loans = await tables.LoansOfAsync(patron.Card, cancel);
        var holds = await tables.HoldsOfAsync(patron.Card, cancel);
        var fines = await tables.UnpaidFinesOfAsync(patron.Card, cancel);
        var items = await tables.ItemsAsync([.. loans.Select(loan => loan.Barcode)], cancel);
        var records = items.Values.Select(item => item.RecordId).Concat(holds.Select(hold => hold.RecordId)).ToHashSet();
        if (alsoRecord is not null)
            records.Add(alsoRecord);
        var shelves = await tables.ShelvesAsync(records, cancel);
        var accrued = loans.ToDictionary(loan => loan.Id, loan => overdue.Of(loan, items.GetValueOrDefault(loan.Barcode)));
        return new Account(patron, loans, holds, fines, items, shelves, accrued, calendar.Today);
    }
}

using ReferenceBot.Circulation.Fines;
using ReferenceBot.Circulation.Holds;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Patrons;

namespace ReferenceBot.Circulation.Systems.Embedded;

/// <summary>One patron's account with all that the rules look at.</summary>
/// <param name="Items">The items on loan, by barcode.</param>
/// <param name="Shelves">The shelves of every record on loan or on hold, by record.</param>
/// <param name="Accrued">What each overdue loan costs so far, by loan; nothing for the others.</param>
internal sealed record Account(
    PatronRow Patron,
    IReadOnlyList<LoanRow> Loans,
    IReadOnlyList<HoldRow> Holds,
    IReadOnlyList<FineRow> Fines,
    IReadOnlyDictionary<string, ItemRow> Items,
    IReadOnlyDictionary<string, Shelf> Shelves,
    IReadOnlyDictionary<string, int> Accrued,
    DateOnly Today)
{
    public int Owed => Fines.Sum(fine => fine.Amount) + Accrued.Values.Sum();

    public ItemRow? ItemOf(LoanRow loan) => Items.GetValueOrDefault(loan.Barcode);

    public Shelf ShelfOf(string? record) => record is null ? Shelf.Empty : Shelves.GetValueOrDefault(record, Shelf.Empty);
}

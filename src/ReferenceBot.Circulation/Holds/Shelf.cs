using ReferenceBot.Circulation.Loans;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Holds;

/// <summary>The copies of one record, who has them and who waits for them.</summary>
/// <param name="Holds">In the order placed.</param>
internal sealed record Shelf(IReadOnlyList<ItemRow> Items, IReadOnlyList<LoanRow> Loans, IReadOnlyList<HoldRow> Holds)
{
    public static readonly Shelf Empty = new([], [], []);

    public bool CanBeHeld => Items.Any(IsLent);

    /// <summary>Who waits, without those whose copy is ready.</summary>
    public IEnumerable<HoldRow> Queue => Holds.Where(hold => hold.ReadyBarcode is null);

    /// <summary>Copies that stand on the shelf and may go home with somebody.</summary>
    public int Free => Items.Count(item => State(item) == ItemState.OnShelf);

    public int Position(HoldRow hold) => Queue.TakeWhile(other => other.Id != hold.Id).Count() + 1;

    public HoldState State(HoldRow hold) => hold switch
    {
        { ReadyBarcode: not null } => HoldState.Ready,
        _ when Position(hold) <= Free => HoldState.ToBeSetAside,
        _ => HoldState.Queued,
    };

    public ItemState State(ItemRow item) => item switch
    {
        { Missing: true } => ItemState.Missing,
        _ when Loans.Any(loan => loan.Barcode == item.Barcode) => ItemState.OnLoan,
        { InLibraryOnly: true } => ItemState.InLibraryOnly,
        // It waits for one patron and is as good as lent to all others.
        _ when Holds.Any(hold => hold.ReadyBarcode == item.Barcode) => ItemState.OnLoan,
        _ => ItemState.OnShelf,
    };

    public ItemStatus Status(ItemRow item) =>
        new(State(item), Loans.FirstOrDefault(loan => loan.Barcode == item.Barcode)?.Due, Queue.Count());

    /// <summary>Somebody else waits and no copy on the shelf serves that wish.</summary>
    public bool IsWantedByOthers(string card) => Queue.Count(hold => hold.Card != card) > Free;

    private static bool IsLent(ItemRow item) => item is { Missing: false, InLibraryOnly: false };
}

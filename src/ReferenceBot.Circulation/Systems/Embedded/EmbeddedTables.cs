using Microsoft.EntityFrameworkCore;
using ReferenceBot.Circulation.Fines;
using ReferenceBot.Circulation.Holds;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Systems.Embedded;

/// <summary>
/// The rows of the embedded system as a turn sees them: what is stored, with what the turn has changed and not saved yet.
/// Everything read is tracked, so that the versions of patron and queue are those of the moment that a rule looked at.
/// </summary>
internal sealed class EmbeddedTables(ReferenceBotContext context)
{
    /// <summary>By the number as typed, or in capitals as cards have it.</summary>
    public async Task<PatronRow?> FindPatronAsync(string card, CancellationToken cancel) =>
        card.Length is 0 or > CirculationModel.MaxCard
            ? null
            : await context.FindAsync<PatronRow>([card], cancel) ?? await context.FindAsync<PatronRow>([card.ToUpperInvariant()], cancel);

    public async Task<List<LoanRow>> LoansOfAsync(string card, CancellationToken cancel)
    {
        var loans = context.Set<LoanRow>();
        await loans.Where(loan => loan.Card == card).LoadAsync(cancel);
        return [.. loans.Local.Where(loan => loan.Card == card).OrderBy(loan => loan.Due).ThenBy(loan => loan.Id, StringComparer.Ordinal)];
    }

    public async Task<List<HoldRow>> HoldsOfAsync(string card, CancellationToken cancel)
    {
        var holds = context.Set<HoldRow>();
        await holds.Where(hold => hold.Card == card).LoadAsync(cancel);
        return [.. InOrder(holds.Local.Where(hold => hold.Card == card)).OrderBy(hold => hold.ReadyBarcode is null)];
    }

    public async Task<List<FineRow>> UnpaidFinesOfAsync(string card, CancellationToken cancel)
    {
        var fines = context.Set<FineRow>();
        await fines.Where(fine => fine.Card == card && fine.PaidAt == null).LoadAsync(cancel);
        return [.. fines.Local.Where(fine => fine.Card == card && fine.PaidAt is null)];
    }

    public async Task<Dictionary<string, ItemRow>> ItemsAsync(IReadOnlyCollection<string> barcodes, CancellationToken cancel) =>
        await context.Set<ItemRow>().Where(item => barcodes.Contains(item.Barcode)).ToDictionaryAsync(item => item.Barcode, cancel);

    /// <summary>A shelf for each of the records, empty for one without copies.</summary>
    public async Task<Dictionary<string, Shelf>> ShelvesAsync(IReadOnlyCollection<string> records, CancellationToken cancel)
    {
        // The version first: who joins the queue while the rest is read makes the commit fail, never go unseen.
        await context.Set<HoldQueueRow>().Where(queue => records.Contains(queue.RecordId)).LoadAsync(cancel);
        var items = (await context.Set<ItemRow>().Where(item => records.Contains(item.RecordId)).OrderBy(item => item.Barcode)
            .ToListAsync(cancel)).ToLookup(item => item.RecordId);
        var barcodes = items.SelectMany(copies => copies).Select(item => item.Barcode).ToHashSet();
        var loans = context.Set<LoanRow>();
        await loans.Where(loan => barcodes.Contains(loan.Barcode)).LoadAsync(cancel);
        var holds = context.Set<HoldRow>();
        await holds.Where(hold => records.Contains(hold.RecordId)).LoadAsync(cancel);
        var lent = loans.Local.Where(loan => barcodes.Contains(loan.Barcode)).ToLookup(loan => loan.Barcode);
        var queues = InOrder(holds.Local).ToLookup(hold => hold.RecordId);
        return records.Distinct().ToDictionary(
            record => record,
            record => new Shelf(
                [.. items[record]], [.. items[record].SelectMany(item => lent[item.Barcode])], [.. queues[record]]));
    }

    /// <summary>Marks an account and a queue as acted on.</summary>
    public void Touch(PatronRow patron, string? record)
    {
        patron.Version++;
        if (record is null)
            return;
        if (context.Set<HoldQueueRow>().Local.FirstOrDefault(queue => queue.RecordId == record) is { } known)
            known.Version++;
        else
            context.Add(new HoldQueueRow { RecordId = record, Version = 1 });
    }

    public void Add(object row) => context.Add(row);

    public void Remove(object row) => context.Remove(row);

    private static IOrderedEnumerable<HoldRow> InOrder(IEnumerable<HoldRow> holds) =>
        holds.OrderBy(hold => hold.PlacedAt).ThenBy(hold => hold.Id, StringComparer.Ordinal);
}

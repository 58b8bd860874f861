using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Loans;

/// <summary>Makes the catalogue's copies known to the embedded system. Thread-safe.</summary>
public sealed class ItemRegister(IRecordSource records)
{
    /// <summary>Registers every copy with a barcode, or what the catalogue has changed of it; a copy that is gone stays known.</summary>
    /// <param name="context">Where the items are added and changed; it is not saved.</param>
    /// <returns>How many copies the catalogue has.</returns>
    public async Task<int> TakeAsync(ReferenceBotContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var known = await context.Set<ItemRow>().ToDictionaryAsync(item => item.Barcode, cancel);
        var copies = 0;
        await foreach (var change in records.ReadChangesAsync(0, cancel))
        {
            foreach (var holding in change.Record?.Holdings ?? [])
                copies += Take(context, known, change.Record!, holding) ? 1 : 0;
        }

        return copies;
    }

    private static bool Take(ReferenceBotContext context, Dictionary<string, ItemRow> known, CatalogueRecord record, Holding holding)
    {
        if (holding.Barcode is not { Length: > 0 and <= CirculationModel.MaxBarcode } barcode)
            return false;
        if (!known.TryGetValue(barcode, out var item))
        {
            item = new ItemRow { Barcode = barcode, RecordId = record.Id.Value };
            known.Add(barcode, item);
            context.Add(item);
        }

        item.RecordId = record.Id.Value;
        item.Type = record.Bibliographic.Type;
        item.Branch = holding.Branch;
        item.InLibraryOnly = holding.InLibraryOnly;
        return true;
    }
}

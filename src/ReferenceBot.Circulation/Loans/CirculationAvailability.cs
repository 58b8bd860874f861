using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Circulation.Acts;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Loans;

/// <summary>
/// Which copies can be had now, as the library system says. What it does not know, or cannot say because it cannot be reached,
/// is owned and not tracked. Thread-safe: each call asks in a scope of its own.
/// </summary>
internal sealed class CirculationAvailability(ICatalogue catalogue, IServiceScopeFactory scopes) : IAvailability
{
    public async Task<IReadOnlyDictionary<RecordId, RecordAvailability>> AskAsync(
        IReadOnlyCollection<RecordId> ids, CancellationToken cancel)
    {
        var records = await catalogue.GetAsync([.. ids.Distinct()], cancel);
        var barcodes = records.SelectMany(record => record.Holdings).Select(holding => holding.Barcode).OfType<string>().ToHashSet();
        var known = await AskSystemAsync(barcodes, cancel);
        return records.ToDictionary(
            record => record.Id,
            record => new RecordAvailability(record.Id, [.. record.Holdings.Select(holding => State(holding, known))]));
    }

    private async Task<IReadOnlyDictionary<string, ItemStatus>> AskSystemAsync(HashSet<string> barcodes, CancellationToken cancel)
    {
        if (barcodes.Count == 0)
            return new Dictionary<string, ItemStatus>();
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<ILibrarySystem>().GetItemsAsync(barcodes, cancel);
        }
        catch (Exception fault) when (ConnectionTrouble.Is(fault, cancel))
        {
            return new Dictionary<string, ItemStatus>();
        }
    }

    private static ItemAvailability State(Holding holding, IReadOnlyDictionary<string, ItemStatus> known)
    {
        if (holding.Barcode is { } barcode && known.TryGetValue(barcode, out var status))
            return new ItemAvailability(holding, status.State, status.Due);
        return new ItemAvailability(holding, holding.InLibraryOnly ? ItemState.InLibraryOnly : ItemState.NotTracked);
    }
}

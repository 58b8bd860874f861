using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Catalogue.Records;

/// <summary>
/// What the catalogue alone can tell: which copies the library owns. Whether somebody has one of them it does not know,
/// and says so.
/// </summary>
internal sealed class HoldingsAvailability(ICatalogue catalogue) : IAvailability
{
    public async Task<IReadOnlyDictionary<RecordId, RecordAvailability>> AskAsync(
        IReadOnlyCollection<RecordId> ids, CancellationToken cancel)
    {
        var records = await catalogue.GetAsync([.. ids.Distinct()], cancel);
        return records.ToDictionary(record => record.Id, record => new RecordAvailability(record.Id, [.. record.Holdings.Select(State)]));
    }

    private static ItemAvailability State(Holding holding) =>
        new(holding, holding.InLibraryOnly ? ItemState.InLibraryOnly : ItemState.NotTracked);
}

using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Tests.Arranging;

/// <summary>A catalogue in memory.</summary>
internal sealed class MemoryCatalogue : ICatalogue, IRecordSource
{
    private readonly List<CatalogueRecord> _records = [];

    public void Put(params CatalogueRecord[] records) => _records.AddRange(records);

    public Task<IReadOnlyList<CatalogueRecord>> GetAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<CatalogueRecord>>([.. ids.SelectMany(id => _records.Where(record => record.Id == id))]);

    public Task<long> GetLastChangeAsync(CancellationToken cancel) => Task.FromResult((long)_records.Count);

    public async IAsyncEnumerable<RecordChange> ReadChangesAsync(
        long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        for (var number = (int)after; number < _records.Count; number++)
            yield return new RecordChange(number + 1, _records[number].Id, _records[number]);
    }
}

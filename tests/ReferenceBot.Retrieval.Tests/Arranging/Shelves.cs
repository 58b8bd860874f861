using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Retrieval.Tests.Arranging;

/// <summary>A library system that knows which records are on loan, and remembers what it was asked.</summary>
internal sealed class Shelves : IAvailability
{
    private readonly HashSet<RecordId> _onLoan = [];

    public List<int> Batches { get; } = [];

    public void Lend(params ARecord[] records) => _onLoan.UnionWith(records.Select(record => record.Id));

    public Task<IReadOnlyDictionary<RecordId, RecordAvailability>> AskAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancel)
    {
        Batches.Add(ids.Count);
        return Task.FromResult<IReadOnlyDictionary<RecordId, RecordAvailability>>(ids.ToDictionary(id => id, StateOf));
    }

    private RecordAvailability StateOf(RecordId id) =>
        new(id, [new ItemAvailability(new Holding(), _onLoan.Contains(id) ? ItemState.OnLoan : ItemState.OnShelf)]);
}

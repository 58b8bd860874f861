using System.Runtime.CompilerServices;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Retrieval.Tests.Arranging;

/// <summary>A catalogue in memory that numbers its changes as the database does.</summary>
internal sealed class MemorySource : IRecordSource
{
    private readonly Lock _writing = new();
    private readonly Dictionary<RecordId, RecordChange> _present = [];
    private long _last;

    /// <summary>Called before each change is handed over.</summary>
    public Action<RecordChange> OnRead { get; set; } = _ => { };

    public int Read { get; private set; }

    public void Put(params ARecord[] records)
    {
        foreach (var record in records)
            Write(record.Id, record.Build());
    }

    public void Withdraw(ARecord record) => Write(record.Id, null);

    /// <summary>A number of the sequence that goes to something other than a record.</summary>
    public void SkipNumber()
    {
        lock (_writing)
            _last++;
    }

    public Task<long> GetLastChangeAsync(CancellationToken cancel)
    {
        lock (_writing)
            return Task.FromResult(_last);
    }

    public async IAsyncEnumerable<RecordChange> ReadChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<RecordChange> changes;
        lock (_writing)
            changes = [.. _present.Values.Where(change => change.Number > after).OrderBy(change => change.Number)];
        foreach (var change in changes)
        {
            cancel.ThrowIfCancellationRequested();
            OnRead(change);
            Read++;
            yield return change;
        }

        await Task.CompletedTask;
    }

    private void Write(RecordId id, CatalogueRecord? record)
    {
        lock (_writing)
            _present[id] = new RecordChange(++_last, id, record);
    }
}

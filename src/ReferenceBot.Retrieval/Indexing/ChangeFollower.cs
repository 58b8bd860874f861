namespace ReferenceBot.Retrieval.Indexing;

/// <summary>Brings an index up to its source's sequence of changes, and leaves a commit to go on from wherever it ends.</summary>
internal sealed class ChangeFollower(IndexFolder folder) : IDisposable
{
    // A kill costs at most this many changes done twice; memory is bounded by the writer's buffer anyway.
    private const int CommitEvery = 50_000;

    private const int ReportEvery = 1_000;

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <param name="read">Changes after a number, in order.</param>
    /// <returns>How many changes were applied; 0 when another process owns the index.</returns>
    public async Task<long> CatchUpAsync<T>(
        Func<CancellationToken, Task<long>> getLast, Func<long, CancellationToken, IAsyncEnumerable<T>> read, Action<T> apply,
        IProgress<long>? progress, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (!folder.TryOwn())
            {
                folder.Refresh();
                return 0;
            }

            var last = await getLast(cancel);
            if (last < folder.AppliedChange)
                // The source is another one, or was put back to an older state: nothing in the index can be trusted.
                folder.Clear();
            // Up to "last" each record has one change, so an index that holds nothing need not look for an older version.
            folder.FirstUpTo = folder.AppliedChange == 0 ? last : 0;
            return await ApplyAsync(read(folder.AppliedChange, cancel), apply, last, progress, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<long> ApplyAsync<T>(
        IAsyncEnumerable<T> changes, Action<T> apply, long last, IProgress<long>? progress, CancellationToken cancel)
    {
        var before = folder.AppliedChange;
        long applied = 0;
        await foreach (var change in changes.WithCancellation(cancel))
        {
            Write(() => apply(change));
            applied++;
            if (applied % ReportEvery == 0)
                progress?.Report(applied);
            if (applied % CommitEvery == 0)
                Publish();
        }

        // Everything up to "last" was there to be read before reading began, so it is applied now, though the numbers
        // at the end may have gone to something this index does not hold.
        folder.AppliedChange = Math.Max(folder.AppliedChange, last);
        if (folder.AppliedChange != before)
            Publish();
        if (applied % ReportEvery != 0)
            progress?.Report(applied);
        return applied;
    }

    private void Publish()
    {
        Write(folder.Refresh);
        folder.Commit();
    }

    private void Write(Action change)
    {
        try
        {
            change();
        }
        catch
        {
            folder.GoBack();
            throw;
        }
    }
}

using ReferenceBot.Catalogue.Import;
using ReferenceBot.Catalogue.Tests.Arranging;
using ReferenceBot.Formats;

namespace ReferenceBot.Catalogue.Tests.Import;

/// <summary>An import may end at any moment; the next one finishes its work.</summary>
public sealed class InterruptionTests
{
    private const int Count = 2500;

    private static readonly AWork[] Works =
        [.. Enumerable.Range(0, Count).Select(i => AWork.Called($"Judul {i / 2}").In(2000).Keyed($"{i}").Kept($"B{i}"))];

    [Test]
    public async Task A_disk_that_fails_in_the_middle_leaves_whole_batches_and_a_rerun_completes_them(
        [Values(0, 1, 999, 1000, 1001, 2499)] int at)
    {
        await using var library = await Library.OpenAsync();
        Assert.ThrowsAsync<IOException>(() => library.ImportAsync(library.FileOf("a.x", new Listed(FailingAt(at)))));
        Assert.That(await StoredAsync(library), Is.EqualTo(at / 1000 * 1000));
        await library.AssertSoundAsync();
        await AssertCompletesAsync(library, unchanged: at / 1000 * 1000);
    }

    [Test]
    public async Task Cancelling_leaves_what_was_committed_and_a_rerun_completes_it([Values(1, 2)] int commits)
    {
        await using var library = await Library.OpenAsync();
        using var cancel = new CancellationTokenSource();
        library.Log.OnCommitted = counts =>
        {
            if (counts.Read == commits * 1000)
                cancel.Cancel();
        };
        Assert.CatchAsync<OperationCanceledException>(() =>
            library.Importer.RunAsync([library.FileOf("a.x", Works)], new ImportOptions(), library.Log, cancel.Token));
        Assert.That(await StoredAsync(library), Is.EqualTo(commits * 1000));
        await AssertCompletesAsync(library, unchanged: commits * 1000);
    }

    [Test]
    public async Task A_listener_that_fails_harms_nothing()
    {
        await using var library = await Library.OpenAsync();
        library.Log.OnCommitted = _ => throw new InvalidOperationException("terminal gone");
        Assert.ThrowsAsync<InvalidOperationException>(() => library.ImportAsync(library.FileOf("a.x", Works)));
        library.Log.OnCommitted = _ => { };
        await AssertCompletesAsync(library, unchanged: 1000);
    }

    [Test]
    public async Task A_batch_that_cannot_be_written_is_not_written_in_part()
    {
        await using var library = await Library.OpenAsync();
        await library.QueryAsync(
            "CREATE TRIGGER full BEFORE INSERT ON holdings WHEN NEW.barcode = 'B1700' BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        Assert.CatchAsync<System.Data.Common.DbException>(() => library.ImportAsync(library.FileOf("a.x", Works)));
        Assert.That(await StoredAsync(library), Is.EqualTo(1000));
        await library.QueryAsync("DROP TRIGGER full");
        await AssertCompletesAsync(library, unchanged: 1000);
    }

    private static async Task AssertCompletesAsync(Library library, int unchanged)
    {
        var rest = Count - unchanged;
        Assert.That(
            await library.ImportAsync(library.FileOf("a.x", Works)),
            Is.EqualTo(new ImportCounts(Added: rest / 2, Merged: rest / 2, Unchanged: unchanged)));
        Assert.That(await library.ImportAsync(library.FileOf("a.x", Works)), Is.EqualTo(new ImportCounts(Unchanged: Count)));
        Assert.That(await library.ReadAllAsync(), Has.Count.EqualTo(Count / 2));
        await library.AssertSoundAsync();
    }

    private static async Task<int> StoredAsync(Library library) => (await library.QueryAsync("SELECT key FROM record_sources")).Count;

    private static IEnumerable<RecordReading> FailingAt(int index)
    {
        for (var i = 0; i < index; i++)
            yield return Listed.Read(i, Works[i]);
        throw new IOException("the disk is gone");
    }
}

using ReferenceBot.Catalogue.Import;
using ReferenceBot.Catalogue.Tests.Arranging;

namespace ReferenceBot.Catalogue.Tests.Import;

/// <summary>A file may be larger than memory.</summary>
public sealed class StreamingTests
{
    [Test]
    public async Task A_file_without_end_is_committed_in_batches_until_somebody_stops_it()
    {
        await using var library = await Library.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var endless = new Listed(Enumerable.Range(0, int.MaxValue).Select(i => Listed.Read(i, AWork.Called($"Judul {i}").Keyed($"{i}"))));
        var ahead = new List<long>();
        library.Log.OnCommitted = counts =>
        {
            ahead.Add(endless.Drawn - counts.Read);
            if (counts.Read >= 20_000)
                cancel.Cancel();
        };
        Assert.CatchAsync<OperationCanceledException>(() =>
            library.Importer.RunAsync([library.FileOf("a.x", endless)], new ImportOptions(), library.Log, cancel.Token));
        Assert.That(ahead, Has.Count.EqualTo(20).And.All.Zero);
        Assert.That((await library.QueryAsync("SELECT COUNT(*) FROM records")).Single(), Is.EqualTo("20000"));
    }

    [Test]
    public async Task Records_that_were_committed_are_let_go()
    {
        await using var library = await Library.OpenAsync();
        var seen = new List<WeakReference>();
        var listed = new Listed(Enumerable.Range(0, 3000).Select(i =>
        {
            var reading = Listed.Read(i, AWork.Called($"Judul {i}").Keyed($"{i}"));
            seen.Add(new WeakReference(reading));
            return reading;
        }));
        var alive = 0;
        library.Log.OnCommitted = counts =>
        {
            if (counts.Read < 3000)
                return;
            GC.Collect();
            alive = seen.Take(2000).Count(reading => reading.IsAlive);
        };
        await library.ImportAsync(library.FileOf("a.x", listed));
        Assert.That(alive, Is.Zero);
    }

    [Test]
    public async Task Large_records_are_committed_before_there_are_many_of_them()
    {
        await using var library = await Library.OpenAsync();
        var lines = Enumerable.Range(0, 12).Select(
            i => $"{{\"id\":\"{i}\",\"title\":\"Judul {i}\",\"ignored\":\"{new string('x', 2_000_000)}\"}}");
        await library.ImportAsync(library.TextFile("besar.jsonl", [.. lines]));
        Assert.That(library.Log.Commits, Has.Count.GreaterThan(2));
        Assert.That(library.Log.Shares, Is.Ordered.And.All.InRange(0, 1));
        Assert.That(library.Log.Commits[^1], Is.EqualTo(new ImportCounts(Added: 12)));
    }

    [Test]
    public async Task The_share_done_ends_at_one()
    {
        await using var library = await Library.OpenAsync();
        await library.ImportAsync(
            library.TextFile("a.jsonl", [.. Enumerable.Range(0, 2500).Select(i => $"{{\"id\":\"{i}\",\"title\":\"Judul {i}\"}}")]));
        Assert.That(library.Log.Shares, Is.Ordered.And.Count.EqualTo(3));
        Assert.That(library.Log.Shares[^1], Is.EqualTo(1));
    }
}

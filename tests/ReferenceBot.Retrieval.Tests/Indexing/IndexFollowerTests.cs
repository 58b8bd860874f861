using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Indexing;

public sealed class IndexFollowerTests
{
    private static ARecord[] Books(int count) => [.. Enumerable.Range(1, count).Select(i => ARecord.Called($"Jagung nomor{i}"))];

    [Test]
    public async Task What_was_written_is_found_after_catching_up_and_not_before()
    {
        using var desk = new SearchDesk(new MemorySource());
        desk.Source.Put(Books(3));
        var before = await desk.Topic("jagung");
        Assert.That((before.Total, before.Complete), Is.EqualTo((0, false)));
        Assert.That(await desk.CatchUp(), Is.EqualTo(3));
        var after = await desk.Topic("jagung");
        Assert.That((after.Total, after.Complete), Is.EqualTo((3, true)));
    }

    [Test]
    public async Task A_changed_record_replaces_its_old_state_and_a_withdrawn_one_goes()
    {
        var (changed, withdrawn) = (ARecord.Called("Jagung"), ARecord.Called("Padi"));
        using var desk = await SearchDesk.With(changed, withdrawn);
        desk.Source.Put(changed.Saying("bawang"));
        desk.Source.Withdraw(withdrawn);
        Assert.That(await desk.CatchUp(), Is.EqualTo(2));
        Assert.That((await desk.Topic("bawang")).Total, Is.EqualTo(1));
        Assert.That((await desk.Topic("padi")).Total, Is.Zero);
        Assert.That(desk.Index.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Only_what_is_new_is_read()
    {
        using var desk = await SearchDesk.With(Books(5));
        desk.Source.Put(ARecord.Called("Padi"));
        Assert.That(await desk.CatchUp(), Is.EqualTo(1));
        Assert.That(desk.Source.Read, Is.EqualTo(6));
        Assert.That(await desk.CatchUp(), Is.Zero);
    }

    [Test]
    public async Task A_number_that_went_to_something_else_leaves_the_index_complete()
    {
        using var desk = await SearchDesk.With(Books(2));
        desk.Source.SkipNumber();
        Assert.That((await desk.Topic("jagung")).Complete, Is.False);
        await desk.CatchUp();
        Assert.That((await desk.Topic("jagung")).Complete, Is.True);
        Assert.That(desk.Index.AppliedChange, Is.EqualTo(3));
    }

    [Test]
    public async Task A_new_process_goes_on_from_the_last_commit()
    {
        using var folder = new TemporaryFolder();
        var source = new MemorySource();
        source.Put(Books(4));
        using (var first = new SearchDesk(source, folder.Path))
            await first.CatchUp();
        source.Put(ARecord.Called("Padi"));
        using var second = new SearchDesk(source, folder.Path);
        Assert.That(second.Index.AppliedChange, Is.EqualTo(4));
        Assert.That(await second.CatchUp(), Is.EqualTo(1));
        Assert.That((await second.Topic("jagung")).Total, Is.EqualTo(4));
        Assert.That((await second.Topic("padi")).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task A_failure_of_the_source_loses_nothing()
    {
        using var desk = new SearchDesk(new MemorySource());
        desk.Source.Put(Books(10));
        desk.Source.OnRead = change =>
        {
            if (change.Number == 7)
                throw new IOException("gone");
        };
        Assert.ThrowsAsync<IOException>(() => desk.CatchUp());
        desk.Source.OnRead = _ => { };
        Assert.That(await desk.CatchUp(), Is.EqualTo(4), "the first six were applied");
        Assert.That((await desk.Topic("jagung")).Total, Is.EqualTo(10));
    }

    [Test]
    public async Task What_a_killed_process_leaves_is_taken_up_where_its_last_commit_was()
    {
        using var folder = new TemporaryFolder();
        var source = new MemorySource();
        source.Put(Books(5));
        using var alive = new SearchDesk(source, folder.At("alive"));
        await alive.CatchUp();
        source.Put(Books(400));
        // The files as they are in the middle of applying are what a kill leaves behind.
        source.OnRead = change =>
        {
            if (change.Number == 300)
                CopyIndex(folder.At("alive", "records"), folder.At("killed", "records"));
        };
        await alive.CatchUp();
        source.OnRead = _ => { };
        using var next = new SearchDesk(source, folder.At("killed"));
        Assert.That(next.Index.AppliedChange, Is.EqualTo(5));
        await next.CatchUp();
        var found = await next.Topic("jagung");
        Assert.That((found.Total, found.Complete), Is.EqualTo((400, true)));
    }

    [Test]
    public async Task Changes_that_were_applied_but_not_committed_are_applied_again()
    {
        using var folder = new TemporaryFolder();
        var source = new MemorySource();
        source.Put(Books(10));
        using (var abandoned = new SearchDesk(source, folder.Path))
        {
            source.OnRead = change =>
            {
                if (change.Number == 8)
                    throw new OperationCanceledException();
            };
            Assert.CatchAsync<OperationCanceledException>(() => abandoned.CatchUp());
        }

        source.OnRead = _ => { };
        using var next = new SearchDesk(source, folder.Path);
        Assert.That(next.Index.AppliedChange, Is.Zero);
        Assert.That(await next.CatchUp(), Is.EqualTo(10));
        Assert.That(next.Index.Count, Is.EqualTo(10));
    }

    [Test]
    public async Task A_writer_that_fails_costs_no_record()
    {
        using var folder = new TemporaryFolder();
        using var desk = new SearchDesk(new MemorySource(), folder.Path);
        desk.Source.Put(Books(5));
        await desk.CatchUp();
        desk.Source.Put(Books(9));
        desk.Source.OnRead = change =>
        {
            if (change.Number == 10)
                Directory.Delete(folder.At("records"), recursive: true);
        };
        Assert.CatchAsync<IOException>(() => desk.CatchUp());
        desk.Source.OnRead = _ => { };
        await desk.CatchUp();
        var found = await desk.Topic("jagung");
        Assert.That((found.Total, found.Complete), Is.EqualTo((9, true)));
    }

    [Test]
    public async Task A_cancelled_follower_stops_and_can_go_on()
    {
        using var desk = new SearchDesk(new MemorySource());
        using var cancel = new CancellationTokenSource();
        desk.Source.Put(Books(10));
        desk.Source.OnRead = change =>
        {
            if (change.Number == 5)
                cancel.Cancel();
        };
        Assert.CatchAsync<OperationCanceledException>(() => desk.CatchUp(cancel: cancel.Token));
        await desk.CatchUp();
        Assert.That((await desk.Topic("jagung")).Total, Is.EqualTo(10));
    }

    [Test]
    public async Task An_index_of_changes_the_source_never_had_is_filled_anew()
    {
        using var folder = new TemporaryFolder();
        using (var other = new SearchDesk(new MemorySource(), folder.Path))
        {
            other.Source.Put(Books(9));
            await other.CatchUp();
        }

        using var desk = new SearchDesk(new MemorySource(), folder.Path);
        desk.Source.Put(ARecord.Called("Padi"));
        await desk.CatchUp();
        Assert.That((await desk.Topic("jagung")).Total, Is.Zero);
        Assert.That((await desk.Topic("padi")).Complete, Is.True);
    }

    [Test]
    public async Task Progress_is_told_up_to_the_last_change()
    {
        using var desk = new SearchDesk(new MemorySource());
        desk.Source.Put(Books(2500));
        var told = new Told();
        await desk.CatchUp(told);
        Assert.That(told.Values, Is.EqualTo(new long[] { 1000, 2000, 2500 }));
    }

    [Test]
    public async Task Searches_while_following_see_whole_records_and_never_fewer()
    {
        using var desk = new SearchDesk(new MemorySource());
        using var stop = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = 0;
            while (!stop.IsCancellationRequested)
            {
                var found = await desk.Ask(new SearchRequest { Text = "jagung", Limit = 1000 });
                Assert.That(found.Total, Is.GreaterThanOrEqualTo(seen));
                Assert.That(found.Ids(), Is.Unique);
                seen = found.Total;
            }
        })).ToList();
        foreach (var batch in Books(600).Chunk(50))
        {
            desk.Source.Put(batch);
            desk.Source.Put(batch[0].Saying("lagi"));
            await desk.CatchUp();
        }

        await stop.CancelAsync();
        await Task.WhenAll(searching);
        Assert.That((await desk.Topic("jagung")).Total, Is.EqualTo(600));
    }

    [Test]
    public async Task Followers_called_at_once_run_one_after_the_other()
    {
        using var desk = new SearchDesk(new MemorySource());
        desk.Source.Put(Books(200));
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.CatchUp())));
        Assert.That(applied.Sum(), Is.EqualTo(200));
        Assert.That(desk.Index.Count, Is.EqualTo(200));
    }

    private static void CopyIndex(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private sealed class Told : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }
}

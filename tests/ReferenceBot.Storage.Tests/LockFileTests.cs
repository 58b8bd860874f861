using ReferenceBot.Storage.Tests.Arranging;

namespace ReferenceBot.Storage.Tests;

/// <summary>One at a time.</summary>
public sealed class LockFileTests
{
    [Test]
    public void A_held_lock_is_nobody_elses_until_it_is_let_go()
    {
        using var folder = new TemporaryFolder();
        using (var held = LockFile.TryTake(folder.At("a.lock")))
        {
            Assert.That(held, Is.Not.Null);
            Assert.That(LockFile.TryTake(folder.At("a.lock")), Is.Null);
        }

        using var again = LockFile.TryTake(folder.At("a.lock"));
        Assert.That(again, Is.Not.Null);
    }

    [Test]
    public void Locks_of_other_names_are_free()
    {
        using var folder = new TemporaryFolder();
        using var one = LockFile.TryTake(folder.At("a.lock"));
        using var other = LockFile.TryTake(folder.At("b.lock"));
        Assert.That(other, Is.Not.Null);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Who_waits_gets_the_lock_when_it_is_let_go(CancellationToken cancel)
    {
        using var folder = new TemporaryFolder();
        var held = LockFile.TryTake(folder.At("a.lock"))!;
        var waiting = LockFile.TakeAsync(folder.At("a.lock"), cancel);
        Assert.That(waiting.IsCompleted, Is.False);
        held.Dispose();
        using var taken = await waiting;
        Assert.That(LockFile.TryTake(folder.At("a.lock")), Is.Null);
    }

    [Test]
    public async Task Waiting_can_be_given_up()
    {
        using var folder = new TemporaryFolder();
        using var held = LockFile.TryTake(folder.At("a.lock"));
        using var cancel = new CancellationTokenSource();
        var waiting = LockFile.TakeAsync(folder.At("a.lock"), cancel.Token);
        await cancel.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => waiting);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Of_many_who_want_it_one_at_a_time_has_it(CancellationToken cancel)
    {
        using var folder = new TemporaryFolder();
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(
            async () =>
            {
                using var taken = await LockFile.TakeAsync(folder.At("a.lock"), cancel);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                Interlocked.Decrement(ref inside);
            },
            cancel)));
        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public void A_folder_that_is_not_there_is_a_fault_and_no_endless_waiting()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<DirectoryNotFoundException>(() => LockFile.TryTake(folder.At("tidak/ada.lock")));
    }
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Storage.Messages;
using ReferenceBot.Storage.Tests.Arranging;

namespace ReferenceBot.Storage.Tests.Messages;

/// <summary>What people wrote is handled once, in its order, by one worker at a time.</summary>
[TestFixture(Provider.Sqlite)]
[TestFixture(Provider.PostgreSql)]
public sealed class InboxTests(Provider provider)
{
    private PostOffice _office = null!;

    [SetUp]
    public async Task OpenAsync() => _office = await PostOffice.OpenAsync(provider);

    [TearDown]
    public async Task CloseAsync()
    {
        if (_office is not null)
            await _office.DisposeAsync();
    }

    [Test]
    public async Task A_message_that_is_delivered_again_is_one_message()
    {
        Assert.That(await _office.WriteAsync("telegram:1", "halo", "7"));
        Assert.That(await _office.WriteAsync("telegram:1", "halo", "7"), Is.False);
        await _office.AnswerAsync((await _office.ClaimAsync()).Single(), "halo juga");
        Assert.That(await _office.WriteAsync("telegram:1", "halo", "7"), Is.False);
        Assert.That(await _office.ClaimAsync(), Is.Empty);
    }

    [Test]
    public async Task The_same_number_in_another_channel_is_another_message()
    {
        Assert.That(await _office.WriteAsync("telegram:1", "halo", "7"));
        Assert.That(await _office.WriteAsync("terminal:1", "halo", "7"));
    }

    [Test]
    public async Task Delivered_by_several_at_once_each_message_is_new_once()
    {
        var accepted = new ConcurrentBag<string>();
        await InParallelAsync(async _ =>
        {
            foreach (var update in Enumerable.Range(0, 25).Select(i => $"{i}"))
            {
                if (await _office.WriteAsync($"telegram:{update[^1]}", update, update))
                    accepted.Add(update);
            }
        });
        Assert.That(accepted, Is.EquivalentTo(Enumerable.Range(0, 25).Select(i => $"{i}")));
    }

    [Test]
    public async Task A_message_comes_out_as_it_went_in()
    {
        var message = new IncomingMessage
        {
            Conversation = "terminal:🙂",
            Sender = "kantor",
            Text = "PIN saya [PIN]\n\"é\" 書",
            WasCut = true,
            File = "foto.jpg",
            SecretTaken = true,
        };
        await _office.Inbox.AcceptAsync(message, "u", CancellationToken.None);
        var claimed = (await _office.ClaimAsync()).Single();
        Assert.That(claimed.Message with { Receipt = null }, Is.EqualTo(message));
        Assert.That((claimed.ReceivedAt, claimed.Attempts), Is.EqualTo((_office.Clock.GetUtcNow(), 1)));
    }

    [Test]
    public async Task A_conversation_is_handled_in_its_order_one_message_at_a_time()
    {
        foreach (var text in new[] { "satu", "dua", "tiga" })
            await _office.WriteAsync("telegram:1", text);
        var seen = new List<string>();
        while ((await _office.ClaimAsync()).SingleOrDefault() is { } claimed)
        {
            seen.Add(claimed.Message.Text);
            Assert.That(await _office.ClaimAsync(), Is.Empty, "one at a time");
            await _office.AnswerAsync(claimed, "ya");
        }

        Assert.That(seen, Is.EqualTo(new[] { "satu", "dua", "tiga" }));
    }

    [Test]
    public async Task Conversations_do_not_wait_for_each_other_and_the_longest_waiting_comes_first()
    {
        foreach (var conversation in new[] { "telegram:1", "telegram:2", "telegram:1", "terminal:3" })
            await _office.WriteAsync(conversation, conversation);
        Assert.That((await _office.ClaimAsync(2)).Select(claimed => claimed.Message.Text), Is.EqualTo(new[] { "telegram:1", "telegram:2" }));
        Assert.That(await _office.ClaimTextsAsync(), Is.EqualTo(new[] { "terminal:3" }));
    }

    [Test]
    public async Task What_a_dead_worker_held_is_free_when_its_lease_ends()
    {
        await _office.WriteAsync("telegram:1", "halo");
        var first = (await _office.ClaimAsync()).Single();
        _office.Clock.Advance(PostOffice.Lease - TimeSpan.FromTicks(1));
        Assert.That(await _office.ClaimAsync(), Is.Empty);
        _office.Clock.Advance(TimeSpan.FromTicks(1));
        var second = (await _office.ClaimAsync()).Single();
        Assert.That(second.Attempts, Is.EqualTo(2));
        Assert.That(second.Receipt.Id, Is.EqualTo(first.Receipt.Id));
        Assert.That(second.Receipt.Fence, Is.GreaterThan(first.Receipt.Fence));
    }

    [Test]
    public async Task Who_works_long_keeps_the_message_and_hears_when_it_is_lost()
    {
        await _office.WriteAsync("telegram:1", "halo");
        var first = (await _office.ClaimAsync()).Single();
        _office.Clock.Advance(PostOffice.Lease * 0.9);
        Assert.That(await _office.Inbox.KeepAsync(first.Receipt, PostOffice.Lease, CancellationToken.None));
        _office.Clock.Advance(PostOffice.Lease * 0.9);
        Assert.That(await _office.ClaimAsync(), Is.Empty);
        _office.Clock.Advance(PostOffice.Lease);
        Assert.That(await _office.ClaimAsync(), Has.Count.EqualTo(1));
        Assert.That(await _office.Inbox.KeepAsync(first.Receipt, PostOffice.Lease, CancellationToken.None), Is.False);
    }

    [Test]
    public async Task A_message_let_go_of_is_free_at_once()
    {
        await _office.WriteAsync("telegram:1", "halo");
        var first = (await _office.ClaimAsync()).Single();
        Assert.That(await _office.Inbox.ReleaseAsync(first.Receipt, CancellationToken.None));
        Assert.That((await _office.ClaimAsync()).Single().Attempts, Is.EqualTo(2));
    }

    [Test]
    public async Task Who_lost_the_lease_can_save_nothing()
    {
        await _office.WriteAsync("telegram:1", "halo");
        var first = (await _office.ClaimAsync()).Single();
        Assert.That(await _office.Inbox.IsStillOursAsync(first.Receipt, CancellationToken.None));
        _office.Clock.Advance(PostOffice.Lease);
        var second = (await _office.ClaimAsync()).Single();

        Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _office.AnswerAsync(first, "dari yang pertama"));
        Assert.That(await _office.Inbox.IsStillOursAsync(first.Receipt, CancellationToken.None), Is.False);
        await _office.AnswerAsync(second, "dari yang kedua");
        Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _office.AnswerAsync(first, "dari yang pertama"));
        Assert.That(await _office.ClaimReplyTextsAsync(), Is.EqualTo(new[] { "dari yang kedua" }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Who_loses_the_lease_at_the_last_moment_can_save_nothing(bool otherIsDone)
    {
        await _office.WriteAsync("telegram:1", "halo");
        var first = (await _office.ClaimAsync()).Single();
        await using var context = _office.Database.NewContext();
        _office.Outbox.Add(context, "telegram:1", first.Receipt, null, PostOffice.Saying("dari yang pertama"));
        await _office.Inbox.CloseAsync(context, first.Receipt, CancellationToken.None);
        _office.Clock.Advance(PostOffice.Lease);
        var second = (await _office.ClaimAsync()).Single();
        if (otherIsDone)
            await _office.AnswerAsync(second, "dari yang kedua");

        Assert.CatchAsync<DbUpdateException>(() => context.SaveChangesAsync());
        Assert.That(await _office.Inbox.IsStillOursAsync(first.Receipt, CancellationToken.None), Is.False);
        Assert.That(await _office.ClaimReplyTextsAsync(), Is.EqualTo(otherIsDone ? new[] { "dari yang kedua" } : []));
    }

    [Test]
    public async Task A_message_is_closed_once_also_by_the_same_holder()
    {
        await _office.WriteAsync("telegram:1", "halo");
        var claimed = (await _office.ClaimAsync()).Single();
        await using var context = _office.Database.NewContext();
        await _office.Inbox.CloseAsync(context, claimed.Receipt, CancellationToken.None);
        await _office.AnswerAsync(claimed, "satu");
        Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _office.AnswerAsync(claimed, "lagi"));
    }

    [Test]
    public async Task A_message_that_was_deleted_meanwhile_cannot_be_closed()
    {
        await _office.WriteAsync("telegram:1", "halo");
        var claimed = (await _office.ClaimAsync()).Single();
        await _office.Database.QueryAsync("DELETE FROM inbox");
        Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _office.AnswerAsync(claimed, "satu"));
        Assert.That(await _office.Inbox.FailAsync(claimed.Receipt, PostOffice.Saying("maaf"), CancellationToken.None), Is.False);
    }

    [Test]
    public async Task A_message_that_cannot_be_handled_is_given_up_with_an_apology_and_the_next_comes()
    {
        await _office.WriteAsync("telegram:1", "racun");
        await _office.WriteAsync("telegram:1", "halo");
        var claimed = (await _office.ClaimAsync()).Single();
        Assert.That(await _office.Inbox.FailAsync(claimed.Receipt, PostOffice.Saying("maaf"), CancellationToken.None));
        Assert.That(await _office.ClaimTextsAsync(), Is.EqualTo(new[] { "halo" }));
        var reply = (await _office.ClaimRepliesAsync()).Single();
        Assert.That((ReplyText.Of(reply.ReadReply()), reply.InboxId), Is.EqualTo(("maaf", claimed.Receipt.Id)));
    }

    [Test]
    public async Task Who_lost_the_lease_cannot_give_up_and_tells_nothing()
    {
        await _office.WriteAsync("telegram:1", "halo");
        var first = (await _office.ClaimAsync()).Single();
        _office.Clock.Advance(PostOffice.Lease);
        await _office.ClaimAsync();
        Assert.That(await _office.Inbox.FailAsync(first.Receipt, PostOffice.Saying("maaf"), CancellationToken.None), Is.False);
        Assert.That(await _office.ClaimRepliesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_restarted_terminal_takes_its_own_conversation_over_and_no_other()
    {
        await _office.WriteAsync("terminal:1", "satu");
        await _office.WriteAsync("terminal:2", "dua");
        var dead = (await _office.ClaimAsync())[0];
        var own = MessageScope.Conversation("terminal:1");
        Assert.That(await _office.Inbox.ClaimAsync(own, 1, PostOffice.Lease, CancellationToken.None), Is.Empty);
        await _office.Inbox.TakeOverAsync(own, CancellationToken.None);
        Assert.That(await _office.ClaimTextsAsync(), Is.EqualTo(new[] { "satu" }));
        Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _office.AnswerAsync(dead, "bukan mati"));
    }

    [Test]
    public async Task A_worker_sees_its_own_channels_alone()
    {
        await _office.WriteAsync("telegram:1", "satu");
        await _office.WriteAsync("web:1", "dua");
        var web = await _office.Inbox.ClaimAsync(MessageScope.Channels("web"), 10, PostOffice.Lease, CancellationToken.None);
        Assert.That(web.Select(claimed => claimed.Message.Text), Is.EqualTo(new[] { "dua" }));
        Assert.That(await _office.ClaimTextsAsync(), Is.EqualTo(new[] { "satu" }));
    }

    [TestCase("")]
    [TestCase("telegram")]
    [TestCase(":1")]
    public void A_conversation_without_a_channel_is_a_fault(string conversation) =>
        Assert.ThrowsAsync<ArgumentException>(() => _office.WriteAsync(conversation, "halo"));

    [Test]
    public async Task What_is_too_long_is_refused_and_what_just_fits_is_not()
    {
        Assert.That(await _office.WriteAsync("telegram:" + new string('é', 55), new string('x', 8000)));
        Assert.CatchAsync<DbException>(() => _office.WriteAsync("telegram:" + new string('x', 56), "halo"));
        Assert.CatchAsync<DbException>(() => _office.WriteAsync("telegram:1", new string('x', 8001)));
    }

    [Test]
    public async Task Workers_at_once_never_hold_the_same_conversation_and_nothing_is_left_over()
    {
        foreach (var i in Enumerable.Range(0, 60))
            await _office.WriteAsync($"telegram:{i % 20}", $"{i}");
        var (held, handled) = (new ConcurrentDictionary<string, int>(), new ConcurrentQueue<int>());
        await InParallelAsync(async worker =>
        {
            while (handled.Count < 60)
            {
                foreach (var claimed in await _office.ClaimAsync(3))
                {
                    Assert.That(held.TryAdd(claimed.Message.Conversation, worker), "two workers in one conversation");
                    handled.Enqueue(int.Parse(claimed.Message.Text, CultureInfo.InvariantCulture));
                    await Task.Yield();
                    held.TryRemove(claimed.Message.Conversation, out _);
                    await _office.AnswerAsync(claimed, "ya");
                }
            }
        });
        Assert.That(handled, Is.Unique);
        Assert.That(handled.GroupBy(i => i % 20), Has.All.Ordered);
    }

    [Test]
    public async Task In_one_conversation_a_lower_number_never_appears_after_a_higher_one()
    {
        var writing = InParallelAsync(async _ =>
        {
            for (var i = 0; i < 25; i++)
                await _office.WriteAsync("telegram:1", "halo");
        });
        var seen = new List<string>();
        do
        {
            var all = await _office.Database.QueryAsync("SELECT id FROM inbox ORDER BY id");
            Assert.That(all.Take(seen.Count), Is.EqualTo(seen));
            seen = all;
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.That(await _office.Database.QueryAsync("SELECT id FROM inbox"), Has.Count.EqualTo(100));
    }

    private static Task InParallelAsync(Func<int, Task> work) =>
        Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => work(worker))));
}

using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Storage.Messages;
using ReferenceBot.Storage.Tests.Arranging;

namespace ReferenceBot.Storage.Tests.Messages;

/// <summary>Replies go out in their order, and none is lost.</summary>
[TestFixture(Provider.Sqlite)]
[TestFixture(Provider.PostgreSql)]
public sealed class OutboxTests(Provider provider)
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
    public async Task A_reply_comes_out_as_it_went_in_and_says_what_it_answers()
    {
        await _office.WriteAsync("telegram:1", "halo");
        var message = (await _office.ClaimAsync()).Single();
        await using (var context = _office.Database.NewContext())
        {
            _office.Outbox.Add(context, "telegram:1", message.Receipt, 3, PostOffice.Saying("Halo, Kak"));
            await context.SaveChangesAsync();
        }

        var reply = (await _office.ClaimRepliesAsync()).Single();
        Assert.That(
            (reply.Conversation, reply.InboxId, reply.Turn, reply.CreatedAt, reply.Attempts),
            Is.EqualTo(("telegram:1", (long?)message.Receipt.Id, (int?)3, _office.Clock.GetUtcNow(), 1)));
        Assert.That(ReplyText.Of(reply.ReadReply()), Is.EqualTo("Halo, Kak"));
    }

    [Test]
    public async Task Replies_to_one_conversation_are_sent_in_order_and_others_do_not_wait()
    {
        foreach (var (conversation, text) in new[] { ("telegram:1", "a"), ("telegram:1", "b"), ("terminal:2", "c"), ("telegram:1", "d") })
            await _office.TellAsync(conversation, text);
        var first = await _office.ClaimRepliesAsync();
        Assert.That(first.Select(reply => ReplyText.Of(reply.ReadReply())), Is.EqualTo(new[] { "a", "c" }));
        Assert.That(await _office.ClaimRepliesAsync(), Is.Empty);
        Assert.That(await _office.Outbox.MarkSentAsync(first[0].Receipt, CancellationToken.None));
        Assert.That(await _office.ClaimReplyTextsAsync(), Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public async Task A_reply_that_cannot_be_sent_yet_is_tried_later_and_keeps_its_place()
    {
        await _office.TellAsync("telegram:1", "a");
        await _office.TellAsync("telegram:1", "b");
        var first = (await _office.ClaimRepliesAsync()).Single();
        var later = _office.Clock.GetUtcNow() + TimeSpan.FromSeconds(30);
        Assert.That(await _office.Outbox.RetryLaterAsync(first.Receipt, later, CancellationToken.None));
        Assert.That(await _office.ClaimRepliesAsync(), Is.Empty);
        _office.Clock.Advance(TimeSpan.FromSeconds(30));
        var again = (await _office.ClaimRepliesAsync()).Single();
        Assert.That((again.Receipt.Id, again.Attempts), Is.EqualTo((first.Receipt.Id, 2)));
    }

    [Test]
    public async Task A_reply_given_up_lets_the_next_go()
    {
        await _office.TellAsync("telegram:1", "a");
        await _office.TellAsync("telegram:1", "b");
        Assert.That(await _office.Outbox.GiveUpAsync((await _office.ClaimRepliesAsync()).Single().Receipt, CancellationToken.None));
        Assert.That(await _office.ClaimReplyTextsAsync(), Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public async Task What_a_dead_sender_held_is_sent_by_another_and_its_receipt_is_worth_nothing()
    {
        await _office.TellAsync("telegram:1", "a");
        var dead = (await _office.ClaimRepliesAsync()).Single().Receipt;
        _office.Clock.Advance(PostOffice.Lease);
        var alive = (await _office.ClaimRepliesAsync()).Single().Receipt;
        Assert.That(await _office.Outbox.MarkSentAsync(dead, CancellationToken.None), Is.False);
        Assert.That(await _office.Outbox.RetryLaterAsync(dead, _office.Clock.GetUtcNow(), CancellationToken.None), Is.False);
        Assert.That(await _office.Outbox.GiveUpAsync(dead, CancellationToken.None), Is.False);
        Assert.That(await _office.Outbox.MarkSentAsync(alive, CancellationToken.None));
        Assert.That(await _office.Outbox.MarkSentAsync(alive, CancellationToken.None), Is.False);
        _office.Clock.Advance(PostOffice.Lease);
        Assert.That(await _office.ClaimRepliesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_restarted_terminal_takes_its_own_replies_over()
    {
        await _office.TellAsync("terminal:1", "a");
        await _office.TellAsync("terminal:2", "b");
        var dead = await _office.ClaimRepliesAsync();
        await _office.Outbox.TakeOverAsync(MessageScope.Conversation("terminal:1"), CancellationToken.None);
        Assert.That(await _office.ClaimReplyTextsAsync(), Is.EqualTo(new[] { "a" }));
        Assert.That(await _office.Outbox.MarkSentAsync(dead[0].Receipt, CancellationToken.None), Is.False);
        Assert.That(await _office.Outbox.MarkSentAsync(dead[1].Receipt, CancellationToken.None));
    }

    [Test]
    public async Task A_message_has_one_reply()
    {
        await using var context = _office.Database.NewContext();
        _office.Outbox.Add(context, "telegram:1", new InboxReceipt(5, 1), null, PostOffice.Saying("a"));
        _office.Outbox.Add(context, "telegram:1", new InboxReceipt(5, 1), null, PostOffice.Saying("b"));
        Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        Assert.That(await _office.ClaimRepliesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_reply_of_a_newer_program_hinders_no_other()
    {
        await _office.TellAsync("telegram:1", "a");
        await _office.Database.QueryAsync("""UPDATE outbox SET reply = '{"v":99,"blocks":[],"sources":[]}'""");
        await _office.TellAsync("telegram:2", "b");
        var claimed = await _office.ClaimRepliesAsync();
        Assert.Throws<UnreadableReplyException>(() => claimed[0].ReadReply());
        Assert.That(ReplyText.Of(claimed[1].ReadReply()), Is.EqualTo("b"));
    }

    [Test]
    public async Task In_one_conversation_a_lower_number_never_appears_after_a_higher_one()
    {
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 15; i++)
                await _office.TellAsync("telegram:1", "halo");
        })));
        var seen = new List<string>();
        do
        {
            var all = await _office.Database.QueryAsync("SELECT id FROM outbox ORDER BY id");
            Assert.That(all.Take(seen.Count), Is.EqualTo(seen));
            seen = all;
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.That(await _office.Database.QueryAsync("SELECT id FROM outbox"), Has.Count.EqualTo(60));
    }

    [Test]
    public async Task A_reply_waits_for_the_commit_of_the_transaction_that_it_belongs_to()
    {
        await using var context = _office.Database.NewContext();
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            _office.Outbox.Add(context, "telegram:1", null, null, PostOffice.Saying("a"));
            await context.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.That(await _office.ClaimRepliesAsync(), Is.Empty);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Storage.Messages;
using ReferenceBot.Storage.Tests.Arranging;

namespace ReferenceBot.Storage.Tests.Messages;

/// <summary>
/// Workers and senders that die between any two steps, or sleep past their lease and go on. Which one moves next is drawn from
/// a seed, so that a failure can be seen again.
/// </summary>
[TestFixture(Provider.Sqlite)]
[TestFixture(Provider.PostgreSql)]
public sealed class DyingWorkersTests(Provider provider)
{
    private const int Messages = 24;

    private readonly List<string> _shown = [];
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
    public async Task Each_message_is_answered_once_and_in_its_order_and_each_answer_is_shown([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        foreach (var i in Enumerable.Range(0, Messages))
            await _office.WriteAsync($"telegram:{random.Next(4)}", $"{i}");
        await RunAsync(random);

        var answered = await _office.Database.QueryAsync("SELECT conversation || ' ' || inbox_id FROM outbox ORDER BY id");
        var written = await _office.Database.QueryAsync("SELECT conversation || ' ' || id FROM inbox ORDER BY id");
        Assert.That(ByConversation(answered), Is.EqualTo(ByConversation(written)));
        Assert.That(await _office.Database.QueryAsync("SELECT count(*) FROM inbox WHERE state = 1"), Is.EqualTo(new[] { $"{Messages}" }));
        Assert.That(ByConversation(_shown.Distinct()), Is.EqualTo(ByConversation(written)));
    }

    private async Task RunAsync(Random random)
    {
        var actors = Enumerable.Range(0, 5).Select(i => Actor(i)).ToList();
        while (!await IsDoneAsync())
        {
            var i = random.Next(actors.Count);
            var alive = await actors[i].MoveNextAsync();
            if (!alive || random.Next(6) == 0)
            {
                await actors[i].DisposeAsync();
                actors[i] = Actor(i);
            }

            // Sometimes a lease ends under somebody who is still at work.
            if (random.Next(5) == 0)
                _office.Clock.Advance(PostOffice.Lease * random.NextDouble() * 1.5);
        }

        foreach (var actor in actors)
            await actor.DisposeAsync();
    }

    private IAsyncEnumerator<int> Actor(int number) => (number < 3 ? WorkAsync() : SendAsync()).GetAsyncEnumerator();

    /// <summary>A worker; at each yield it may die or be overtaken.</summary>
    private async IAsyncEnumerable<int> WorkAsync()
    {
        foreach (var claimed in await _office.ClaimAsync(2))
        {
            yield return 1;
            await _office.Inbox.KeepAsync(claimed.Receipt, PostOffice.Lease, CancellationToken.None);
            yield return 2;
            await using var context = _office.Database.NewContext();
            _office.Outbox.Add(context, claimed.Message.Conversation, claimed.Receipt, null, Answer(claimed));
            if (!await TryAsync(claimed, () => _office.Inbox.CloseAsync(context, claimed.Receipt, CancellationToken.None)))
                continue;
            yield return 3;
            await TryAsync(claimed, () => context.SaveChangesAsync());
            yield return 4;
        }
    }

    private async Task<bool> TryAsync(ClaimedMessage claimed, Func<Task> step)
    {
        try
        {
            await step();
            return true;
        }
        catch (DbUpdateException)
        {
            Assert.That(await _office.Inbox.IsStillOursAsync(claimed.Receipt, CancellationToken.None), Is.False);
            return false;
        }
    }

    private async IAsyncEnumerable<int> SendAsync()
    {
        foreach (var claimed in await _office.ClaimRepliesAsync(2))
        {
            yield return 1;
            _shown.Add(ReplyText.Of(claimed.ReadReply()));
            yield return 2;
            await _office.Outbox.MarkSentAsync(claimed.Receipt, CancellationToken.None);
            yield return 3;
        }
    }

    private static Reply Answer(ClaimedMessage claimed) =>
        PostOffice.Saying(string.Create(CultureInfo.InvariantCulture, $"{claimed.Message.Conversation} {claimed.Receipt.Id}"));

    private async Task<bool> IsDoneAsync() =>
        (await _office.Database.QueryAsync(
            "SELECT 1 FROM inbox WHERE state = 0 UNION SELECT 1 FROM outbox WHERE state = 0")).Count == 0;

    private static List<string> ByConversation(IEnumerable<string> lines) =>
        [.. lines.OrderBy(line => line.Split(' ')[0], StringComparer.Ordinal)];
}

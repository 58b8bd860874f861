using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Storage;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Assistant.Tests.Turns;

/// <summary>Messages wait in the inbox until they are answered, whatever fails meanwhile.</summary>
[CancelAfter(30_000)]
public sealed class WorkingThroughTheInbox
{
    private const string Conversation = "terminal:test";

    private readonly LibraryDesk _desk = new();
    private readonly ScriptedAssistant _assistant;
    private readonly FaultyDatabase _database;
    private readonly TurnWorker _worker;
    private int _written;

    public WorkingThroughTheInbox()
    {
        _assistant = new ScriptedAssistant(_desk);
        _database = new FaultyDatabase(_desk.Service<IDbContextFactory<ReferenceBotContext>>());
        _worker = new TurnWorker(
            new Inbox(_database, _desk.Clock), _assistant, Options.Create(_desk.Library), _desk.Clock, NullLogger<TurnWorker>.Instance);
    }

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task A_fault_that_passes_is_waited_for_and_the_message_answered()
    {
        await Write("halo");
        _assistant.Faults = 2;
        await Finish(_worker.HandleAsync(Conversation, CancellationToken.None));
        Assert.That(_assistant.Asked, Has.Count.EqualTo(3));
        Assert.That(_assistant.Asked[1] - _assistant.Asked[0], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(_assistant.Asked[2] - _assistant.Asked[1], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(await Replies(), Has.Count.EqualTo(1).And.None.StartsWith("Maaf"));
    }

    [Test]
    public async Task A_fault_that_stays_is_apologised_for_once_and_the_next_message_is_answered()
    {
        await Write("halo");
        await Write("halo lagi");
        _assistant.Faults = 3;
        await Finish(_worker.HandleAsync(Conversation, CancellationToken.None));
        var replies = await Replies();
        Assert.That(replies, Has.Count.EqualTo(2));
        Assert.That(replies[0], Does.StartWith("Maaf").And.Contain("hubungi pustakawan").And.Not.Contain("berubah"));
        Assert.That(replies[1], Does.Not.StartWith("Maaf"));
    }

    [Test]
    public async Task A_process_that_starts_again_waits_for_nobody()
    {
        await Write("halo");
        await _desk.Service<Inbox>().ClaimAsync(MessageScope.Conversation(Conversation), 1, TimeSpan.FromHours(1), CancellationToken.None);
        await _worker.ResumeAsync(Conversation, TestContext.CurrentContext.CancellationToken);
        Assert.That(await Replies(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task After_a_moment_without_a_database_the_message_is_still_kept()
    {
        await Write("halo");
        var slow = new TaskCompletionSource();
        _assistant.Before = () => slow.Task;
        var handling = _worker.HandleAsync(Conversation, CancellationToken.None);
        _database.IsAway = true;
        await AdvanceUntil(() => _database.Failed > 0);
        _database.IsAway = false;
        var opened = _database.Opened;
        await AdvanceUntil(() => _database.Opened > opened + 5);
        slow.SetResult();
        await Finish(handling);
        Assert.That(_assistant.Asked, Has.Count.EqualTo(1));
        Assert.That(await Replies(), Has.Count.EqualTo(1));
    }

    private Task<bool> Write(string text)
    {
        _desk.Understanding.Meanings[text] = Meaning.Act(Meaning.Of(Intents.Greeting).In(text));
        return _desk.Service<Inbox>().AcceptAsync(
            new IncomingMessage { Conversation = Conversation, Text = text }, $"{++_written}", CancellationToken.None);
    }

    private async Task<List<string>> Replies()
    {
        var outbox = _desk.Service<Outbox>();
        var replies = new List<string>();
        while (await outbox.ClaimAsync(MessageScope.Conversation(Conversation), 1, TimeSpan.FromMinutes(1), CancellationToken.None) is [var reply])
        {
            replies.Add(ReplyText.Of(reply.ReadReply()));
            await outbox.MarkSentAsync(reply.Receipt, CancellationToken.None);
        }

        return replies;
    }

    /// <summary>Lets time pass until the work is done.</summary>
    private async Task Finish(Task work)
    {
        await AdvanceUntil(() => work.IsCompleted);
        await work;
    }

    private async Task AdvanceUntil(Func<bool> isReached)
    {
        while (!isReached())
        {
            TestContext.CurrentContext.CancellationToken.ThrowIfCancellationRequested();
            _desk.Clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }
    }

    /// <summary>Fails as often as a test wants, then answers.</summary>
    private sealed class ScriptedAssistant(LibraryDesk desk) : IAssistant
    {
        public int Faults { get; set; }

        public Func<Task> Before { get; set; } = () => Task.CompletedTask;

        public List<DateTimeOffset> Asked { get; } = [];

        public async Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancel)
        {
            Asked.Add(desk.Clock.GetUtcNow());
            await Before();
            return Faults-- > 0 ? throw new IOException("the disk is full") : await desk.Assistant.AnswerAsync(message, cancel);
        }
    }

    /// <summary>The database, which can be away.</summary>
    private sealed class FaultyDatabase(IDbContextFactory<ReferenceBotContext> inner) : IDbContextFactory<ReferenceBotContext>
    {
        public bool IsAway { get; set; }

        public int Failed { get; private set; }

        public int Opened { get; private set; }

        public ReferenceBotContext CreateDbContext()
        {
            if (IsAway)
            {
                Failed++;
                throw new IOException("connection refused");
            }

            Opened++;
            return inner.CreateDbContext();
        }

        public Task<ReferenceBotContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            try
            {
                return Task.FromResult(CreateDbContext());
            }
            catch (IOException fault)
            {
                return Task.FromException<ReferenceBotContext>(fault);
            }
        }
    }
}

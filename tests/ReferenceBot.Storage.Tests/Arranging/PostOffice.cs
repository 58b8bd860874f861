using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Storage.Messages;
using ReferenceBot.Tests.PostgreSql;

namespace ReferenceBot.Storage.Tests.Arranging;

/// <summary>The database that a test runs on.</summary>
public enum Provider
{
    Sqlite,
    PostgreSql,
}

/// <summary>An inbox and an outbox in a database of their own, and a clock that the test turns.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly TemporaryFolder _folder = new();
    private readonly string _connection;
    private int _updates;

    private PostOffice(string connection)
    {
        _connection = connection;
        Database = new Database(_folder.Path, connection, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-11-23T09:00:00+08:00", CultureInfo.InvariantCulture));

    public Database Database { get; }

    public Inbox Inbox => Database.Rooms.GetRequiredService<Inbox>();

    public Outbox Outbox => Database.Rooms.GetRequiredService<Outbox>();

    public static async Task<PostOffice> OpenAsync(Provider provider)
    {
        if (provider == Provider.Sqlite)
        {
            var office = new PostOffice("");
            await office.Database.MigrateAsync();
            return office;
        }

        var cluster = await PostgreSqlCluster.GetAsync();
        return new PostOffice(await cluster.NewDatabaseAsync(await Template.Value));
    }

    /// <summary>Somebody writes.</summary>
    public Task<bool> WriteAsync(string conversation, string text, string? update = null) => Inbox.AcceptAsync(
        new IncomingMessage { Conversation = conversation, Text = text },
        update ?? Interlocked.Increment(ref _updates).ToString(CultureInfo.InvariantCulture),
        CancellationToken.None);

    /// <summary>Takes what the terminal's or Telegram's conversations wait for.</summary>
    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(int most = 100) =>
        Inbox.ClaimAsync(MessageScope.Channels("terminal", "telegram"), most, Lease, CancellationToken.None);

    public async Task<string[]> ClaimTextsAsync() => [.. (await ClaimAsync()).Select(claimed => claimed.Message.Text)];

    public Task<IReadOnlyList<ClaimedReply>> ClaimRepliesAsync(int most = 100) =>
        Outbox.ClaimAsync(MessageScope.Channels("terminal", "telegram"), most, Lease, CancellationToken.None);

    public async Task<string[]> ClaimReplyTextsAsync() =>
        [.. (await ClaimRepliesAsync()).Select(claimed => ReplyText.Of(claimed.ReadReply()))];

    /// <summary>Handles a message as a turn does: reply and closing in one save.</summary>
    public async Task AnswerAsync(ClaimedMessage claimed, string text)
    {
        await using var context = Database.NewContext();
        Outbox.Add(context, claimed.Message.Conversation, claimed.Receipt, null, Saying(text));
        await Inbox.CloseAsync(context, claimed.Receipt, CancellationToken.None);
        await context.SaveChangesAsync();
    }

    /// <summary>The library says something that nobody asked.</summary>
    public async Task TellAsync(string conversation, string text)
    {
        await using var context = Database.NewContext();
        Outbox.Add(context, conversation, null, null, Saying(text));
        await context.SaveChangesAsync();
    }

    public static Reply Saying(string text) => new([new TextBlock(text)], []);

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        _folder.Dispose();
        if (_connection.Length > 0)
            await (await PostgreSqlCluster.GetAsync()).DropAsync(_connection);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        using var folder = new TemporaryFolder();
        var connection = await (await PostgreSqlCluster.GetAsync()).NewDatabaseAsync();
        using var database = new Database(folder.Path, connection + ";Pooling=false");
        await database.MigrateAsync();
        return connection;
    }
}

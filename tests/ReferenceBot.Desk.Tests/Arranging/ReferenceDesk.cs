using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReferenceBot.Desk.Escalations;
using ReferenceBot.Desk.Knowledge;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Storage;
using ReferenceBot.Storage.Sqlite;

namespace ReferenceBot.Desk.Tests.Arranging;

/// <summary>The desk with a database and a folder of articles of its own.</summary>
internal sealed class ReferenceDesk : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _rooms;

    private ReferenceDesk()
    {
        var services = new ServiceCollection().AddSingleton(Options.Create(new StorageOptions { Folder = _folder.Path }));
        services.AddSingleton(Options.Create(new LibraryOptions()));
        services.AddStorage().AddDesk();
        // The other rooms' tables are in the migrations, their models are not in this test.
        services.ConfigureDbContext<SqliteContext>(options =>
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)));
        _rooms = services.BuildServiceProvider();
        Directory.CreateDirectory(Articles);
    }

    public string Articles => _folder.At("articles");

    public KnowledgeBase Knowledge => _rooms.GetRequiredService<KnowledgeBase>();

    public IArticles Answers => _rooms.GetRequiredService<IArticles>();

    public static async Task<ReferenceDesk> OpenAsync(params AnArticle[] articles)
    {
        var desk = new ReferenceDesk();
        await desk._rooms.GetRequiredService<IDatabaseMigrator>().MigrateAsync(CancellationToken.None);
        foreach (var article in articles)
            desk.Write(article);
        return desk;
    }

    /// <summary>A desk for notes: its tables are made from the room's own model.</summary>
    public static async Task<ReferenceDesk> OpenForNotesAsync()
    {
        var desk = new ReferenceDesk();
        await using var context = desk._rooms.GetRequiredService<IDbContextFactory<ReferenceBotContext>>().CreateDbContext();
        await context.Database.EnsureCreatedAsync();
        return desk;
    }

    public void Write(AnArticle article, string? name = null) =>
        File.WriteAllText(Path.Combine(Articles, name ?? article.Id + ".md"), article.ToText());

    public void Remove(string id) => File.Delete(Path.Combine(Articles, id + ".md"));

    public Task<int> ImportAsync() => Knowledge.ImportAsync(Articles, CancellationToken.None);

    /// <summary>Id, and whether it is there, of each change after a number.</summary>
    public async Task<List<(long Number, string Id, bool Present)>> ChangesAsync(long after = 0)
    {
        var changes = new List<(long, string, bool)>();
        await foreach (var change in _rooms.GetRequiredService<IArticleSource>().ReadChangesAsync(after, CancellationToken.None))
            changes.Add((change.Number, change.Id, change.Article is not null));
        return changes;
    }

    /// <summary>Notes something in a turn of its own that is saved.</summary>
    public async Task<Ticket> NoteAsync(TicketReason reason, string words)
    {
        using var turn = _rooms.CreateScope();
        var draft = new TicketDraft("telegram:1", "ani", words, reason, null, "id", null);
        var ticket = await turn.ServiceProvider.GetRequiredService<IEscalations>().StoreAsync(draft, CancellationToken.None);
        await turn.ServiceProvider.GetRequiredService<ReferenceBotContext>().SaveChangesAsync();
        return ticket;
    }

    public Task<int> CountTicketsAsync() => _rooms.GetRequiredService<TicketCount>().CountOpenAsync(CancellationToken.None);

    public void Dispose()
    {
        using (var context = _rooms.GetRequiredService<IDbContextFactory<ReferenceBotContext>>().CreateDbContext())
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        _rooms.Dispose();
        _folder.Dispose();
    }
}

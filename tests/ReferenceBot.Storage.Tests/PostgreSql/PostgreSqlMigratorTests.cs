using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReferenceBot.Storage.Tests.Arranging;
using ReferenceBot.Tests.PostgreSql;

namespace ReferenceBot.Storage.Tests.PostgreSql;

/// <summary>The schema is brought up to date at every start, by one node of however many.</summary>
public sealed class PostgreSqlMigratorTests
{
    private readonly TemporaryFolder _folder = new();
    private string _connection = "";

    [SetUp]
    public async Task MakeAsync() => _connection = await (await PostgreSqlCluster.GetAsync()).NewDatabaseAsync();

    [TearDown]
    public async Task DropAsync()
    {
        _folder.Dispose();
        if (_connection.Length > 0)
            await (await PostgreSqlCluster.GetAsync()).DropAsync(_connection);
    }

    [Test]
    public async Task Many_starting_at_once_migrate_once()
    {
        var databases = Enumerable.Range(0, 4).Select(_ => Open()).ToList();
        await Task.WhenAll(databases.Select(database => Task.Run(() => database.MigrateAsync())));
        Assert.That(
            await databases[0].QueryAsync("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """), Is.Unique.And.Not.Empty);
        Assert.That(await databases[0].QueryAsync("SELECT last FROM change_sequence"), Is.EqualTo(new[] { "0" }));
        databases.ForEach(database => database.Dispose());
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty, "nothing is written beside the server");
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task While_another_migrates_one_waits_and_can_give_up(CancellationToken cancel)
    {
        using var database = Open();
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task waiting;
        using (await Gate(database).TakeAsync("migrating", cancel))
        {
            waiting = database.MigrateAsync(impatience.Token);
            await WaitersAsync(1, cancel);
            await impatience.CancelAsync();
            Assert.CatchAsync<OperationCanceledException>(() => waiting);
            Assert.That(await TablesAsync(database), Has.No.Member("records"));
        }

        await database.MigrateAsync(cancel);
        Assert.That(await TablesAsync(database), Has.Member("records"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Who_is_killed_behind_the_gate_holds_nobody_up(CancellationToken cancel)
    {
        using var database = Open();
        using var held = await Gate(database).TakeAsync("migrating", cancel);
        var waiting = database.MigrateAsync(cancel);
        await WaitersAsync(1, cancel);
        await database.QueryAsync("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND "
            + "database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        await waiting;
        Assert.That(await TablesAsync(database), Has.Member("records"));
    }

    [Test]
    public async Task Gates_of_other_names_are_open()
    {
        using var database = Open();
        using var one = await Gate(database).TakeAsync("one", CancellationToken.None);
        using var other = await Gate(database).TakeAsync("other", CancellationToken.None);
        Assert.That(other, Is.Not.SameAs(one));
    }

    [Test]
    public async Task Text_is_sorted_by_code_point_whatever_the_servers_locale()
    {
        using var database = Open();
        await database.MigrateAsync();
        foreach (var name in new[] { "a", "B", "é" })
            await database.QueryAsync($"INSERT INTO milestones (name, reached_at) VALUES ('{name}', 0)");
        Assert.That(await database.QueryAsync("SELECT name FROM milestones ORDER BY name"), Is.EqualTo(new[] { "B", "a", "é" }));
        Assert.That(
            await database.QueryAsync(
                "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public' "
                    + "AND data_type IN ('text', 'character varying') AND table_name NOT LIKE '%EF%' AND collation_name IS DISTINCT FROM 'C'"),
            Is.Empty);
    }

    private static IDatabaseGate Gate(Database database) => database.Rooms.GetRequiredService<IDatabaseGate>();

    private Database Open() => new(_folder.Path, _connection);

    private async Task WaitersAsync(int count, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using var command = source.CreateCommand("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND "
            + "database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        while ((long)(await command.ExecuteScalarAsync(cancel))! < count)
            await Task.Yield();
    }

    private static Task<List<string>> TablesAsync(Database database) =>
        database.QueryAsync("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
}

using ReferenceBot.Storage.Tests.Arranging;

namespace ReferenceBot.Storage.Tests.Sqlite;

/// <summary>The schema is brought up to date at every start, however the last one ended.</summary>
public sealed class SqliteMigratorTests
{
    private const string EfLock =
        """
        CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
        """;

    private static readonly string[] Tables = ["articles", "change_sequence", "holdings", "milestones", "record_sources", "records"];

    [Test]
    public async Task A_fresh_folder_gets_a_database()
    {
        using var parent = new TemporaryFolder();
        using var database = new Database(parent.At("baru"));
        await database.MigrateAsync();
        Assert.That(File.Exists(Path.Combine(parent.At("baru"), StorageServices.SqliteFile)));
        Assert.That(await TablesAsync(database), Is.SupersetOf(Tables));
    }

    [Test]
    public async Task Migrating_again_changes_nothing_and_waits_for_nobody()
    {
        using var folder = new TemporaryFolder();
        using var database = await Database.MigratedAsync(folder);
        await database.QueryAsync("UPDATE change_sequence SET last = 7");
        using var held = LockFile.TryTake(folder.At("migrating.lock"));
        Assert.That(held, Is.Not.Null);
        await database.MigrateAsync();
        Assert.That(await database.QueryAsync("SELECT last FROM change_sequence"), Is.EqualTo(new[] { "7" }));
    }

    [Test]
    public async Task Many_starting_at_once_migrate_once()
    {
        using var folder = new TemporaryFolder();
        var databases = Enumerable.Range(0, 4).Select(_ => new Database(folder.Path)).ToList();
        await Task.WhenAll(databases.Select(database => Task.Run(() => database.MigrateAsync())));
        Assert.That(await databases[0].QueryAsync("SELECT MigrationId FROM __EFMigrationsHistory"), Is.Unique.And.Not.Empty);
        Assert.That(await databases[0].QueryAsync("SELECT last FROM change_sequence"), Is.EqualTo(new[] { "0" }));
        databases.ForEach(database => database.Dispose());
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_lock_that_a_killed_migration_left_behind_holds_nobody_up(CancellationToken cancel)
    {
        using var folder = new TemporaryFolder();
        using var database = new Database(folder.Path);
        await database.QueryAsync(EfLock);
        await database.MigrateAsync(cancel);
        Assert.That(await TablesAsync(database), Is.SupersetOf(Tables));
    }

    [Test]
    public async Task While_another_migrates_one_waits_and_can_give_up()
    {
        using var folder = new TemporaryFolder();
        using var database = new Database(folder.Path);
        using var cancel = new CancellationTokenSource();
        Task migrating;
        using (LockFile.TryTake(folder.At("migrating.lock")))
        {
            migrating = database.MigrateAsync(cancel.Token);
            Assert.That(migrating.IsCompleted, Is.False);
            await cancel.CancelAsync();
            Assert.CatchAsync<OperationCanceledException>(() => migrating);
        }

        Assert.That(await TablesAsync(database), Has.No.Member("records"));
        await database.MigrateAsync();
        Assert.That(await TablesAsync(database), Has.Member("records"));
    }

    private static Task<List<string>> TablesAsync(Database database) =>
        database.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table'");
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ReferenceBot.Storage.Tests.Arranging;

namespace ReferenceBot.Storage.Tests.Sqlite;

/// <summary>A database that an earlier version of the program made and used goes on with everything in it.</summary>
public sealed class UpgradeTests
{
    private static readonly string[] Rows =
    [
        "INSERT INTO records (id, body, work_key, change) VALUES ('abcdefghijklmnop', '{\"title\":\"Tenun\"}', NULL, 3)",
        "INSERT INTO record_sources (source, \"key\", record_id, body, last_import) VALUES ('corpus', '1', 'abcdefghijklmnop', '{}', 1)",
        "INSERT INTO record_isbns (isbn, record_id, title_key) VALUES ('9786020000001', 'abcdefghijklmnop', 'ponmlkjihgfedcba')",
        "INSERT INTO holdings (source_id, record_id, branch, in_library_only) VALUES (1, 'abcdefghijklmnop', 'PUSAT', 1)",
        "INSERT INTO articles (id, content, change, withdrawn) VALUES ('opening-hours', 'Jam buka', 2, 0)",
        "INSERT INTO conversations (id, state, updated_at, version) VALUES ('terminal:1', '{}', 5, 1)",
        "INSERT INTO turns (conversation, number, at, report) VALUES ('terminal:1', 1, 5, '{}')",
        "INSERT INTO milestones (name, reached_at) VALUES ('filled from the corpus', 5)",
        "UPDATE change_sequence SET last = 3",
    ];

    private static readonly string[] Tables =
        ["records", "record_sources", "record_isbns", "holdings", "articles", "conversations", "turns", "milestones"];

    [Test]
    public async Task Rows_of_every_earlier_schema_are_there_after_the_upgrade()
    {
        foreach (var schema in Schemas())
        {
            using var folder = new TemporaryFolder();
            using var database = new Database(folder.Path);
            await MigrateToAsync(database, schema);
            foreach (var row in Rows)
                await database.QueryAsync(row);

            await database.MigrateAsync();
            foreach (var table in Tables)
                Assert.That(await OneAsync(database, $"SELECT count(*) FROM {table}"), Is.EqualTo("1"), $"{table} since {schema}");
            Assert.That(await OneAsync(database, "SELECT last FROM change_sequence"), Is.EqualTo("3"));
            Assert.That(await OneAsync(database, "SELECT body FROM records"), Is.EqualTo("{\"title\":\"Tenun\"}"));
            Assert.That(await OneAsync(database, "SELECT * FROM pragma_integrity_check"), Is.EqualTo("ok"));
        }
    }

    [Test]
    public async Task After_the_upgrade_a_column_refuses_what_is_too_long()
    {
        using var folder = new TemporaryFolder();
        using var database = new Database(folder.Path);
        await MigrateToAsync(database, Schemas()[0]);
        await database.MigrateAsync();
        await database.QueryAsync($"INSERT INTO milestones (name, reached_at) VALUES ('{new string('é', 64)}', 5)");
        Assert.CatchAsync<DbException>(
            () => database.QueryAsync($"INSERT INTO milestones (name, reached_at) VALUES ('{new string('x', 65)}', 5)"));
    }

    private static async Task<string> OneAsync(Database database, string sql) => (await database.QueryAsync(sql)).Single();

    private static List<string> Schemas()
    {
        using var folder = new TemporaryFolder();
        using var database = new Database(folder.Path);
        using var context = database.NewContext();
        var schemas = context.Database.GetMigrations().ToList();
        Assert.That(schemas, Has.Count.GreaterThan(1));
        return schemas;
    }

    private static async Task MigrateToAsync(Database database, string schema)
    {
        await using var context = database.NewContext();
        await context.GetService<IMigrator>().MigrateAsync(schema);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Storage.Tests.Arranging;

namespace ReferenceBot.Storage.Tests.Sqlite;

/// <summary>Each connection is set up, also one that comes out of the pool.</summary>
public sealed class SqliteSettingsTests
{
    [TestCase("journal_mode", "wal")]
    [TestCase("busy_timeout", "5000")]
    [TestCase("synchronous", "2")]
    [TestCase("foreign_keys", "1")]
    [TestCase("secure_delete", "1")]
    public async Task A_connection_is_set_up_however_it_was_opened(string pragma, string expected)
    {
        using var folder = new TemporaryFolder();
        using var database = new Database(folder.Path);
        for (var round = 0; round < 2; round++)
        {
            await using var context = database.NewContext();
            await context.Database.OpenConnectionAsync();
            Assert.That(Database.Query(context.Database.GetDbConnection(), $"PRAGMA {pragma}"), Is.EqualTo(new[] { expected }));
            using var other = database.NewContext();
#pragma warning disable CA1849 // The point is the other way of opening.
            other.Database.OpenConnection();
#pragma warning restore CA1849
            Assert.That(Database.Query(other.Database.GetDbConnection(), $"PRAGMA {pragma}"), Is.EqualTo(new[] { expected }));
        }
    }

    [Test]
    public async Task A_reader_sees_the_state_before_while_a_writer_is_at_work()
    {
        using var folder = new TemporaryFolder();
        using var database = await Database.MigratedAsync(folder);
        await using var context = database.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.Database.ExecuteSqlAsync($"UPDATE change_sequence SET last = 5");
        Assert.That(await database.QueryAsync("SELECT last FROM change_sequence"), Is.EqualTo(new[] { "0" }));
        await transaction.CommitAsync();
        Assert.That(await database.QueryAsync("SELECT last FROM change_sequence"), Is.EqualTo(new[] { "5" }));
    }

    [Test]
    public async Task A_moment_comes_back_as_the_same_moment_and_is_compared_as_one()
    {
        using var folder = new TemporaryFolder();
        using var database = await Database.MigratedAsync(folder);
        var moment = DateTimeOffset.Parse("2026-11-23T09:00:00.1234567+08:00", CultureInfo.InvariantCulture);
        await using (var context = database.NewContext())
        {
            context.Add(new Milestone { Name = "opened", ReachedAt = moment });
            await context.SaveChangesAsync();
        }

        await using var later = database.NewContext();
        var sameMomentElsewhere = moment.ToOffset(TimeSpan.FromHours(-5));
        Assert.That(await later.Set<Milestone>().CountAsync(row => row.ReachedAt >= sameMomentElsewhere), Is.EqualTo(1));
        Assert.That(await later.Set<Milestone>().CountAsync(row => row.ReachedAt > sameMomentElsewhere), Is.Zero);
        Assert.That((await later.Set<Milestone>().SingleAsync()).ReachedAt, Is.EqualTo(moment));
    }
}

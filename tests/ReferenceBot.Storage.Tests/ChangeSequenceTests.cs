using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Storage.Tests.Arranging;

namespace ReferenceBot.Storage.Tests;

/// <summary>The numbers that an index follows.</summary>
public sealed class ChangeSequenceTests
{
    [Test]
    public async Task The_first_number_is_one_and_each_is_one_higher()
    {
        using var folder = new TemporaryFolder();
        using var database = await Database.MigratedAsync(folder);
        Assert.That(await LastAsync(database), Is.Zero);
        Assert.That(Write(database, 3), Is.EqualTo(new long[] { 1, 2, 3 }));
        Assert.That(Write(database, 2), Is.EqualTo(new long[] { 4, 5 }));
        Assert.That(await LastAsync(database), Is.EqualTo(5));
    }

    [Test]
    public async Task A_write_that_was_taken_back_gives_its_numbers_back()
    {
        using var folder = new TemporaryFolder();
        using var database = await Database.MigratedAsync(folder);
        Write(database, 2);
        Assert.That(Write(database, 4, commit: false), Is.EqualTo(new long[] { 3, 4, 5, 6 }));
        Assert.That(await LastAsync(database), Is.EqualTo(2));
        Assert.That(Write(database, 1), Is.EqualTo(new long[] { 3 }));
    }

    [Test]
    public async Task A_writer_that_wrote_nothing_takes_no_number()
    {
        using var folder = new TemporaryFolder();
        using var database = await Database.MigratedAsync(folder);
        Assert.That(Write(database, 0), Is.Empty);
        Assert.That(await LastAsync(database), Is.Zero);
    }

    [Test]
    public async Task A_lower_number_never_appears_after_a_higher_one_whoever_writes()
    {
        using var folder = new TemporaryFolder();
        using var database = await Database.MigratedAsync(folder);
        await database.QueryAsync("CREATE TABLE written (number INTEGER PRIMARY KEY)");
        var writing = Task.WhenAll(Enumerable.Range(0, 3).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
                Write(database, 1 + ((writer + i) % 4), commit: i % 5 != 4);
        })));
        var seen = new List<long>();
        do
        {
            await FollowAsync(database, seen);
        }
        while (!writing.IsCompleted);
        await writing;
        await FollowAsync(database, seen);
        Assert.That(seen, Is.EqualTo(Enumerable.Range(1, (int)await LastAsync(database))));
        Assert.That(seen, Has.Count.GreaterThan(100));
    }

    private static async Task FollowAsync(Database database, List<long> seen)
    {
        var last = seen.Count == 0 ? 0 : seen[^1];
        // Everything not seen yet: what appeared behind the last number would stand among it, out of order.
        var all = (await database.QueryAsync("SELECT number FROM written ORDER BY number")).ConvertAll(Number);
        Assert.That(all.Take(seen.Count), Is.EqualTo(seen), $"something appeared before {last}");
        seen.AddRange(all.Skip(seen.Count));
    }

    private static List<long> Write(Database database, int count, bool commit = true)
    {
        using var context = database.NewContext();
        context.Database.OpenConnection();
        var connection = context.Database.GetDbConnection();
        using var transaction = connection.BeginTransaction();
        var sequence = ChangeSequence.Lock(transaction);
        var numbers = Enumerable.Range(0, count).Select(_ => sequence.Next()).ToList();
        Note(connection, transaction, numbers);
        sequence.Save();
        if (commit)
            transaction.Commit();
        return numbers;
    }

    private static void Note(DbConnection connection, DbTransaction transaction, List<long> numbers)
    {
        if (Database.Query(connection, "SELECT 1 FROM sqlite_master WHERE name = 'written'", transaction).Count == 0)
            return;
        foreach (var number in numbers)
            Database.Query(connection, $"INSERT INTO written VALUES ({number})", transaction);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<long> LastAsync(Database database)
    {
        await using var context = database.NewContext();
        return await ChangeSequence.GetLastAsync(context, CancellationToken.None);
    }
}

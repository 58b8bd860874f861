using System.Text.Json;
using ReferenceBot.Host.Tests.Running;
using ReferenceBot.Tests.PostgreSql;

namespace ReferenceBot.Host.Tests.Commands;

/// <summary>
/// A patron renews, places holds and cancels them while the program is killed at any moment: each act is done once, no message
/// is lost, the order is kept and every answer arrives.
/// </summary>
internal sealed class ActKillTests
{
    private const int Seed = 20261124;
    private const string Card = "KPG0001";
    private const string LongRun = "Takes many minutes: dotnet test --filter TestCategory=Long";

    private static readonly string[] Round = ["pesan buku Sang Pemimpi", "ya", "batalkan reservasi saya", "ya"];

    [Test]
    public Task Acts_on_sqlite_are_done_once() => OnSqlite(kills: 3);

    [Test]
    public Task Acts_on_postgresql_are_done_once() => OnPostgreSql(kills: 3);

    [Test]
    [Explicit(LongRun)]
    [Category("Long")]
    public Task Acts_on_sqlite_are_done_once_through_forty_kills() => OnSqlite(kills: 40);

    [Test]
    [Explicit(LongRun)]
    [Category("Long")]
    public Task Acts_on_postgresql_are_done_once_through_forty_kills() => OnPostgreSql(kills: 40);

    private static async Task OnSqlite(int kills)
    {
        using var folder = new DataFolder();
        await KillAsync(folder, kills);
    }

    private static async Task OnPostgreSql(int kills)
    {
        var cluster = await PostgreSqlCluster.GetAsync();
        var connection = await cluster.NewDatabaseAsync();
        using var folder = new DataFolder { Connection = connection };
        await KillAsync(folder, kills);
        await cluster.DropAsync(connection);
    }

    private static async Task KillAsync(DataFolder folder, int kills)
    {
        var rounds = 2 + (kills / 2);
        string[] messages = ["halo", "perpanjang semua", "ya", .. Enumerable.Repeat(Round, rounds).SelectMany(round => round)];
        var conversation = new DyingConversation(folder, messages, Card);
        await conversation.LiveAsync(answers: 2, moment: 1);
        var random = new Random(Seed);
        var killed = 0;
        for (var i = 0; i < kills; i++)
            killed += await conversation.LiveAsync(random.Next(4) == 0 ? 0 : 1 + random.Next(2), random.NextDouble()) ? 1 : 0;
        await conversation.EndAsync();
        Assert.That(killed, Is.EqualTo(kills), "Every run was alive when it was killed.");
        AssertTold(conversation, messages);
        await AssertStoredAsync(new MessageRecords(folder), messages.Length, rounds);
        Assert.That(conversation.ShownAgain, Is.LessThanOrEqualTo(kills + 1), "Never more than what was being shown.");
    }

    /// <summary>Each message was answered, in order, and each yes did what was asked about.</summary>
    private static void AssertTold(DyingConversation conversation, string[] messages)
    {
        Assert.That(conversation.Turns.Select(turn => turn.GetProperty("in").GetString()), Is.EqualTo(messages));
        var acted = conversation.Turns.Where(turn => turn.GetProperty("in").GetString() == "ya").ToList();
        Assert.That(acted.Select(Outcome), Has.All.EqualTo("done"));
    }

    private static string? Outcome(JsonElement turn) => turn.GetProperty("calls")[0].GetProperty("outcome").GetString();

    private static async Task AssertStoredAsync(MessageRecords records, int messages, int rounds)
    {
        Assert.That(await records.ReadAsync("SELECT kind FROM acts WHERE state = 2 ORDER BY kind"), Is.EqualTo(
        [
            .. Enumerable.Repeat("cancel_hold", rounds), .. Enumerable.Repeat("place_hold", rounds), "renew_loan", "renew_loan",
        ]));
        Assert.That(await records.CountAsync("SELECT count(*) FROM inbox WHERE state = 1"), Is.EqualTo(messages));
        Assert.That(await records.CountAsync("SELECT count(*) FROM outbox WHERE state = 1"), Is.EqualTo(messages));
        Assert.That(
            await records.ReadAsync("SELECT turn FROM outbox ORDER BY inbox_id"),
            Is.EqualTo(Enumerable.Range(1, messages).Select(turn => turn.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        Assert.That(await records.CountAsync($"SELECT count(*) FROM holds WHERE card = '{Card}'"), Is.Zero);
        Assert.That(await records.CountAsync($"SELECT count(*) FROM loans WHERE card = '{Card}' AND renewals = 1"), Is.EqualTo(2));
    }
}

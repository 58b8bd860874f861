using System.Text.Json;
using ReferenceBot.Host.Tests.Running;
using ReferenceBot.Tests.PostgreSql;

namespace ReferenceBot.Host.Tests.Commands;

/// <summary>The whole program on a PostgreSQL server, and what it says when there is none.</summary>
internal sealed class PostgreSqlTests
{
    private const string Secret = "sangat;rahasia";

    [Test]
    public async Task A_search_finds_what_it_finds_in_a_file()
    {
        using var inFile = new DataFolder();
        using var onServer = new DataFolder();
        var cluster = await PostgreSqlCluster.GetAsync();
        var connection = await cluster.NewDatabaseAsync();
        string[] search = ["search", "tenun ikat", "--json", "--settings", Settings(onServer, connection)];
        var expected = await ReferenceBotProgram.RunAsync(inFile, search[..3]);
        var run = await ReferenceBotProgram.RunAsync(onServer, search);
        var again = await ReferenceBotProgram.RunAsync(onServer, search);
        await cluster.DropAsync(connection);
        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Is.EqualTo(expected.Output).And.Not.Empty);
        Assert.That(again.Output, Is.EqualTo(expected.Output));
        Assert.That(Directory.GetFiles(onServer.Data, "*.db"), Is.Empty);
    }

    [Test]
    public async Task A_server_that_is_down_is_told_in_one_line_without_the_password()
    {
        using var folder = new DataFolder();
        // Nothing listens on this port of one's own machine.
        var settings = Settings(folder, $"Host=127.0.0.1;Port=1;Username=bot;Password=\"{Secret}\"");
        var run = await ReferenceBotProgram.RunAsync(folder, "search", "tenun", "--settings", settings);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1), run.Errors);
        Assert.That(run.Errors, Does.StartWith("PostgreSQL: ").And.Contain("127.0.0.1:1").And.Not.Contain("rahasia"));
    }

    [Test]
    public async Task A_server_whose_name_nobody_knows_is_told_in_one_line()
    {
        using var folder = new DataFolder();
        var settings = Settings(folder, $"Host=tidak-ada.invalid;Username=bot;Password=\"{Secret}\"");
        var run = await ReferenceBotProgram.RunAsync(folder, "search", "tenun", "--settings", settings);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1), run.Errors);
        Assert.That(run.Errors, Does.Contain("PostgreSQL: ").And.Not.Contain("rahasia").And.Not.Contain("REFERENCEBOT_TRACE"));
    }

    [Test]
    public async Task A_database_that_is_not_there_is_named()
    {
        using var folder = new DataFolder();
        var cluster = await PostgreSqlCluster.GetAsync();
        var connection = await cluster.NewDatabaseAsync();
        await cluster.DropAsync(connection);
        var run = await ReferenceBotProgram.RunAsync(folder, "search", "tenun", "--settings", Settings(folder, connection));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1), run.Errors);
        Assert.That(run.Errors, Does.StartWith("PostgreSQL: ").And.Contain("does not exist"));
    }

    [TestCase("sangat rahasia")]
    [TestCase("Host=db;Password=sangat;rahasia")]
    [TestCase("Host=db;Port=rahasia")]
    [TestCase("Username=bot;Password=rahasia")]
    public async Task An_address_that_cannot_be_read_is_told_and_not_repeated(string connection)
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, "doctor", "--settings", Settings(folder, connection));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1), run.Errors);
        Assert.That(run.Errors, Does.StartWith("Storage:Connection").And.Not.Contain("rahasia"));
    }

    private static string Settings(DataFolder folder, string connection) =>
        folder.Write("settings.json", JsonSerializer.Serialize(new { Storage = new { Connection = connection } }));
}

using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Commands;

/// <summary>What doctor says of sample cards and of what leaves the machine.</summary>
internal sealed class DoctorTests
{
    [Test]
    public async Task Sample_cards_are_open_while_only_this_machine_reaches_them()
    {
        var said = await DiagnoseAsync("{}");
        Assert.That(said, Does.Contain("[ok] Sample cards can be linked in every chat").And.Contain("[ok] Nothing leaves this machine"));
        Assert.That(said, Does.Not.Contain("PIN"));
    }

    [TestCase("""{ "Web": { "PublicAddress": "https://tanya.example" } }""", "Web:PublicAddress")]
    [TestCase("""{ "Telegram": { "Token": "123:rahasia" } }""", "Telegram:Token")]
    public async Task They_are_refused_where_strangers_come_in(string settings, string door)
    {
        var said = await DiagnoseAsync(settings);
        Assert.That(said, Does.Contain($"[ok] Sample cards are refused on web and Telegram, because {door} is set").And.Not.Contain("rahasia"));
    }

    [Test]
    public async Task Sample_data_that_is_switched_on_for_strangers_is_a_warning()
    {
        var said = await DiagnoseAsync("""{ "Web": { "PublicAddress": "https://tanya.example" }, "Library": { "SampleData": true } }""");
        Assert.That(said, Does.Contain("[--] Library:SampleData is true although Web:PublicAddress is set").And.Contain("set it to false"));
    }

    [Test]
    public async Task A_real_library_hears_nothing_of_samples()
    {
        var said = await DiagnoseAsync("""{ "Library": { "Name": "Kota" } }""");
        Assert.That(said, Does.Not.Contain("ample"));
    }

    [Test]
    public async Task What_leaves_the_machine_follows_from_the_settings()
    {
        var said = await DiagnoseAsync(
            """{ "Telegram": { "Token": "123:rahasia" }, "Telemetry": { "Endpoint": "http://pengumpul.example:4317" } }""");
        Assert.That(said, Does.Contain("[--] Leaves this machine: messages and replies of Telegram").And.Contain("Empty Telegram:Token"));
        Assert.That(said, Does.Contain("Telemetry:Endpoint").And.Not.Contain("Nothing leaves").And.Not.Contain("rahasia"));
    }

    [TestCase("pengumpul")]
    [TestCase("ftp://pengumpul.example")]
    public async Task A_collector_that_cannot_be_reached_by_that_address_is_told(string endpoint)
    {
        var run = await RunAsync($$"""{ "Telemetry": { "Endpoint": "{{endpoint}}" } }""");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Errors, Does.Contain("Telemetry:Endpoint"));
    }

    [Test]
    public async Task A_server_that_is_down_is_mended_at_the_server_and_not_in_the_folder()
    {
        // Nothing listens on this port of one's own machine.
        var run = await RunAsync("""{ "Storage": { "Connection": "Host=127.0.0.1;Port=1;Username=bot;Password=rahasia" } }""");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("[!!] Database: PostgreSQL: ").And.Contain("127.0.0.1:1").And.Contain("Check that the server runs"));
        Assert.That(run.Output, Does.Contain("[!!] Sample cards: PostgreSQL: ").And.Not.Contain("::").And.Not.Contain("can be linked"));
        Assert.That(run.Output, Does.Contain("which may be another machine").And.Not.Contain("rahasia").And.Not.Contain("disk"));
    }

    private static async Task<string> DiagnoseAsync(string settings)
    {
        var run = await RunAsync(settings);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run.Output;
    }

    private static async Task<Run> RunAsync(string settings)
    {
        using var folder = new DataFolder();
        return await ReferenceBotProgram.RunAsync(folder, "doctor", "--settings", folder.Write("settings.json", settings));
    }
}

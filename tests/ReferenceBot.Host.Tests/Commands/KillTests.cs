using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Commands;

/// <summary>
/// A program killed at any moment, and started again, ends where one that was never killed ends. The moments are a share of
/// the time that the work took unharmed just before, so that they fall inside it on any machine.
/// </summary>
internal sealed class KillTests
{
    private const int Seed = 20261123;
    private const int Records = 3000;

    // 128 and the number of the signal that cannot be caught: not of a program that ended by itself at that moment.
    private const int KilledExitCode = 137;

    private const string LongRun = "Takes many minutes: dotnet test --filter TestCategory=Long";

    private static readonly string[] Questions = ["rumput laut", "anak"];

    [Test]
    public Task A_first_start_heals() => HealFirstStartsAsync(kills: 3, training: false);

    [Test]
    public Task An_import_heals() => HealImportsAsync(kills: 3);

    [Test]
    [Explicit(LongRun)]
    [Category("Long")]
    public Task A_first_start_with_its_training_heals_from_twenty_kills() => HealFirstStartsAsync(kills: 20, training: true);

    [Test]
    [Explicit(LongRun)]
    [Category("Long")]
    public Task An_import_heals_from_twenty_kills() => HealImportsAsync(kills: 20);

    private static async Task HealFirstStartsAsync(int kills, bool training)
    {
        DataFolder Fresh() => training ? DataFolder.Untrained() : new DataFolder();
        using var whole = Fresh();
        var clock = Stopwatch.StartNew();
        await GreetAsync(whole);
        var unharmed = clock.Elapsed;
        var expected = await AnswersAsync(whole);
        await KillAndHealAsync(kills, unharmed, async (random, time) =>
        {
            using var folder = Fresh();
            var killed = await KillAsync(folder, random.NextDouble() * time, "chat", "--json");
            await GreetAsync(folder);
            Assert.That(await AnswersAsync(folder), Is.EqualTo(expected));
            return killed;
        });
    }

    private static async Task HealImportsAsync(int kills)
    {
        using var whole = new DataFolder();
        var file = whole.Write("many.csv", ManyRecords());
        var clock = Stopwatch.StartNew();
        await ImportAsync(whole, file);
        var unharmed = clock.Elapsed;
        var expected = await AnswersAsync(whole);
        await KillAndHealAsync(kills, unharmed, async (random, time) =>
        {
            using var folder = new DataFolder();
            var killed = await KillAsync(folder, random.NextDouble() * time, "import", file);
            var healed = await ImportAsync(folder, file);
            Assert.That(healed, Does.Match($"^read={Records} added=\\d+ updated=0 unchanged=\\d+ merged=0 rejected=0 "));
            Assert.That(await ImportAsync(folder, file), Does.StartWith($"read={Records} added=0 updated=0 unchanged={Records} "));
            Assert.That(await AnswersAsync(folder), Is.EqualTo(expected));
            return killed;
        });
    }

    /// <param name="round">Runs and kills once, heals, and tells whether the program was still running when it was to be killed.</param>
    private static async Task KillAndHealAsync(int kills, TimeSpan unharmed, Func<Random, TimeSpan, Task<bool>> round)
    {
        var random = new Random(Seed);
        var killed = 0;
        for (var i = 0; i < kills; i++)
            killed += await round(random, unharmed) ? 1 : 0;
        Assert.That(killed, Is.Positive, "Every run had ended before it was to be killed, so that nothing was tried out.");
    }

    private static async Task<bool> KillAsync(DataFolder folder, TimeSpan after, params string[] args)
    {
        using var process = ReferenceBotProgram.Start(folder, args);
        using var moment = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(moment.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
            return process.ExitCode == KilledExitCode;
        }
    }

    private static async Task GreetAsync(DataFolder folder)
    {
        var turns = await ReferenceBotProgram.ChatAsync(folder, ["halo"]);
        Assert.That(turns[0].GetProperty("reply").GetProperty("text").GetString(), Is.Not.Empty);
    }

    private static async Task<string> ImportAsync(DataFolder folder, string file)
    {
        var run = await ReferenceBotProgram.RunAsync(folder, "import", file);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run.Lines[^1];
    }

    /// <summary>Every title that a few searches give, with its rank and score: a record that is missing or double changes them.</summary>
    private static async Task<string> AnswersAsync(DataFolder folder)
    {
        var answers = new StringBuilder();
        foreach (var question in Questions)
        {
            var run = await ReferenceBotProgram.RunAsync(folder, "search", question, "--limit", "100", "--json");
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            answers.Append(run.Output);
        }

        return answers.ToString();
    }

    private static string ManyRecords()
    {
        var text = new StringBuilder("id,title,contributors,year,language\n");
        for (var i = 0; i < Records; i++)
            text.Append(CultureInfo.InvariantCulture, $"m{i},Laporan tentang rumput laut nomor {i},\"Penulis {i % 97}, Nama\",{1950 + (i % 70)},id\n");
        return text.ToString();
    }
}

using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Commands;

internal sealed class CommandLineTests
{
    [TestCase("--help")]
    [TestCase("chat", "--help")]
    [TestCase("import", "--help")]
    [TestCase("search", "--help")]
    [TestCase("train", "--help")]
    [TestCase("doctor", "--help")]
    [TestCase("evaluate", "retrieval", "--help")]
    [TestCase("evaluate", "understanding", "--help")]
    public async Task Every_command_explains_itself(params string[] args)
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, args);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("--help"));
    }

    [TestCase("frobnicate")]
    [TestCase("search", "buku", "--type", "Tablet")]
    [TestCase("import", "records.csv", "--format", "papyrus")]
    [TestCase("chat", "--conversation", "0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task A_wrong_call_ends_with_two_and_says_why_on_the_error_stream(params string[] args)
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, args);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Errors, Is.Not.Empty);
    }

    [TestCase("{ \"Library\": { \"Name\": \"\" } }", "Name")]
    [TestCase("{ \"Library\": { \"Name\": \"Kota\", \"TimeZone\": \"Mars/Olympus\" } }", "Mars/Olympus")]
    [TestCase("{ \"Library\": { \"Name\": \"Kota\", \"Loans\": { \"Days\": 0 } } }", "Library:Loans: The field Days")]
    [TestCase("{ \"Library\": { \"Name\": \"Kota\", \"Branches\": [ { \"Code\": \"A\" } ] } }", "Library:Branches:0: The Name field")]
    [TestCase("{ \"Library\": ", "settings.json")]
    public async Task Settings_that_cannot_be_used_are_named(string settings, string named)
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, "doctor", "--settings", folder.Write("settings.json", settings));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Errors, Does.Contain(named).And.Not.Contain("   at "));
    }

    [Test]
    public async Task Doctor_looks_at_every_part_and_says_how_to_mend_it()
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, "doctor");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("Sample data").And.Contain("appsettings.example.json").And.Contain("Index").And.Contain("Nothing leaves this machine"));
    }

    [Test]
    public async Task A_search_fills_a_fresh_folder_and_prints_a_line_a_title()
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, "search", "rumput laut", "--limit", "3", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Lines, Has.Count.EqualTo(3));
        Assert.That(run.Lines, Has.All.Match("""^\{"rank":\d,"id":"[a-z2-7]{16}","title":".+","contributors":\[.*\],"year":\d{4},"score":[\d.]+,"matched":\[.+\]\}$"""));
    }

    [Test]
    public async Task Understanding_is_evaluated_in_rows_of_six_columns()
    {
        using var folder = new DataFolder();
        var set = folder.Write("set.tsv", "id\tvariety\tutterance\n1\tidi\tjam buka hari sabtu?\n2\ten\tdo you have The Hobbit\n");
        var output = Path.Combine(folder.Home, "out.tsv");
        var run = await ReferenceBotProgram.RunAsync(folder, "evaluate", "understanding", "--set", set, "--out", output);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        var rows = (await File.ReadAllLinesAsync(output)).Select(line => line.Split('\t')).ToList();
        Assert.That(rows.Select(row => (row.Length, row[0], row[1])), Is.EqualTo(new[] { (6, "1", "opening_hours"), (6, "2", "find_known_item") }));
    }

    [Test]
    public async Task Retrieval_is_evaluated_in_one_line()
    {
        using var folder = new DataFolder();
        var docs = folder.Write("docs.jsonl", "{\"id\":\"d1\",\"title\":\"Tenun ikat\",\"text\":\"Kain dari Timor.\"}\n{\"id\":\"d2\",\"title\":\"Gizi\",\"text\":\"Makanan anak.\"}\n");
        var queries = folder.Write("queries.jsonl", "{\"id\":\"q1\",\"text\":\"tenun timor\"}\n");
        var qrels = folder.Write("qrels.tsv", "q1\td1\t1\n");
        var run = await ReferenceBotProgram.RunAsync(folder, "evaluate", "retrieval", "--docs", docs, "--queries", queries, "--qrels", qrels);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Lines, Has.Count.EqualTo(1));
        Assert.That(run.Lines[0], Does.StartWith("""{"ndcg@10":1.0000,"map":1.0000,"recall@100":1.0000,"mrr@10":1.0000,"queries":1,"ms_per_query":"""));
    }
}

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
    [TestCase("serve", "--help")]
    [TestCase("evaluate", "retrieval", "--help")]
    [TestCase("evaluate", "understanding", "--help")]
    public async Task Every_command_explains_itself(params string[] args)
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, args);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("--help"));
    }

    [TestCase("search", "QUERY")]
    [TestCase("search buku --type Tablet", "Tablet", "Book (buku), Chapter (bab), Article (artikel)")]
    [TestCase("search buku --type 3", "'3'", "Thesis (skripsi)")]
    [TestCase("search buku --audience kucing", "kucing", "Child (anak)")]
    [TestCase("search kopi --limit abc", "--limit: 1 to 1000")]
    [TestCase("search kopi --limit 0", "--limit: 1 to 1000")]
    [TestCase("search kopi --limit 3 --limit 4", "--limit")]
    [TestCase("search kopi --from dulu", "'dulu' is not a year")]
    [TestCase("search kopi --from dulu --to 2000", "'dulu' is not a year")]
    [TestCase("search kopi --from 2020 --to 2010", "--from 2020 is after --to 2010")]
    [TestCase("search kopi --language zz", "'zz'")]
    [TestCase("import records.csv --format papyrus", "papyrus", "bibtex")]
    [TestCase("import records.csv --format csv --format ris", "--format")]
    [TestCase("import records.csv --column warna", "warna")]
    [TestCase("chat --conversation 0123456789012345678901234567890123456789012345678901234567890123456789", "at most 55")]
    [TestCase("chat --now kemarin", "'kemarin' is not a date and time")]
    [TestCase("evaluate retrieval --docs a --queries b --qrels c --language jv", "jv")]
    [TestCase("serve --urls pintu", "'pintu'", "http://127.0.0.1:5080")]
    [TestCase("serve --urls https://127.0.0.1:5080", "https")]
    public async Task A_wrong_call_ends_with_two_and_says_why_in_one_line(string line, params string[] said)
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, line.Split(' '));
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1), run.Errors);
        foreach (var words in said)
            Assert.That(run.Errors, Does.Contain(words));
    }

    [TestCase("frobnicate")]
    [TestCase("evaluate")]
    public async Task What_is_no_command_ends_with_two(string line)
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, line.Split(' '));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Errors, Is.Not.Empty.And.Not.Contain("   at "));
    }

    [TestCase("search")]
    [TestCase("import", "books.csv")]
    public async Task A_database_that_is_damaged_is_named_in_one_line(params string[] args)
    {
        using var folder = new DataFolder();
        folder.Write("books.csv", "id,title\n1,Tenun\n");
        Directory.CreateDirectory(folder.Data);
        var database = folder.Write(Path.Combine("data", "referencebot.db"), new string('x', 8192));
        var run = await ReferenceBotProgram.RunAsync(folder, [.. args, .. args.Length == 1 ? ["tenun"] : Array.Empty<string>()]);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1), run.Errors);
        Assert.That(run.Errors, Does.StartWith(database + ": the database cannot be used").And.Contain("restore a copy"));
    }

    [TestCase("anak", "English")]
    [TestCase("Child", "en")]
    [TestCase("remaja", "Inggris")]
    [TestCase("dewasa", "indonesian")]
    public async Task Searches_are_narrowed_in_the_words_of_either_language(string audience, string language)
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(
            folder, "search", "--type", "buku", "--audience", audience, "--language", language, "cerita", "rakyat");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("Total: "));
    }

    [Test]
    public async Task Several_words_are_one_query()
    {
        using var folder = new DataFolder();
        var apart = await ReferenceBotProgram.RunAsync(folder, "search", "tenun", "ikat", "--json");
        var quoted = await ReferenceBotProgram.RunAsync(folder, "search", "tenun ikat", "--json");
        Assert.That(apart.Lines, Is.Not.Empty);
        Assert.That(apart.Output, Is.EqualTo(quoted.Output));
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
        Assert.That(
            run.Output,
            Does.Contain("Sample data").And.Contain("appsettings.example.json").And.Contain("Nothing leaves this machine"));
        Assert.That(run.Output, Does.Contain($"{folder.Data} is not there yet"));
        Assert.That(Directory.Exists(folder.Data), Is.False);
    }

    [Test]
    public async Task Doctor_looks_into_a_data_folder_that_is_there()
    {
        using var folder = new DataFolder();
        await ReferenceBotProgram.RunAsync(folder, "search", "tenun");
        var run = await ReferenceBotProgram.RunAsync(folder, "doctor");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Match(@"\[ok\] Database: .*filled").And.Match(@"\[ok\] Index: \d+ records, up to date"));
    }

    [Test]
    public async Task A_library_is_introduced_with_its_branches()
    {
        using var folder = new DataFolder();
        var settings = folder.Write(
            "settings.json", "{ \"Library\": { \"Name\": \"Kota\", \"Branches\": [ { \"Code\": \"A\", \"Name\": \"Pusat\" } ] } }");
        var run = await ReferenceBotProgram.RunAsync(folder, "doctor", "--settings", settings);
        Assert.That(run.Output, Does.Contain("Library: Kota, branches: 1, zone"));
    }

    [Test]
    public async Task A_terminal_in_Indonesian_hears_of_faults_in_Indonesian()
    {
        using var folder = new DataFolder { Language = "id_ID.UTF-8" };
        var settings = await ReferenceBotProgram.RunAsync(folder, "doctor", "--settings", "tidak-ada.json");
        Assert.That(settings.Errors, Does.Contain("tidak-ada.json: berkas tidak ada"));
        var import = await ReferenceBotProgram.RunAsync(folder, "import", "tidak-ada.csv");
        Assert.That(import.Errors, Does.Contain("tidak-ada.csv: berkas tidak ada"));
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

    [TestCase("")]
    [TestCase("id\tvariety\tutterance\n")]
    public async Task A_set_without_messages_ends_with_one(string set)
    {
        using var folder = new DataFolder();
        var file = folder.Write("set.tsv", set);
        var run = await ReferenceBotProgram.RunAsync(folder, "evaluate", "understanding", "--set", file, "--out", file + ".out");
        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((1, $"{file}: there is no message after the header line.\n")));
    }

    [TestCase("", "qrels.tsv: holds no judgement")]
    [TestCase("q9\td1\t1\n", "no query has a relevant document")]
    public async Task Judgements_that_measure_nothing_end_with_one(string judgements, string said)
    {
        using var folder = new DataFolder();
        var run = await EvaluateRetrievalAsync(folder, judgements);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
        Assert.That(run.Errors, Does.Contain(said));
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
        var run = await EvaluateRetrievalAsync(folder, "q1\td1\t1\n");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Lines, Has.Count.EqualTo(1));
        Assert.That(
            run.Lines[0],
            Does.Match("""^\{"ndcg@10":1\.0000,"map":1\.0000,"recall@100":1\.0000,"mrr@10":1\.0000,"queries":1,"ms_per_query":\d+\.\d\d\}$"""));
    }

    private static Task<Run> EvaluateRetrievalAsync(DataFolder folder, string judgements) => ReferenceBotProgram.RunAsync(
        folder,
        "evaluate",
        "retrieval",
        "--docs",
        folder.Write("docs.jsonl", """
            {"id":"d1","title":"Tenun ikat","text":"Kain dari Timor."}
            {"id":"d2","title":"Gizi","text":"Makanan anak."}

            """),
        "--queries",
        folder.Write("queries.jsonl", """{"id":"q1","text":"tenun timor"}"""),
        "--qrels",
        folder.Write("qrels.tsv", judgements));
}

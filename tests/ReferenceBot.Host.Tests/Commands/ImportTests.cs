using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Commands;

internal sealed class ImportTests
{
    private const string Csv = """
        id,title,contributors,year,publisher,language,isbn
        a1,Tenun Ikat Timor,"Therik, Jes A.",1989,Sinar Harapan,id,
        a2,Seaweed of the Savu Sea,"Fox, James J.",1999,ANU Press,en,
        a3,Dongeng dari Rote,"Manafe, Maria",2004,Nusa Indah,id,9789793062792

        """;

    [Test]
    public async Task What_was_imported_is_counted_and_found_and_a_second_import_adds_nothing()
    {
        using var folder = new DataFolder();
        var file = folder.Write("books.csv", Csv);
        Assert.That(await CountsAsync(folder, file), Is.EqualTo("read=3 added=3 updated=0 unchanged=0 merged=0 rejected=0"));
        Assert.That(await CountsAsync(folder, file), Is.EqualTo("read=3 added=0 updated=0 unchanged=3 merged=0 rejected=0"));
        var found = await ReferenceBotProgram.RunAsync(folder, "search", "seaweed savu");
        Assert.That(found.Output, Does.Contain("Seaweed of the Savu Sea"));
    }

    [Test]
    public async Task A_file_of_another_format_brings_the_same_work_only_once()
    {
        using var folder = new DataFolder();
        await CountsAsync(folder, folder.Write("books.csv", Csv));
        var ris = folder.Write("more.ris", "TY  - BOOK\nTI  - Dongeng dari Rote\nAU  - Manafe, Maria\nPY  - 2004\nSN  - 9789793062792\nER  - \n");
        Assert.That(await CountsAsync(folder, ris), Is.EqualTo("read=1 added=0 updated=0 unchanged=0 merged=1 rejected=0"));
    }

    [Test]
    public async Task What_cannot_be_read_is_named_and_the_rest_kept()
    {
        using var folder = new DataFolder();
        var file = folder.Write("list.jsonl", "{\"id\":\"1\",\"title\":\"Satu\"}\n{\"id\":\"2\",\"title\":\n{\"id\":\"3\",\"title\":\"Tiga\"}\n");
        var run = await ReferenceBotProgram.RunAsync(folder, "import", file);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Lines[^1], Does.StartWith("read=3 added=2 updated=0 unchanged=0 merged=0 rejected=1"));
        Assert.That(run.Errors, Does.Contain($"{file}: record 2, line 2: rejected: "));
    }

    [Test]
    public async Task A_file_with_nothing_in_it_to_keep_ends_with_one()
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, "import", folder.Write("letter.txt", "Dengan hormat, kami mengundang Bapak dan Ibu."));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Errors, Does.Contain("format not recognised"));
    }

    [Test]
    public async Task One_missing_file_is_named_and_the_others_are_imported()
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, "import", "hilang.csv", folder.Write("books.csv", Csv), folder.Home);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Lines[^1], Does.StartWith("read=3 added=3 "));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { "hilang.csv: no such file.", $"{folder.Home}: is a folder; name the files in it." }));
    }

    [Test]
    public async Task A_table_of_nothing_but_its_header_is_said_to_be_empty()
    {
        using var folder = new DataFolder();
        var file = folder.Write("books.csv", "id,title,year\n");
        var run = await ReferenceBotProgram.RunAsync(folder, "import", file);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"{file}: there is no record in it." }));
        Assert.That(run.Lines[^1], Does.StartWith("read=0 "));
    }

    [Test]
    public async Task A_fault_that_a_file_has_again_and_again_is_told_a_few_times_and_counted()
    {
        using var folder = new DataFolder();
        var rows = Enumerable.Range(1, 500).Select(i => $"{i},Karya kuno {i},-458.0\n");
        var file = folder.Write("kuno.csv", "id,title,year\n" + string.Concat(rows));
        var run = await ReferenceBotProgram.RunAsync(folder, "import", file);
        Assert.That(run.Lines[^1], Does.StartWith("read=500 added=500 "));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(6));
        Assert.That(run.ErrorLines[4], Does.StartWith($"{file}: record 5, line 6: kept without").And.EndWith("-458.0"));
        Assert.That(run.ErrorLines[5], Does.StartWith($"{file}: 495 times more kept without"));
    }

    [Test]
    public async Task A_compressed_file_that_was_cut_off_is_said_to_be()
    {
        using var folder = new DataFolder();
        var whole = Compress(string.Concat(Enumerable.Range(0, 3000).Select(i => $"{{\"id\":\"{i}\",\"title\":\"Judul {i * 7919}\"}}\n")));
        var file = Path.Combine(folder.Home, "books.jsonl.gz");
        await File.WriteAllBytesAsync(file, whole[..(whole.Length / 2)]);
        var run = await ReferenceBotProgram.RunAsync(folder, "import", file);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Errors, Does.Contain("the compressed file was cut off before its end"));
    }

    private static byte[] Compress(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static async Task<string> CountsAsync(DataFolder folder, string file)
    {
        var run = await ReferenceBotProgram.RunAsync(folder, "import", file);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        var line = Regex.Match(run.Lines[^1], @"^(.*) cpu_s=([\d.]+)$");
        Assert.That(double.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture), Is.GreaterThanOrEqualTo(0));
        return line.Groups[1].Value;
    }
}

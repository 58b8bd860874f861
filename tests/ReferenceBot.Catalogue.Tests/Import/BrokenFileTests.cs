using ReferenceBot.Catalogue.Import;
using ReferenceBot.Catalogue.Tests.Arranging;

namespace ReferenceBot.Catalogue.Tests.Import;

/// <summary>What is broken is named, and everything else is kept.</summary>
public sealed class BrokenFileTests
{
    [Test]
    public async Task A_broken_record_is_rejected_with_file_position_and_reason_and_the_rest_kept()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.ImportAsync(library.TextFile(
            "buku.jsonl", "{\"id\":\"1\",\"title\":\"Sasando\"}", "{\"id\":\"2\",\"title\":", "{\"id\":\"3\"}",
            "", "{\"id\":\"4\",\"title\":\"Tenun\"}"));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 2, Rejected: 2)));
        Assert.That(library.Log.Lines, Is.EqualTo(new[] { "buku.jsonl: 2 at 2: NotWellFormed", "buku.jsonl: 3 at 3: NoTitle" }));
        Assert.That(await library.TitlesAsync(), Is.EqualTo(new[] { "Sasando", "Tenun" }));
    }

    [Test]
    public async Task What_was_left_out_of_a_kept_record_is_told()
    {
        await using var library = await Library.OpenAsync();
        await library.ImportAsync(library.TextFile("buku.csv", "id,title,isbn", "1,Sasando,9789793062793"));
        Assert.That(library.Log.Lines, Is.EqualTo(new[] { "buku.csv: 1 without BadIsbn" }));
    }

    [Test]
    public async Task A_file_of_no_known_format_is_named_and_the_next_one_read()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.ImportAsync(
            library.BytesFile("foto.jpg", [0xFF, 0xD8, 0xFF, 0, 1, 2]), library.TextFile("buku.csv", "id,title", "1,Sasando"));
        Assert.That(library.Log.Lines, Is.EqualTo(new[] { "foto.jpg: not recognised" }));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 1)));
    }

    [Test]
    public async Task An_empty_file_is_no_fault([Values("csv", "jsonl", "marc", "bibtex")] string format)
    {
        await using var library = await Library.OpenAsync();
        var file = new ImportFile(library.BytesFile("kosong", []).Path) { Reader = Formats.RecordFormats.Named(format) };
        Assert.That((await library.ImportAsync(file)).Kept, Is.Zero);
        Assert.That(library.Log.Shares, Is.EqualTo(new[] { 1.0 }));
    }

    [Test]
    public async Task A_file_that_is_gone_is_named_and_the_others_are_kept()
    {
        await using var library = await Library.OpenAsync();
        var good = library.FileOf("satu.x", AWork.Called("Sasando").Keyed("1"));
        Assert.That((await library.ImportAsync(new ImportFile("/tidak-ada/dua.csv"), good)).Added, Is.EqualTo(1));
        Assert.That(library.Log.Lines, Is.EqualTo(new[] { "dua.csv: unreadable" }));
        Assert.That(await library.TitlesAsync(), Is.EqualTo(new[] { "Sasando" }));
    }

    [Test]
    public async Task All_records_read_are_accounted_for()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.ImportAsync(library.TextFile(
            "a.csv", "id,title,year", "1,Sasando,2001", "2,Sasando,2001", "1,Sasando,2001", "4,,2001", "5,Tenun,2001"));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 2, Merged: 1, Unchanged: 1, Rejected: 1)));
        Assert.That(counts.ToLine(1.024), Is.EqualTo("read=5 added=2 updated=0 unchanged=1 merged=1 rejected=1 cpu_s=1.02"));
    }

    [Test]
    [SetCulture("id-ID")]
    public void The_line_for_scripts_is_the_same_in_every_language() =>
        Assert.That(
            new ImportCounts(Added: 12345).ToLine(1234.5),
            Is.EqualTo("read=12345 added=12345 updated=0 unchanged=0 merged=0 rejected=0 cpu_s=1234.50"));
}

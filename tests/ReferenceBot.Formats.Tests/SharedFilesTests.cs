using System.Text;
using ReferenceBot.Formats.Marc;

namespace ReferenceBot.Formats.Tests;

/// <summary>Files of libraries as they are found in the world.</summary>
public sealed class SharedFilesTests
{
    [TestCase("indonesian-books.marcxml", 3120, 0)]
    [TestCase("loc.mrc", 50, 0)]
    [TestCase("goodbooks-10k-books.csv", 10_000, 0)]
    [TestCase("brkrtest-marc8.mrc", 8, 0)]
    [TestCase("brkrtest_UTF8.mrc", 8, 0)]
    [TestCase("badldr.usmarc", 6, 1)]
    [TestCase("bad_leaders_10_11.mrc", 1, 0)]
    [TestCase("chabon-missing-datafield-tag.xml", 1, 0)]
    [TestCase("incomplete_esc_seq.mrc", 1, 0)]
    [TestCase("not-well-formed.xml", 0, 1)]
    public void Good_records_are_kept_and_bad_ones_reported(string name, int kept, int rejected)
    {
        var readings = SharedFiles.Read(name);
        Assert.That(readings.OfType<RecordRead>().Count(), Is.EqualTo(kept));
        Assert.That(readings.OfType<RecordRejected>().Count(), Is.EqualTo(rejected));
    }

    [TestCase("chabon-missing-datafield-tag.xml", DefectKind.BadField)]
    [TestCase("incomplete_esc_seq.mrc", DefectKind.UnknownCharacter)]
    [TestCase("indonesian-books.marcxml", DefectKind.BadIsbn)]
    [TestCase("goodbooks-10k-books.csv", DefectKind.BadYear)]
    public void What_was_left_out_is_told(string name, DefectKind kind)
    {
        Assert.That(SharedFiles.Read(name).OfType<RecordRead>().SelectMany(reading => reading.Defects.Kinds()), Does.Contain(kind));
    }

    [TestCase("brkrtest-marc8.mrc")]
    [TestCase("brkrtest_UTF8.mrc")]
    public void The_text_of_every_field_is_as_another_program_decodes_it(string name)
    {
        var expected = File.ReadAllText(SharedFiles.Catalogue("brkrtest-marc8.expected-utf8.txt")).Normalize(NormalizationForm.FormC);
        using var stream = File.OpenRead(SharedFiles.Catalogue(name));
        var records = MarcReader.ReadRecords(stream).Select(reading => Dump(reading.Record!)).ToList();
        var wanted = expected.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(text => text.Trim('\n')).ToList();
        Assert.That(records.Select(WithoutLeader), Is.EqualTo(wanted.Select(WithoutLeader)));
    }

    [Test]
    public void Indonesian_books_keep_their_words()
    {
        var first = SharedFiles.Read("indonesian-books.marcxml")[0].Bibliographic();
        Assert.That(first.Title, Is.EqualTo("Kumpulan Khotbah Jumat Terbaik untuk Setahun"));
        Assert.That(first.Headings(), Is.EqualTo(new[] { "Yaqut An-Nafis" }));
        Assert.That((first.Language, first.Published!.Year, first.Extent), Is.EqualTo(("id", 2024, "320 hlm.")));
        Assert.That(first.Isbns, Is.EqualTo(new[] { "9786231646088" }));
    }

    private static string WithoutLeader(string record) => record[(record.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    private static string Dump(MarcRecord record)
    {
        var lines = record.Fields.Select(field => field.Value is { } value
            ? $"{field.Tag} {value}"
            : $"{field.Tag} {field.Ind1}{field.Ind2} {string.Join(' ', field.Subfields.Select(s => $"${s.Code} {s.Value}"))}");
        return string.Join('\n', lines.Prepend(record.Leader));
    }
}

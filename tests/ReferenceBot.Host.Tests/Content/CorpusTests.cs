using System.Text.RegularExpressions;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Content;

/// <summary>The records the library starts with, held to corpus/README.md.</summary>
internal sealed partial class CorpusTests
{
    private const string Header =
        "id,title,subtitle,contributors,year,edition,publisher,place,language,dewey,subjects_id,subjects_en,audience,type,isbn,extent,"
        + "container,volume,issue,pages,doi,url,note_id,note_en,evidence";

    private static readonly Lazy<List<SourceRecord>> Records = new(() => [.. Files().SelectMany(Read)]);

    private static IEnumerable<string> Files() => Directory.GetFiles(SourceTree.PathOf("corpus", "catalogue"), "*.csv").Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public void A_file_has_the_columns_described(string file) => Assert.That(File.ReadLines(file).First(), Is.EqualTo(Header));

    [TestCaseSource(nameof(Files))]
    public void Every_record_of_a_file_is_read_without_a_fault(string file)
    {
        using var content = RecordFile.Open(File.OpenRead(file), RecordFormats.Named("csv"), null);
        var faults = content.Read(CancellationToken.None).Where(reading => reading is RecordRejected or RecordRead { Defects.Count: > 0 });
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void There_are_enough_records_and_no_key_twice()
    {
        Assert.That(Records.Value, Has.Count.GreaterThanOrEqualTo(200));
        Assert.That(Records.Value.Select(record => record.Key), Is.Unique);
    }

    [Test]
    public void Each_record_says_what_a_reader_needs() => Assert.Multiple(() =>
    {
        foreach (var record in Records.Value)
        {
            var book = record.Bibliographic;
            Assert.That(book.Published?.Year, Is.InRange(1500, 2027), record.Key);
            Assert.That(book.Language, Is.Not.Null.And.Not.Empty, record.Key);
            Assert.That(book.Title, Is.Not.Empty.And.Not.EndsWith("/").And.Not.EndsWith(":"), record.Key);
            // A name is the same subject in both languages.
            Assert.That(book.Subjects.Where(subject => subject.Language == "en" || char.IsUpper(subject.Term[0])), Is.Not.Empty, record.Key);
            Assert.That(book.Classification, Does.Match(Dewey()), record.Key);
        }
    });

    [Test]
    public void Nearly_all_name_a_contributor_in_authority_form()
    {
        var named = Records.Value.Count(record => record.Bibliographic.Contributors.Count > 0);
        Assert.That((double)named / Records.Value.Count, Is.GreaterThan(0.95));
    }

    [TestCase("children", Audience.Child, 25)]
    [TestCase("adults", Audience.Adult, 200)]
    public void There_is_something_for(string who, Audience audience, int least) =>
        Assert.That(Records.Value.Count(record => record.Bibliographic.Audience == audience), Is.GreaterThanOrEqualTo(least), who);

    [TestCase("id", 150)]
    [TestCase("en", 60)]
    public void Both_languages_are_there(string language, int least) =>
        Assert.That(Records.Value.Count(record => record.Bibliographic.Language == language), Is.GreaterThanOrEqualTo(least));

    [Test]
    public void A_sample_copy_is_of_a_record_and_stands_in_a_branch_with_its_own_barcode()
    {
        var keys = Records.Value.Select(record => record.Key).ToHashSet();
        var copies = File.ReadLines(SourceTree.PathOf("corpus", "sample", "items.csv")).ToList();
        Assert.That(copies[0], Is.EqualTo("record,branch,call_number,barcode,use"));
        var rows = copies.Skip(1).Select(line => line.Split(',')).ToList();
        Assert.That(rows.Where(row => row.Length != 5 || !keys.Contains(row[0]) || row[1] is not ("PUSAT" or "OEBOBO") || row[2].Length == 0
            || row[4] is not ("" or "inside")), Is.Empty);
        Assert.That(rows.Select(row => row[3]), Is.Unique);
    }

    private static IEnumerable<SourceRecord> Read(string file)
    {
        using var content = RecordFile.Open(File.OpenRead(file), RecordFormats.Named("csv"), null);
        foreach (var reading in content.Read(CancellationToken.None).OfType<RecordRead>())
            yield return reading.Record;
    }

    [GeneratedRegex(@"^\d{3}(\.\d+)?$")]
    private static partial Regex Dewey();
}

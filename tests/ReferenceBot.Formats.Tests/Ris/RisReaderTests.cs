using System.Text;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Ris;

namespace ReferenceBot.Formats.Tests.Ris;

public sealed class RisReaderTests
{
    private const string Article = """
        TY  - JOUR
        ID  - k1
        AU  - Bria, Florens
        A1  - Badan Pusat Statistik,
        TI  - Ikan di
        Kupang
        JO  - Jurnal Komunikasi
        PY  - 2010/05/01/
        VL  - 5
        IS  - 2
        SP  - 12
        EP  - 34
        SN  - 1940-5758
        DO  - https://doi.org/10.1000/ABC
        UR  - https://example.org
        KW  - ikan
        LA  - id
        AB  - Ringkasan.
        ER  - 

        """;

    private static readonly RisReader Reader = new();

    [TestCase("\n", "")]
    [TestCase("\r\n", "\uFEFF")]
    [TestCase("\r", "")]
    public void An_article_is_read_whatever_ends_its_lines(string lineEnd, string mark)
    {
        var reading = Reading.One(Reader, mark + Article.ReplaceLineEndings(lineEnd));
        var record = reading.Bibliographic();
        Assert.That((reading.Record.Key, record.Title, record.Type), Is.EqualTo(("k1", "Ikan di Kupang", RecordType.Article)));
        Assert.That(record.Contributors, Is.EqualTo(new[] { Contributor.Person("Bria", "Florens"),
            Contributor.Body("Badan Pusat Statistik") }));
        Assert.That(record.Host, Is.EqualTo(new HostItem { Title = "Jurnal Komunikasi", Volume = "5", Issue = "2", Pages = "12-34" }));
        Assert.That((record.Doi, record.Issns[0], record.Language, record.Published),
            Is.EqualTo(("10.1000/abc", "1940-5758", "id", new PublicationDate(2010))));
        Assert.That(reading.Defects, Is.Empty);
    }

    [Test]
    public void A_record_without_an_end_stops_at_the_next_and_at_the_end_of_the_file()
    {
        var readings = Reading.All(Reader, "junk\nTY  - BOOK\nTI  - Satu\nTY - BOOK\nTI - Dua\nER-\nTY  - BOOK\nT1  - Tiga");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Dua", "Tiga" }));
        Assert.That(readings[1].Position, Is.EqualTo(new ReadingPosition(2, 4, IsLine: true)));
    }

    [Test]
    public void A_book_has_series_extent_and_editors()
    {
        var record = Reading.One(Reader, "TY  - BOOK\nTI  - Judul\nA2  - Sari, Dewi\nT2  - Seri\nSP  - 300\nCY  - Kupang\nPB  - "
            + "Gita\nSN  - 9789793062792\nET  - 2\nER  - \n").Bibliographic();
        Assert.That((record.Series, record.Extent, record.Place, record.Publisher, record.Edition),
            Is.EqualTo(("Seri", "300", "Kupang", "Gita", "2")));
        Assert.That(record.Contributors, Is.EqualTo(new[] { Contributor.Person("Sari", "Dewi", ContributorRole.Editor) }));
        Assert.That((record.Isbns[0], record.Host), Is.EqualTo(("9789793062792", (HostItem?)null)));
    }

    [Test]
    public void Latin_1_is_read_with_a_defect()
    {
        var reading = Reading.One(Reader, Encoding.Latin1.GetBytes("TY  - BOOK\r\nTI  - Été\r\nER  - \r\n"));
        Assert.That(reading.Bibliographic().Title, Is.EqualTo("Été"));
        Assert.That(reading.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.WrongEncoding }));
    }

    [Test]
    public void A_record_without_a_title_and_one_that_is_too_large_are_rejected()
    {
        var large = string.Concat(Enumerable.Repeat($"N1  - {new string('x', 100_000)}\n", 50));
        var readings = Reading.All(Reader,
            $"TY  - BOOK\nAU  - X\nER  - \nTY  - BOOK\nTI  - Besar\n{large}ER  - \nTY  - BOOK\nTI  - Sesudah\nER  - \n");
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.NoTitle, DefectKind.TooLarge }));
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Sesudah" }));
    }
}

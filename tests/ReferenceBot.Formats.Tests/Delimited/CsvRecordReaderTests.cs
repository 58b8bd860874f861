using System.Text;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Delimited;

namespace ReferenceBot.Formats.Tests.Delimited;

public sealed class CsvRecordReaderTests
{
    private const string CorpusHeader =
        "id,title,subtitle,contributors,year,edition,publisher,place,language,dewey,subjects_id,subjects_en,audience,type,isbn,extent,"
        + "container,volume,issue,pages,doi,url,note_id,note_en,evidence";

    private static readonly CsvRecordReader Reader = new();

    [Test]
    public void The_corpus_is_read_whole()
    {
        var reading = Reading.One(Reader, CorpusHeader + "\n"
            + "k1,Laskar Pelangi,novel,\"Hirata, Andrea; Soekarno; {Badan Pusat Statistik}; Sari, Dewi "
                + "(editor)\",2005,3,Bentang,Yogyakarta,id,899.2213,"
            + "novel; Belitung,fiction,teen,book,978-979-3062-79-2,529 hlm.,,,,,10.1000/ABC,https://example.org/1,Catatan,Note,dilihat\n");
        var record = reading.Bibliographic();
        Assert.That(reading.Record.Key, Is.EqualTo("k1"));
        Assert.That((record.Title, record.Subtitle, record.Edition), Is.EqualTo(("Laskar Pelangi", "novel", "3")));
        Assert.That(record.Contributors, Is.EqualTo(new[]
        {
            Contributor.Person("Hirata", "Andrea"), Contributor.Person("Soekarno", null), Contributor.Body("Badan Pusat Statistik"),
            Contributor.Person("Sari", "Dewi", ContributorRole.Editor),
        }));
        Assert.That(record.Subjects, Is.EqualTo(new Subject[] { new("novel", "id"), new("Belitung", "id"), new("fiction", "en") }));
        Assert.That((record.Audience, record.Type, record.Classification), Is.EqualTo((Audience.Teen, RecordType.Book, "899.2213")));
        Assert.That(record.Isbns, Is.EqualTo(new[] { "9789793062792" }));
        Assert.That((record.Doi, record.Links[0], record.Published),
            Is.EqualTo(("10.1000/abc", "https://example.org/1", new PublicationDate(2005))));
        Assert.That(record.Summaries, Is.EqualTo(new LocalText[] { new("Catatan", "id"), new("Note", "en") }));
    }

    [Test]
    public void Goodbooks_traps_are_known()
    {
        var reading = Reading.One(Reader, "book_id,isbn,isbn13,authors,original_publication_year,original_title,title,language_code\n"
            + "2,439554934,9.78043955493e+12,\"J.K. Rowling, Mary GrandPré\",1997.0,Other,\"Harry Potter (Harry Potter, #1)\",en-US\n");
        var record = reading.Bibliographic();
        Assert.That((record.Title, record.Series), Is.EqualTo(("Harry Potter", "Harry Potter, #1")));
        Assert.That(record.Contributors, Is.EqualTo(new[] { Contributor.Person("J.K. Rowling", null),
            Contributor.Person("Mary GrandPré", null) }));
        Assert.That(record.Isbns, Is.EqualTo(new[] { "9780439554930" }));
        Assert.That((record.Published, record.Language), Is.EqualTo((new PublicationDate(1997), "en")));
        Assert.That(reading.Defects, Is.Empty);
    }

    [TestCase("Judul;Pengarang;Tahun Terbit;No. Panggil;No. Induk;Lokasi\nAtambua;Bria, Florens;2004;915.98 BRI a;0123;KPG\n")]
    [TestCase("Judul\tPengarang\tTahun Terbit\tNo. Panggil\tNo. Induk\tLokasi\nAtambua\tBria, Florens\t2004\t915.98 BRI a\t0123\tKPG\n")]
    [TestCase("JUDUL,pengarang,tahun terbit,Nomor Panggil,barcode,cabang\r\nAtambua,\"Bria, Florens\",2004,915.98 BRI a,0123,KPG\r\n")]
    [TestCase("sep=;\nJudul;Pengarang;Tahun;no panggil;no induk;branch\nAtambua;Bria, Florens;2004;915.98 BRI a;0123;KPG")]
    [TestCase("Judul;Pengarang;Tahun;no panggil;no induk;branch\rAtambua;Bria, Florens;2004;915.98 BRI a;0123;KPG\r")]
    public void Indonesian_headers_and_all_separators_are_known(string table)
    {
        var reading = Reading.One(Reader, table);
        Assert.That((reading.Bibliographic().Title, reading.Bibliographic().Headings()[0]), Is.EqualTo(("Atambua", "Bria, Florens")));
        Assert.That(reading.Record.Holdings,
            Is.EqualTo(new[] { new Holding { Branch = "KPG", CallNumber = "915.98 BRI a", Barcode = "0123" } }));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-32")]
    public void A_byte_order_mark_says_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.That(Reading.One(Reader, [.. encoding.GetPreamble(),
            .. encoding.GetBytes("title,year\nÉté,2001\n")]).Bibliographic().Title, Is.EqualTo("Été"));
    }

    [Test]
    public void Windows_1252_is_read_with_a_defect_on_its_rows_only()
    {
        var readings = Reading.All(Reader, [.. "title,year\nSatu,2001\n"u8, 0xC9, (byte)'t', 0xE9, 0x96, .. ",2002\n"u8]);
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Été–" }));
        Assert.That(readings.OfType<RecordRead>().Select(r => r.Defects.Count), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void A_person_can_name_the_columns()
    {
        Assert.That(ColumnMapping.TryParse(["title=Nama Buku Itu", "year=Kolom 7"], out var mapping, out _), Is.True);
        var record = Reading.One(new CsvRecordReader(mapping), "Nama Buku Itu,kolom 7,title\nAtambua,2004,lain\n").Bibliographic();
        Assert.That((record.Title, record.Published), Is.EqualTo(("Atambua", new PublicationDate(2004))));
    }

    [TestCase("titel=X")]
    [TestCase("title")]
    [TestCase("title=")]
    public void A_mapping_to_an_unknown_field_is_refused(string pair)
    {
        Assert.That(ColumnMapping.TryParse([pair], out _, out var wrong), Is.False);
        Assert.That(wrong, Is.EqualTo(pair));
    }

    [Test]
    public void A_table_without_a_title_column_is_one_rejection()
    {
        var readings = Reading.All(Reader, "a,b,c\n1,2,3\n4,5,6\n");
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.NoTitleColumn }));
        Assert.That(readings, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_empty_file_holds_nothing()
    {
        Assert.That(Reading.All(Reader, ""), Is.Empty);
        Assert.That(Reading.All(Reader, "title,year\n"), Is.Empty);
    }

    [Test]
    public void Rows_without_a_title_are_rejected_at_their_line()
    {
        var readings = Reading.All(Reader, "title,year\n\"dua\nbaris\",2001\n\n,2002\nTiga,2003\n");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "dua baris", "Tiga" }));
        Assert.That(readings[1].Position, Is.EqualTo(new ReadingPosition(2, 5, IsLine: true)));
    }

    [Test]
    public void A_quote_that_never_closes_costs_its_own_line_only()
    {
        var rest = string.Concat(Enumerable.Range(0, 100).Select(i => $"Judul {i},2001\n"));
        var readings = Reading.All(Reader, "title,year\nSatu,2000\n\"Terbuka,2001\n" + rest);
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.NotWellFormed }));
        Assert.That(readings.Titles(), Has.Count.EqualTo(101));
    }

    [Test]
    public void A_field_larger_than_the_limit_is_rejected_and_reading_goes_on()
    {
        var readings = Reading.All(Reader, $"title,note\n\"{new string('x', TableRows.MaxFieldLength + 10)}\",1\nSesudah,2\n");
        Assert.That(readings.Rejections(), Has.Count.EqualTo(1));
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Sesudah" }));
    }

    [Test]
    public void Quotes_inside_fields_are_kept()
    {
        var readings = Reading.All(Reader, "title,year\n\"Kata \"\"adat\"\"\",2001\n5\" disket,2002\n\"a\"b,2003\n");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Kata \"adat\"", "5\" disket", "ab" }));
    }

    [Test]
    public void A_book_has_volume_and_pages_of_its_own_and_the_number_of_a_line_is_no_key()
    {
        var reading = Reading.One(Reader, "no,title,volume,pages\n1,Arus balik /,2,320\n");
        var record = reading.Bibliographic();
        Assert.That((record.Title, record.Part, record.Extent, reading.Record.Key), Is.EqualTo(("Arus balik", "2", "320", (string?)null)));
    }

    [Test]
    public void Short_and_long_rows_are_read_as_far_as_they_go()
    {
        Assert.That(Reading.All(Reader, "title,year,publisher\nSatu\nDua,2001,X,Y,Z\n").Titles(), Is.EqualTo(new[] { "Satu", "Dua" }));
    }

    [Test]
    public void Wrong_numbers_are_left_out_with_a_defect()
    {
        var reading = Reading.One(Reader, "title,isbn,year,url,language\nSatu,1234567890123,-500,ftp://x,Klingonisch\n");
        Assert.That(reading.Defects.Kinds(),
            Is.EquivalentTo(new[] { DefectKind.BadIsbn, DefectKind.BadYear, DefectKind.BadLink, DefectKind.BadLanguage }));
    }
}

using System.Text;
using ReferenceBot.Formats.Marc;
using ReferenceBot.Formats.Tests.Marc;

namespace ReferenceBot.Formats.Tests;

/// <summary>Whole files with the faults that libraries' exports have, through recognition, reading and mapping.</summary>
public sealed class FilesFromTheWorldTests
{
    private const string Marc8Leader = "00000nam  2200000 a 4500";

    private static readonly string[] Multilingual =
    [
        "001 k1",
        "100 1#$aDvo\u00E9r\u00E2ak, Anton\u00E2in",
        "245 10$a\u001B(NkIRILL\u001B(B = \u001B(SMaa\u001B(B /$cV. Dvo\u00E9r\u00E2ak.",
        "260 ##$aPraha :$bV\u00F2y\u00B1vod,$c1998.",
        "500 ##$aH\u001Bb2\u001BsO, x\u001Bp2\u001Bs, \u00C8 20.",
    ];

    [Test]
    public void Marc8_and_utf8_say_the_same_of_every_field()
    {
        string[] decoded =
        [
            "001 k1",
            "100 1#$aDvořák, Antonín",
            "245 10$aКирилл = Καα /$cV. Dvořák.",
            "260 ##$aPraha :$bVỵłvod,$c1998.",
            "500 ##$aH₂O, x², € 20.",
        ];
        var marc8 = Fields(new MarcFile(Multilingual) { Leader = Marc8Leader, Encoding = Encoding.Latin1 }.ToIso2709());
        Assert.That(marc8, Is.EqualTo(Fields(new MarcFile(decoded).ToIso2709())));
    }

    [Test]
    public void An_incomplete_escape_sequence_costs_its_own_field_only()
    {
        var file = new MarcFile("001 k1", "245 10$aJudul", "500 ##$aAwal \u001B$1!K", "650 #4$aMusik")
        {
            Leader = Marc8Leader,
            Encoding = Encoding.Latin1,
        };
        var reading = (RecordRead)Read(file.ToIso2709()).Single();
        Assert.That(reading.Record.Bibliographic.Title, Is.EqualTo("Judul"));
        Assert.That(reading.Record.Bibliographic.Subjects.Select(subject => subject.Term), Is.EqualTo(new[] { "Musik" }));
        Assert.That(reading.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.UnknownCharacter }));
    }

    [TestCase(5, "        ")]
    [TestCase(10, "  ")]
    [TestCase(20, "    ")]
    [TestCase(0, "xxxxx")]
    [TestCase(12, "99999")]
    public void A_leader_that_is_wrong_in_places_loses_no_record(int at, string wrong)
    {
        byte[] first = Whole("Satu"), bad = Whole("Dua"), last = Whole("Tiga");
        Encoding.ASCII.GetBytes(wrong).CopyTo(bad, at);
        Assert.That(Read([.. first, .. bad, .. last]).Titles(), Is.EqualTo(new[] { "Satu", "Dua", "Tiga" }));
    }

    [Test]
    public void A_record_whose_head_is_noise_is_rejected_between_its_neighbours()
    {
        var bad = Whole("Dua");
        Array.Fill(bad, (byte)'?', 0, bad.AsSpan().IndexOf((byte)0x1E) + 1);
        var readings = Read([.. Whole("Satu"), .. bad, .. Whole("Tiga")]);
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Tiga" }));
        Assert.That(readings.Rejections(), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_datafield_without_its_tag_is_left_out_and_told()
    {
        var xml = new MarcFile("001 k1", "100 1#$aChabon, Michael", "245 14$aThe amazing adventures", "650 #0$aHeroes").ToXml()
            .Replace("<datafield tag=\"650\" ", "<datafield ", StringComparison.Ordinal);
        var reading = (RecordRead)Read(Collection(xml)).Single();
        Assert.That(reading.Record.Bibliographic.Title, Is.EqualTo("The amazing adventures"));
        Assert.That(reading.Record.Bibliographic.Subjects, Is.Empty);
        Assert.That(reading.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.BadField }));
    }

    [TestCase("</subfield></datafield>", "</subfield>")]
    [TestCase("<subfield code=\"a\">", "<subfield code=\"a>")]
    [TestCase("Judul", "Judul & lagi")]
    [TestCase("Judul", "Judul <b>")]
    public void Xml_that_is_not_well_formed_is_rejected(string right, string wrong)
    {
        var xml = new MarcFile("001 k1", "245 10$aJudul").ToXml().Replace(right, wrong, StringComparison.Ordinal);
        var readings = Read(Collection(xml));
        Assert.That(readings.OfType<RecordRead>(), Is.Empty);
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.NotWellFormed }));
    }

    [Test]
    public void An_Indonesian_book_keeps_its_words()
    {
        var xml = new MarcFile(
            "001 INLIS000000000012345",
            "008 240521s2024    io a          000 0 ind  ",
            "020 ##$a978-623-164-608-8",
            "020 ##$a978-623-164-608-0 (jil. lengkap)",
            "100 0#$aYaqut An-Nafis$e(pengarang)",
            "245 10$aKumpulan Khotbah Jumat /$cYaqut An-Nafis",
            "260 ##$aYogyakarta :$bDiva Press,$c2024",
            "300 ##$a320 hlm. ;$c21 cm").ToXml();
        var reading = (RecordRead)Read(Collection(xml)).Single();
        var book = reading.Record.Bibliographic;
        Assert.That((book.Title, book.Language, book.Published!.Year, book.Extent), Is.EqualTo(("Kumpulan Khotbah Jumat", "id", 2024, "320 hlm.")));
        Assert.That(book.Headings(), Is.EqualTo(new[] { "Yaqut An-Nafis" }));
        Assert.That(book.Isbns, Is.EqualTo(new[] { "9786231646088" }));
        Assert.That(reading.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.BadIsbn }));
    }

    [Test]
    public void A_table_with_years_before_the_common_era_keeps_its_books_and_tells()
    {
        var table = "book_id,isbn13,authors,original_publication_year,title\n"
            + "1,9780439023480,Suzanne Collins,2008.0,The Hunger Games\n"
            + "2,,\"Homer, Robert Fagles\",-750.0,The Iliad\n";
        var readings = Read(Encoding.UTF8.GetBytes(table));
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "The Hunger Games", "The Iliad" }));
        Assert.That(((RecordRead)readings[1]).Defects, Is.EqualTo(new[] { new Defect(DefectKind.BadYear, "-750.0") }));
    }

    private static byte[] Whole(string title) => new MarcFile("001 k1", $"245 10$a{title}").ToIso2709();

    private static byte[] Collection(string record) => Encoding.UTF8.GetBytes(
        $"<?xml version=\"1.0\"?>\n<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n{record}\n</collection>");

    private static List<RecordReading> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var file = RecordFile.Open(stream);
        Assert.That(file.Reader, Is.Not.Null);
        return [.. file.Read()];
    }

    private static List<string> Fields(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return
        [
            .. MarcReader.ReadRecords(stream).Single().Record!.Fields.Select(field => field.Value is { } value
                ? $"{field.Tag} {value}"
                : $"{field.Tag} {field.Ind1}{field.Ind2} {string.Join(' ', field.Subfields.Select(s => $"${s.Code} {s.Value}"))}"),
        ];
    }
}

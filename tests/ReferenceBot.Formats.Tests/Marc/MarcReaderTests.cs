using System.Text;
using ReferenceBot.Formats.Marc;

namespace ReferenceBot.Formats.Tests.Marc;

public sealed class MarcReaderTests
{
    private static readonly MarcReader Reader = new();

    private static byte[] Record(string title) => new MarcFile("001 k1", $"245 10$a{title}").ToIso2709();

    [Test]
    public void Records_follow_each_other_with_key_and_byte_offset()
    {
        byte[] first = Record("Satu"), second = Record("Dua");
        var readings = Reading.All(Reader, [.. first, .. second]);
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Dua" }));
        Assert.That(readings[1].Position, Is.EqualTo(new ReadingPosition(2, first.Length, IsLine: false)));
    }

    [Test]
    public void Line_ends_and_foreign_bytes_between_records_are_passed_over()
    {
        var readings = Reading.All(Reader,
            [.. "\r\n"u8, .. Record("Satu"), .. "\r\n\x1d\n"u8, .. "From: a mail\r\n\r\n"u8, .. Record("Dua"), .. "\x1a\n"u8]);
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Dua" }));
        Assert.That(((RecordRead)readings[1]).Defects.Kinds(), Is.EqualTo(new[] { DefectKind.JunkSkipped }));
    }

    [Test]
    public void A_truncated_last_record_is_rejected_and_the_others_are_kept()
    {
        var readings = Reading.All(Reader, [.. Record("Satu"), .. Record("Dua")[..^6]]);
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu" }));
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.Truncated }));
    }

    [Test]
    public void A_record_that_only_lost_its_terminator_is_kept()
    {
        var reading = Reading.One(Reader, Record("Satu")[..^1]);
        Assert.That(reading.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.MissingTerminator }));
    }

    [Test]
    public void A_record_cut_off_before_another_does_not_take_it_along()
    {
        var readings = Reading.All(Reader, [.. Record("Terpotong")[..^8], .. Record("Utuh")]);
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Utuh" }));
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.Truncated }));
    }

    [Test]
    public void Lengths_that_lie_do_not_matter()
    {
        var bytes = Record("Panjang");
        "99999"u8.CopyTo(bytes);
        "00000"u8.CopyTo(bytes.AsSpan(12));
        Assert.That(Reading.One(Reader, bytes).Bibliographic().Title, Is.EqualTo("Panjang"));
    }

    [Test]
    public void A_record_above_99999_bytes_is_read_by_its_terminators()
    {
        var lines = Enumerable.Range(0, 30).Select(i => $"500 ##$a{new string('x', 5000)}").Append("245 10$aPanjang").ToArray();
        var bytes = new MarcFile(lines).ToIso2709();
        Assert.That(bytes, Has.Length.GreaterThan(99_999));
        Assert.That(Reading.All(Reader, [.. bytes, .. Record("Sesudah")]).Titles(), Does.Contain("Sesudah"));
    }

    [Test]
    public void Blanks_in_bytes_10_and_11_of_the_leader_mean_two_indicators_all_the_same()
    {
        var bytes = new MarcFile("245 10$aSammlung") { Leader = "00000nam a  00000 a 4500" }.ToIso2709();
        Assert.That(Reading.One(Reader, bytes).Bibliographic().Title, Is.EqualTo("Sammlung"));
    }

    [Test]
    public void A_leader_of_blanks_is_found_by_its_directory()
    {
        var bytes = Record("Tanpa kepala");
        bytes.AsSpan(0, 24).Fill((byte)' ');
        Assert.That(Reading.One(Reader, bytes).Bibliographic().Title, Is.EqualTo("Tanpa kepala"));
    }

    [Test]
    public void A_directory_that_does_not_fit_is_read_in_order()
    {
        var bytes = new MarcFile("001 k", "245 10$aUrutan").ToIso2709();
        bytes[24 + 3] = (byte)'7';
        var reading = Reading.One(Reader, bytes);
        Assert.That(reading.Bibliographic().Title, Is.EqualTo("Urutan"));
        Assert.That(reading.Defects.Kinds(), Does.Contain(DefectKind.BadDirectory));
    }

    [Test]
    public void A_record_without_an_end_is_rejected_in_bounded_memory_and_the_next_one_is_read()
    {
        var noise = new byte[MarcReader.MaxRecordLength + 1000];
        Array.Fill(noise, (byte)'x');
        noise[^1] = 0x1D;
        var readings = Reading.All(Reader, [.. noise, .. Record("Sesudah")]);
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.TooLarge }));
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Sesudah" }));
    }

    [Test]
    public void Marc8_is_decoded_when_the_leader_says_so()
    {
        var file = new MarcFile("245 10$aL\u00E8owenbr\u00E8au") { Leader = "00000nam  2200000 a 4500", Encoding = Encoding.Latin1 };
        var bytes = file.ToIso2709();
        Assert.That(Reading.One(Reader, bytes).Bibliographic().Title, Is.EqualTo("Löwenbräu"));
    }

    [Test]
    public void Utf8_under_a_leader_that_says_marc8_is_read_as_what_it_is()
    {
        var bytes = new MarcFile("245 10$aKasih – Éléonore") { Leader = "00000nam  2200000 a 4500" }.ToIso2709();
        var reading = Reading.One(Reader, bytes);
        Assert.That(reading.Bibliographic().Title, Is.EqualTo("Kasih – Éléonore"));
        Assert.That(reading.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.WrongEncoding }));
    }

    [TestCase("Mère et fils", "Mère et fils", TestName = "Latin_1_under_a_utf8_leader_is_read_with_a_defect")]
    [TestCase("L\u00E8owenbr\u00E8au", "Löwenbräu", TestName = "Marc8_under_a_utf8_leader_is_read_with_a_defect")]
    public void Wrongly_flagged(string written, string read)
    {
        var bytes = new MarcFile($"245 10$a{written}") { Encoding = Encoding.Latin1 }.ToIso2709();
        var reading = Reading.One(Reader, bytes);
        Assert.That(reading.Bibliographic().Title, Is.EqualTo(read));
        Assert.That(reading.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.WrongEncoding }));
    }

    [Test]
    public void A_field_without_subfields_or_with_a_broken_tag_is_left_out_with_a_defect()
    {
        var bytes = new MarcFile("245 10$aJudul", "5 0 ##$aRusak", "500 ##tanpa subruas").ToIso2709();
        var reading = Reading.One(Reader, bytes);
        Assert.That(reading.Defects, Is.EqualTo(new[] { new Defect(DefectKind.BadField, "5 0"), new Defect(DefectKind.BadField, "500") }));
    }

    [Test]
    public void Records_without_title_and_deleted_records_are_rejected()
    {
        var deleted = new MarcFile("001 hapus", "245 10$aJudul") { Leader = "00000dam a2200000 a 4500" }.ToIso2709();
        var readings = Reading.All(Reader,
            [.. new MarcFile("001 k1").ToIso2709(), .. new MarcFile("001 k2", "245 10$a /").ToIso2709(), .. deleted]);
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.NoTitle, DefectKind.NoTitle, DefectKind.Deleted }));
    }

    [Test]
    public void The_record_as_it_stands_can_be_read_without_mapping()
    {
        using var stream = new MemoryStream(new MarcFile("001 k1", "245 10$aJudul /$cNama").ToIso2709());
        var record = MarcReader.ReadRecords(stream).Single().Record!;
        Assert.That(record.First(1)!.Value, Is.EqualTo("k1"));
        Assert.That(record.First(245)!.Ind1, Is.EqualTo('1'));
        Assert.That(record.First(245)!.Subfields, Is.EqualTo(new MarcSubfield[] { new('a', "Judul /"), new('c', "Nama") }));
    }
}

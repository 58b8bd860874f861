using System.Text;
using ReferenceBot.Formats.Marc;

namespace ReferenceBot.Formats.Tests.Marc;

public sealed class MarcXmlReaderTests
{
    private static readonly MarcXmlReader Reader = new();

    private static string Record(string title, string prefix = "") => new MarcFile("001 k1", $"245 10$a{title}").ToXml(prefix);

    [TestCase("", "xmlns=\"http://www.loc.gov/MARC21/slim\"")]
    [TestCase("marc:", "xmlns:marc=\"http://www.loc.gov/MARC21/slim\"")]
    [TestCase("m:", "")]
    public void Any_prefix_or_none_is_read(string prefix, string declaration)
    {
        var xml = $"<?xml version=\"1.0\"?>\n<{prefix}collection {declaration}>\n{Record("Satu", prefix)}\n{Record("Dua", prefix)}</{prefix}collection>";
        var readings = Reading.All(Reader, xml);
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Dua" }));
        Assert.That(readings[1].Position, Is.EqualTo(new ReadingPosition(2, 4, IsLine: true)));
    }

    [Test]
    public void A_record_that_is_not_well_formed_loses_only_itself()
    {
        var broken = Record("Rusak").Replace("</controlfield>", "</controlfild>", StringComparison.Ordinal);
        var readings = Reading.All(Reader, $"<collection>\n{Record("Satu")}\n{broken}\n{Record("Dua")}\n</collection>");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Dua" }));
        Assert.That(readings.OfType<RecordRejected>().Single().Defect.Kind, Is.EqualTo(DefectKind.NotWellFormed));
        Assert.That(readings.OfType<RecordRejected>().Single().Defect.Detail, Does.StartWith("3:"));
    }

    [Test]
    public void A_record_without_an_end_tag_stops_before_the_next()
    {
        var open = Record("Terbuka").Replace("</record>", "", StringComparison.Ordinal);
        var readings = Reading.All(Reader, $"<collection>{open}{Record("Utuh")}</collection>");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Utuh" }));
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.NotWellFormed }));
    }

    [Test]
    public void A_file_cut_off_keeps_the_records_before()
    {
        var readings = Reading.All(Reader, $"<collection>{Record("Satu")}{Record("Dua")[..60]}");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu" }));
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.Truncated }));
    }

    [Test]
    public void Control_characters_are_stripped_and_nothing_behind_them_is_lost()
    {
        var reference = Record("Du!a").Replace("!", "&#x1;", StringComparison.Ordinal);
        var readings = Reading.All(Reader, $"<collection>{Record("Sa\u0002tu")}{reference}{Record("Tiga")}</collection>");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Dua", "Tiga" }));
    }

    [Test]
    public void A_dtd_is_not_read_and_its_entities_stay_unknown()
    {
        var xml = "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \""
            + Record("Palsu").Replace("\"", "'", StringComparison.Ordinal)
            + "\">]><collection>" + Record("Rahasia").Replace("Rahasia", "&x;", StringComparison.Ordinal)
            + Record("Aman") + "</collection>";
        var readings = Reading.All(Reader, xml);
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Aman" }));
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.NotWellFormed }));
    }

    [Test]
    public void Records_in_comments_are_none()
    {
        var readings = Reading.All(Reader,
            $"<collection><!-- {Record("Lama")} -->{Record("Baru")}<!-- tanpa akhir {Record("Tetap")}</collection>");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Baru", "Tetap" }));
    }

    [Test]
    public void The_records_of_oai_and_sru_are_found_inside_their_envelopes()
    {
        var oai = $"<record><header><identifier>1</identifier></header><metadata>{Record("Oai", "marc:")}</metadata></record>";
        var sru = $"<zs:record><zs:recordData>{Record("Sru")}</zs:recordData></zs:record>";
        Assert.That(Reading.All(Reader, $"<x>{oai}{sru}</x>").Titles(), Is.EqualTo(new[] { "Oai", "Sru" }));
        Assert.That(Reading.All(Reader, $"<x>{oai}{sru}</x>"), Has.Count.EqualTo(2));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("iso-8859-1")]
    [TestCase("windows-1252")]
    public void The_declared_encoding_or_the_mark_is_honoured(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var xml = $"<?xml version=\"1.0\" encoding=\"{name}\"?><collection>{Record("Éléonore")}</collection>";
        var reading = Reading.One(Reader, [.. encoding.GetPreamble(), .. encoding.GetBytes(xml)]);
        Assert.That(reading.Bibliographic().Title, Is.EqualTo("Éléonore"));
        Assert.That(reading.Defects, Is.Empty);
    }

    [Test]
    public void Bytes_that_are_not_the_stated_utf8_are_read_as_windows_1252()
    {
        var reading = Reading.One(Reader,
            Encoding.Latin1.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><c>{Record("Éléonore")}</c>"));
        Assert.That(reading.Bibliographic().Title, Is.EqualTo("Éléonore"));
        Assert.That(reading.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.WrongEncoding }));
    }

    [Test]
    public void A_datafield_without_a_tag_is_left_out_with_a_defect()
    {
        var xml = Record("Judul").Replace("</record>", "<datafield><subfield code=\"a\">?</subfield></datafield></record>",
            StringComparison.Ordinal);
        Assert.That(Reading.One(Reader, xml).Defects.Kinds(), Is.EqualTo(new[] { DefectKind.BadField }));
    }

    [Test]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = Record("Dalam").Replace("</record>", string.Concat(Enumerable.Repeat("<a>", 100_000)) + "</record>",
            StringComparison.Ordinal);
        Assert.That(Reading.All(Reader, deep + Record("Sesudah")).Titles(), Is.EqualTo(new[] { "Sesudah" }));
    }

    [Test]
    public void Both_ways_to_write_a_record_give_the_same()
    {
        string[] lines = ["001 k1", "100 1#$aHirata, Andrea", "245 10$aLaskar & pelangi :$bnovel", "260 ##$aYogyakarta :$bBentang,$c2005."];
        var binary = Reading.One(new MarcReader(), new MarcFile(lines).ToIso2709()).Bibliographic();
        var xml = Reading.One(Reader, new MarcFile(lines).ToXml()).Bibliographic();
        Assert.That(xml.Title, Is.EqualTo(binary.Title));
        Assert.That(xml.Contributors, Is.EqualTo(binary.Contributors));
        Assert.That(xml.Published, Is.EqualTo(binary.Published));
    }
}

using System.Text;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Json;

namespace ReferenceBot.Formats.Tests.Json;

public sealed class JsonReadersTests
{
    private static readonly JsonLinesReader Lines = new();

    private static readonly CslJsonReader Csl = new();

    [Test]
    public void A_line_is_a_record_with_the_keys_of_tables()
    {
        var record = Reading.One(Lines, """{"id":7,"judul":"Atambua","contributors":["Bria, Florens",{"family":"Toer","given":"P."}],"subjects":["a","b"],"isbn":["9789793062792"],"tahun":2004}""");
        Assert.That(record.Record.Key, Is.EqualTo("7"));
        Assert.That(record.Bibliographic().Headings(), Is.EqualTo(new[] { "Bria, Florens", "Toer, P." }));
        Assert.That(record.Bibliographic().Subjects, Has.Count.EqualTo(2));
        Assert.That((record.Bibliographic().Isbns[0], record.Bibliographic().Published),
            Is.EqualTo(("9789793062792", new PublicationDate(2004))));
    }

    [Test]
    public void The_text_of_a_document_collection_is_its_summary()
    {
        var record = Reading.One(Lines, """{"id":"d1","title":"Judul","text":"Isi panjang."}""").Bibliographic();
        Assert.That(record.Summaries, Is.EqualTo(new[] { new LocalText("Isi panjang.") }));
    }

    [Test]
    public void Broken_lines_are_rejected_and_the_next_is_read()
    {
        var readings = Reading.All(Lines, "{\"title\":\"Satu\"}\n{\"title\":\n[1]\n\n"
            + $"{{\"title\":\"{new string('x', JsonLinesReader.MaxLineLength + 100_000)}\"}}" + "\n{\"title\":\"Dua\"}");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Dua" }));
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.NotWellFormed, DefectKind.NotARecord, DefectKind.TooLarge }));
        Assert.That(readings[^1].Position, Is.EqualTo(new ReadingPosition(5, 6, IsLine: true)));
    }

    [Test]
    public void Half_a_surrogate_pair_does_not_lose_the_value()
    {
        Assert.That(Reading.One(Lines, """{"title":"Ju\ud800dul \"satu\"","x\udfff":1}""").Bibliographic().Title, Is.EqualTo("Judul \"satu\""));
    }

    [Test]
    public void An_array_of_csl_items_is_read_item_by_item()
    {
        var readings = Reading.All(Csl, """
            [
              {"id":"a","type":"article-journal","title":"<i>Ikan</i> di Kupang","author":[{"family":"Berg","given":"A.","non-dropping-particle":"van den","suffix":"Jr."},{"literal":"Undana"}],
               "issued":{"date-parts":[[2010,5]]},"container-title":"Jurnal","volume":5,"issue":"2","page":"12-34","DOI":"10.1000/X","ISSN":"1940-5758","language":"id-ID"},
              {"id":"b","title":"Rusak","issued":},
              {"id":"c","type":"thesis","title":"Skripsi","genre":"Skripsi","publisher":"Undana","issued":{"raw":"2019"}}
            ]
            """);
        var article = readings[0].Bibliographic();
        Assert.That((article.Title, article.Type, article.Language), Is.EqualTo(("Ikan di Kupang", RecordType.Article, "id")));
        Assert.That(article.Headings(), Is.EqualTo(new[] { "van den Berg, A., Jr.", "Undana" }));
        Assert.That(article.Host, Is.EqualTo(new HostItem { Title = "Jurnal", Volume = "5", Issue = "2", Pages = "12-34" }));
        Assert.That(article.Published, Is.EqualTo(new PublicationDate(2010)));
        Assert.That(readings.Rejections(), Is.EqualTo(new[] { DefectKind.NotWellFormed }));
        Assert.That(readings[2].Bibliographic().Thesis, Is.EqualTo(new Thesis("Skripsi", "Undana")));
        Assert.That(readings[2].Position, Is.EqualTo(new ReadingPosition(3, 5, IsLine: true)));
    }

    [Test]
    public void A_single_item_needs_no_array()
    {
        Assert.That(Reading.One(Csl, "{\n  \"title\": \"Satu\", \"issued\": {\"date-parts\": [[\"2001\"], [\"2003\"]]}\n}").Bibliographic().Published,
            Is.EqualTo(new PublicationDate(2001, 2003)));
    }

    [Test]
    public void A_quote_that_is_missing_costs_one_item()
    {
        var readings = Reading.All(Csl, "[\n{\"title\":\"Satu,\n\"id\":\"a\"},\n{\"title\":\"Dua\"}\n]");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Dua" }));
        Assert.That(readings, Has.Count.EqualTo(2));
    }

    [Test]
    public void An_item_without_an_end_ends_reading_with_one_rejection()
    {
        Assert.That(Reading.All(Csl, "[{\"title\":\"Satu\"},{\"title\":\"Dua\"").Rejections(), Is.EqualTo(new[] { DefectKind.Truncated }));
        var endless = "[{\"title\":\"Satu\"},{\"a\":[" + string.Concat(Enumerable.Repeat("{},", JsonItems.MaxItemLength));
        Assert.That(Reading.All(Csl, endless).Rejections(), Is.EqualTo(new[] { DefectKind.TooLarge }));
    }

    [Test]
    public void Nesting_without_end_is_refused()
    {
        var deep = $"[{{\"title\":\"x\",\"a\":{new string('[', 100_000)}{new string(']', 100_000)}}},{{\"title\":\"Sesudah\"}}]";
        Assert.That(Reading.All(Csl, deep).Titles(), Is.EqualTo(new[] { "Sesudah" }));
    }

    [Test]
    public void Utf16_and_latin_1_are_read()
    {
        var utf16 = Reading.One(Csl, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("[{\"title\":\"Été\"}]")]);
        var latin = Reading.One(Csl, Encoding.Latin1.GetBytes("[{\"title\":\"Été\"}]"));
        Assert.That((utf16.Bibliographic().Title, latin.Bibliographic().Title), Is.EqualTo(("Été", "Été")));
        Assert.That(latin.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.WrongEncoding }));
    }
}

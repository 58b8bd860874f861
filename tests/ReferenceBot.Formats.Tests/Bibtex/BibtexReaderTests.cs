using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Bibtex;

namespace ReferenceBot.Formats.Tests.Bibtex;

public sealed class BibtexReaderTests
{
    private static readonly BibtexReader Reader = new();

    [Test]
    public void An_article_is_read_with_macros_and_concatenation()
    {
        var reading = Reading.One(Reader, """
            Junk before, mail foo@bar.id.
            @string{jk = "Jurnal " # {Komunikasi}}
            @comment{ @article{hidden, title={No}} }
            @preamble{"\newcommand{\x}{y}"}
            @Article{bria2010,
              author  = "Florens Bria and {Badan Pusat Statistik} and Ludwig van Beethoven and King, Jr., Martin Luther and others",
              title   = {{Ikan} di {K}upang: {\'E}tude \& more},
              journal = jk # ", Kupang",
              year = 2010, month = may, volume = 5, number = {2}, pages = "12--34",
              doi = {10.1000/A\_B}, url = {https://example.org/a\_b}, keywords = {ikan, laut},
            }
            """);
        var record = reading.Bibliographic();
        Assert.That(reading.Record.Key, Is.EqualTo("bria2010"));
        Assert.That(record.Title, Is.EqualTo("Ikan di Kupang: Étude & more"));
        Assert.That(record.Headings(), Is.EqualTo(new[] { "Bria, Florens", "Badan Pusat Statistik", "van Beethoven, Ludwig",
            "King, Martin Luther, Jr." }));
        Assert.That(record.Host, Is.EqualTo(new HostItem
        {
            Title = "Jurnal Komunikasi, Kupang",
            Volume = "5",
            Issue = "2",
            Pages = "12–34"
        }));
        Assert.That((record.Doi, record.Links[0], record.Published),
            Is.EqualTo(("10.1000/a_b", "https://example.org/a_b", new PublicationDate(2010))));
        Assert.That(record.Subjects, Has.Count.EqualTo(2));
        Assert.That(reading.Position, Is.EqualTo(new ReadingPosition(1, 5, IsLine: true)));
    }

    [TestCase("book", RecordType.Book)]
    [TestCase("incollection", RecordType.Chapter)]
    [TestCase("inproceedings", RecordType.ConferencePaper)]
    [TestCase("phdthesis", RecordType.Thesis)]
    [TestCase("techreport", RecordType.Report)]
    [TestCase("online", RecordType.WebPage)]
    [TestCase("misc", RecordType.Other)]
    public void Entry_types_are_known(string type, RecordType expected)
    {
        Assert.That(Reading.One(Reader, $"@{type}(k, title = {{Judul}}, school = {{Undana}})").Bibliographic().Type, Is.EqualTo(expected));
    }

    [Test]
    public void A_broken_entry_is_rejected_and_the_next_one_read()
    {
        var readings = Reading.All(Reader, "@book{a, title = {Satu}}\n@book{b, title = {Terbuka\n@book{c, title = {Tiga}}\n@book{d, "
            + "title = = {x}}\n@book{e, title = {Lima}}");
        Assert.That(readings.Titles(), Is.EqualTo(new[] { "Satu", "Tiga", "Lima" }));
        Assert.That(readings.OfType<RecordRejected>().Select(r => r.Defect),
            Is.EqualTo(new[] { new Defect(DefectKind.NotWellFormed, "b"), new Defect(DefectKind.NotWellFormed, "d") }));
    }

    [TestCase("{\\\"o}", "ö")]
    [TestCase("\\'{\\i}", "í")]
    [TestCase("\\c{c}a", "ça")]
    [TestCase("\\v s", "š")]
    [TestCase("{\\ss}{\\o}{\\L}", "ßøŁ")]
    [TestCase("\\AA ngstr\\\"om", "Ångström")]
    [TestCase("a--b---c ``d''", "a–b—c “d”")]
    [TestCase("\\textit{miring} \\emph{kuat}", "miring kuat")]
    [TestCase("H$_2$O dan m$^{2}$", "H₂O dan m²")]
    [TestCase("$\\alpha$-\\textbeta", "α-")]
    [TestCase("50\\% \\& \\$5 \\_", "50% & $5 _")]
    [TestCase("\\href{https://x.example}{teks}", "teks")]
    [TestCase("Nguy{\\~{\\^e}}n", "Nguyễn")]
    [TestCase("\\", "")]
    [TestCase("\\'", "")]
    [TestCase("}{", "")]
    public void Latex_becomes_unicode(string latex, string text)
    {
        Assert.That(LatexText.ToUnicode(latex)!.Normalize(), Is.EqualTo(text));
    }

    [TestCase("Andrea Hirata", "Hirata, Andrea")]
    [TestCase("Hirata, Andrea", "Hirata, Andrea")]
    [TestCase("Soekarno", "Soekarno")]
    [TestCase("van der Berg, Jan", "van der Berg, Jan")]
    [TestCase("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "de la Vallée Poussin, Charles Louis Xavier Joseph")]
    [TestCase("{\\'E}variste Galois", "Galois, Évariste")]
    [TestCase("family=Beethoven, given=Ludwig, prefix=van", "van Beethoven, Ludwig")]
    [TestCase("{Barnes and Noble}", "Barnes and Noble")]
    public void Names_follow_the_rules_of_bibtex(string name, string heading)
    {
        Assert.That(BibtexNames.Parse(name, ContributorRole.Author).Single().Heading, Is.EqualTo(heading));
    }

    [Test]
    public void Definitions_cannot_multiply_without_end()
    {
        var text = "@string{a = \"" + new string('x', 1000) + "\"}\n"
            + string.Concat(Enumerable.Range(0, 60).Select(_ => "@string{a = a # a # a # a}\n")) + "@book{k, title = {Judul}, note "
                + "= a # a}";
        Assert.That(Reading.All(Reader, text).Titles(), Is.EqualTo(new[] { "Judul" }));
    }
}

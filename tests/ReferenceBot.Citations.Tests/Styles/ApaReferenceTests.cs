using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Citations.Tests.Styles;

/// <summary>Entries of a reference list after the Publication Manual, 7th edition, chapters 9 and 10, as plain text.</summary>
public sealed class ApaReferenceTests
{
    private static readonly BibliographicRecord Article = new()
    {
        Title = "Literasi informasi mahasiswa",
        Type = RecordType.Article,
        Contributors = [Contributor.Person("Bire", "Maria"), Contributor.Person("Nalle", "Yohanes")],
        Published = new PublicationDate(2021),
        Host = new HostItem { Title = "Jurnal Pustaka", Volume = "12", Issue = "3", Pages = "45-67" },
        Doi = "10.1234/jp.2021.45",
        Publisher = "Universitas Nusa Cendana",
    };

    private static readonly BibliographicRecord Chapter = new()
    {
        Title = "Tenun ikat",
        Type = RecordType.Chapter,
        Contributors = [Contributor.Person("Lopo", "Ana"), Apa.Editor("Sinlaeloe", "Paul"), Apa.Editor("Tanggela", "Rosa")],
        Published = new PublicationDate(2019),
        Host = new HostItem { Title = "Budaya Timor", Pages = "12-34" },
        Publisher = "Gita Kasih",
    };

    private static readonly BibliographicRecord Thesis = new()
    {
        Title = "Pengaruh membaca",
        Type = RecordType.Thesis,
        Contributors = [Contributor.Person("Bire", "Maria"), Contributor.Person("Tanggela", "Rosa", ContributorRole.Advisor)],
        Published = new PublicationDate(2018),
        Thesis = new Thesis("Skripsi", "Universitas Nusa Cendana"),
    };

    [Test]
    public void A_book() => Expect(Apa.Book, "Hirata, A. (2005). Laskar pelangi. Bentang.");

    [Test]
    public void A_book_with_subtitle_and_edition() => Expect(
        Apa.Book with { Subtitle = "Sebuah novel", Edition = "3" }, "Hirata, A. (2005). Laskar pelangi: Sebuah novel (3rd ed.). Bentang.");

    [TestCase("1", "")]
    [TestCase("2", " (2nd ed.)")]
    [TestCase("3", " (3rd ed.)")]
    [TestCase("4", " (4th ed.)")]
    [TestCase("11", " (11th ed.)")]
    [TestCase("21", " (21st ed.)")]
    [TestCase("112", " (112th ed.)")]
    [TestCase("Edisi revisi", " (Edisi revisi)")]
    [TestCase("Rev. ed.", " (Rev. ed.)")]
    public void An_edition(string edition, string expected) =>
        Expect(Apa.Book with { Edition = edition }, $"Hirata, A. (2005). Laskar pelangi{expected}. Bentang.");

    [Test]
    public void An_edition_in_indonesian() => Assert.That(
        Apa.Of(Apa.Book with { Edition = "2" }, Cultures.Indonesian), Is.EqualTo(
            "Hirata, A. (2005). Laskar pelangi (Edisi ke-2). Bentang."));

    [Test]
    public void An_edited_book()
    {
        var book = Apa.Book with { Contributors = [Apa.Editor("Sinlaeloe", "Paul")] };
        Expect(book, "Sinlaeloe, P. (Ed.). (2005). Laskar pelangi. Bentang.");
        book = book with { Contributors = [.. book.Contributors, Apa.Editor("Tanggela", "Rosa")] };
        Expect(book, "Sinlaeloe, P., & Tanggela, R. (Eds.). (2005). Laskar pelangi. Bentang.");
    }

    [Test]
    public void A_compiled_book() => Expect(
        Apa.Book with { Contributors = [Contributor.Person("Sinlaeloe", "Paul", ContributorRole.Compiler)] },
        "Sinlaeloe, P. (Comp.). (2005). Laskar pelangi. Bentang.");

    [Test]
    public void An_authors_book_with_an_editor() => Expect(
        Apa.Book with { Contributors = [.. Apa.Book.Contributors, Apa.Editor("Webb", "Dave")] },
        "Hirata, A. (2005). Laskar pelangi (D. Webb, Ed.). Bentang.");

    [Test]
    public void A_translated_book_names_its_translators_before_the_edition()
    {
        var book = Apa.Book with { Title = "The rainbow troops" };
        book = book with { Contributors = [.. book.Contributors, Apa.Translator("Kilbane", "Angie")] };
        Expect(book, "Hirata, A. (2005). The rainbow troops (A. Kilbane, Trans.). Bentang.");
        Expect(book with { Edition = "2" }, "Hirata, A. (2005). The rainbow troops (A. Kilbane, Trans.; 2nd ed.). Bentang.");
        book = book with { Contributors = [.. book.Contributors, Apa.Translator("Bell", "Mary Ann")] };
        Expect(book, "Hirata, A. (2005). The rainbow troops (A. Kilbane & M. A. Bell, Trans.). Bentang.");
        book = book with { Contributors = [.. book.Contributors, Apa.Translator("Ross", "Lee")] };
        Expect(book, "Hirata, A. (2005). The rainbow troops (A. Kilbane, M. A. Bell, & L. Ross, Trans.). Bentang.");
    }

    [Test]
    public void A_chapter_stands_in_its_book()
    {
        Expect(Chapter, "Lopo, A. (2019). Tenun ikat. In P. Sinlaeloe & R. Tanggela (Eds.), Budaya Timor (pp. 12–34). Gita Kasih.");
        Assert.That(Apa.Of(Chapter, Cultures.Indonesian), Is.EqualTo(
            "Lopo, A. (2019). Tenun ikat. Dalam P. Sinlaeloe & R. Tanggela (Eds.), Budaya Timor (hlm. 12–34). Gita Kasih."));
    }

    [Test]
    public void Edition_and_volume_of_a_chapter_are_its_books() => Expect(
        Chapter with { Edition = "2", Host = Chapter.Host! with { Volume = "4", Pages = "12" } },
        "Lopo, A. (2019). Tenun ikat. In P. Sinlaeloe & R. Tanggela (Eds.), Budaya Timor (2nd ed., Vol. 4, p. 12). Gita Kasih.");

    [Test]
    public void A_chapter_without_an_author_is_not_its_editors_work() => Expect(
        Chapter with { Contributors = [Apa.Editor("Sinlaeloe", "Paul")] },
        "Tenun ikat. (2019). In P. Sinlaeloe (Ed.), Budaya Timor (pp. 12–34). Gita Kasih.");

    [Test]
    public void A_journal_article_ends_with_its_doi() => Expect(
        Article,
        "Bire, M., & Nalle, Y. (2021). Literasi informasi mahasiswa. Jurnal Pustaka, 12(3), 45–67. https://doi.org/10.1234/jp.2021.45");

    [TestCase("12", null, "45--67", "Jurnal Pustaka, 12, 45–67.")]
    [TestCase(null, "3", "45", "Jurnal Pustaka, (3), 45.")]
    [TestCase("12", "3", null, "Jurnal Pustaka, 12(3).")]
    [TestCase("12", "3", "e104", "Jurnal Pustaka, 12(3), Article e104.")]
    [TestCase(null, null, null, "Jurnal Pustaka.")]
    public void Volume_issue_and_pages(string? volume, string? issue, string? pages, string expected) => Expect(
        Article with { Doi = null, Host = new HostItem { Title = "Jurnal Pustaka", Volume = volume, Issue = issue, Pages = pages } },
        "Bire, M., & Nalle, Y. (2021). Literasi informasi mahasiswa. " + expected);

    [Test]
    public void An_article_without_a_doi_gives_its_address() => Expect(
        Article with { Doi = null, Links = ["https://jurnal.example/45"] },
        "Bire, M., & Nalle, Y. (2021). Literasi informasi mahasiswa. Jurnal Pustaka, 12(3), 45–67. https://jurnal.example/45");

    [Test]
    public void A_printed_book_gives_no_address() =>
        Expect(Apa.Book with { Links = ["https://toko.example"] }, "Hirata, A. (2005). Laskar pelangi. Bentang.");

    [Test]
    public void A_thesis_names_kind_and_university_once()
    {
        Expect(Thesis, "Bire, M. (2018). Pengaruh membaca [Skripsi, Universitas Nusa Cendana].");
        Expect(
            Thesis with { Publisher = "Universitas Nusa Cendana" },
            "Bire, M. (2018). Pengaruh membaca [Skripsi, Universitas Nusa Cendana].");
        Expect(
            Thesis with { Publisher = "Repositori Undana", Links = ["https://repositori.example/1"] },
            "Bire, M. (2018). Pengaruh membaca [Skripsi, Universitas Nusa Cendana]. Repositori Undana. https://repositori.example/1");
    }

    [Test]
    public void A_report_of_an_organisation_that_publishes_itself_names_it_once()
    {
        var report = new BibliographicRecord
        {
            Title = "Kota Kupang dalam angka",
            Type = RecordType.Report,
            Contributors = [Contributor.Body("Badan Pusat Statistik")],
            Published = new PublicationDate(2023),
            Publisher = "Badan Pusat Statistik",
            Links = ["https://bps.example/kupang"],
        };
        Expect(report, "Badan Pusat Statistik. (2023). Kota Kupang dalam angka. https://bps.example/kupang");
        Expect(report with { Publisher = "BPS Press", Links = [] }, "Badan Pusat Statistik. (2023). Kota Kupang dalam angka. BPS Press.");
    }

    [Test]
    public void Without_an_author_the_title_stands_first() =>
        Expect(Apa.Book with { Contributors = [], Edition = "2" }, "Laskar pelangi (2nd ed.). (2005). Bentang.");

    [Test]
    public void Without_a_date()
    {
        Expect(Apa.Book with { Published = null }, "Hirata, A. (n.d.). Laskar pelangi. Bentang.");
        Assert.That(
            Apa.Of(Apa.Book with { Published = null }, Cultures.Indonesian), Is.EqualTo("Hirata, A. (t.t.). Laskar pelangi. Bentang."));
    }

    [Test]
    public void An_estimated_date_and_a_span_of_years()
    {
        Expect(Apa.Book with { Published = new PublicationDate(1959, null, true) }, "Hirata, A. (ca. 1959). Laskar pelangi. Bentang.");
        Expect(Apa.Book with { Published = new PublicationDate(1959, 1963) }, "Hirata, A. (1959–1963). Laskar pelangi. Bentang.");
        Expect(Apa.Book with { Published = new PublicationDate(1959, 1959) }, "Hirata, A. (1959). Laskar pelangi. Bentang.");
    }

    [TestCase("Siapa aku?", null, "Hirata, A. (2005). Siapa aku? Bentang.")]
    [TestCase("Merdeka!", null, "Hirata, A. (2005). Merdeka! Bentang.")]
    [TestCase("Siapa aku?", "Sebuah tanya", "Hirata, A. (2005). Siapa aku? Sebuah tanya. Bentang.")]
    [TestCase("Dan seterusnya.", null, "Hirata, A. (2005). Dan seterusnya. Bentang.")]
    public void A_title_that_ends_with_a_mark_of_its_own_gets_no_other(string title, string? subtitle, string expected) =>
        Expect(Apa.Book with { Title = title, Subtitle = subtitle }, expected);

    [Test]
    public void A_part_stands_behind_the_title()
    {
        Expect(Apa.Book with { Part = "Jilid 2" }, "Hirata, A. (2005). Laskar pelangi. Jilid 2. Bentang.");
        Expect(Apa.Book with { Title = "Siapa aku?", Part = "Jilid 2" }, "Hirata, A. (2005). Siapa aku? Jilid 2. Bentang.");
    }

    [Test]
    public void A_publisher_that_ends_with_a_full_stop_gets_no_second() =>
        Expect(Apa.Book with { Publisher = "Wiley & Sons, Inc." }, "Hirata, A. (2005). Laskar pelangi. Wiley & Sons, Inc.");

    [Test]
    public void A_title_is_enough() => Expect(new BibliographicRecord { Title = "Sasando" }, "Sasando. (n.d.).");

    [Test]
    public void A_style_that_cannot_be_written_is_refused()
    {
        Assert.That(Apa.Citations.Styles, Is.EqualTo(new[] { "apa" }));
        Assert.Throws<ArgumentException>(() => Apa.Citations.Format(Apa.Book, "mla", Cultures.English));
    }

    [Test]
    public void No_record_makes_it_fall_over_or_double_a_mark([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var reference = Apa.Of(Any(random), random.Next(2) == 0 ? Cultures.English : Cultures.Indonesian);
            Assert.That(
                reference,
                Does.Not.Contain("  ").And.Not.Contain("..").And.Not.Contain(",,").And.Not.Contain("()").And.Not.Match(@"^\s|\s$"));
        }
    }

    private static void Expect(BibliographicRecord record, string reference) => Assert.That(Apa.Of(record), Is.EqualTo(reference));

    private static BibliographicRecord Any(Random random)
    {
        string? Maybe(params string[] texts) => random.Next(3) == 0 ? null : texts[random.Next(texts.Length)];
        T Kind<T>()
            where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
        Contributor Person() => random.Next(3) switch
        {
            0 => Contributor.Body("Badan " + random.Next(9), Kind<ContributorRole>()),
            1 =>
                Contributor.Person(
                    Maybe("Hirata", "van Dis", "😀", "-", "Dr.") ?? "X", Maybe("A.", "S.Pd.", "Jr.", "-", "(a)"), Kind<ContributorRole>()),
            _ => Contributor.Person("Agus Widodo", null, Kind<ContributorRole>()),
        };
        HostItem Journal() => new() { Title = "Inang", Volume = Maybe("1"), Issue = Maybe("2"), Pages = Maybe("1-2", "-", "e1", "x") };
        return new BibliographicRecord
        {
            Title = Maybe("Judul", "Siapa?", "Akhir.") ?? "J",
            Subtitle = Maybe("Anak", "Apa!"),
            Part = Maybe("Jilid 1", "2."),
            Contributors = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Person())],
            Published = random.Next(3) == 0 ? null : new PublicationDate(
                random.Next(1, 9999), random.Next(2) == 0 ? null : 9999, random.Next(2) == 0),
            Edition = Maybe("1", "2", "Edisi revisi", "Rev. ed."),
            Publisher = Maybe("Bentang", "PT. X", "Inc."),
            Type = Kind<RecordType>(),
            Host = random.Next(2) == 0 ? null : Journal(),
            Thesis = random.Next(2) == 0 ? null : new Thesis(Maybe("Tesis"), Maybe("Undana")),
            Doi = Maybe("10.1/a"),
        };
    }
}

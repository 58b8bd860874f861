using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Marc;

namespace ReferenceBot.Formats.Tests.Marc;

public sealed class MarcMappingTests
{
    private static RecordRead Read(params string[] lines) => Read("00000nam a2200000 a 4500", lines);

    private static RecordRead Read(string leader, string[] lines)
    {
        var all = Array.Exists(lines, line => line.StartsWith("245", StringComparison.Ordinal)) ? lines : [.. lines, "245 00$aJudul"];
        return Reading.One(new MarcReader(), new MarcFile(all) { Leader = leader }.ToIso2709());
    }

    private static BibliographicRecord Map(params string[] lines) => Read(lines).Bibliographic();

    private static string Coded(string six = "s2005    ", char audience = ' ', char form = ' ', string contents = "    ",
        string language = "ind") =>
        $"008 050101{six}io     {audience}{form}{contents} 000 0 {language}  ";

    [TestCase("245 10$aLaskar pelangi /$cAndrea Hirata.", "Laskar pelangi", null, null)]
    [TestCase("245 10$aThe amazing adventures :$ba novel /$cX.", "The amazing adventures", "a novel", null)]
    [TestCase("245 10$aMaclean's people$b: a gallery$hMisc", "Maclean's people", "a gallery", null)]
    [TestCase("245 10$aArus balik.$nJilid 2,$pPesisir /$cX", "Arus balik", null, "Jilid 2. Pesisir")]
    [TestCase("245 10$aQie ting feng yun$h[videorecording]$b= Overheard /$cX", "Qie ting feng yun", null, null)]
    [TestCase("245 10$aBlack fire : a Star Trek novel.$hMisc", "Black fire", "a Star Trek novel", null)]
    [TestCase("245 10$aJudul : anak judul / Penulis", "Judul", "anak judul", null)]
    [TestCase("245 10$aFlying leathernecks$b[videorecording]$hMisc", "Flying leathernecks", null, null)]
    [TestCase("245 10$a[Surat-surat]", "Surat-surat", null, null)]
    [TestCase("245 10$aBuku, majalah, dll.", "Buku, majalah, dll.", null, null)]
    [TestCase("245 10$aDan seterusnya ...", "Dan seterusnya ...", null, null)]
    [TestCase("245 10$aHUKUM ADAT DI NTT", "HUKUM ADAT DI NTT", null, null)]
    public void The_title_is_freed_of_cataloguing_punctuation(string line, string title, string? subtitle, string? part)
    {
        var record = Map(line);
        Assert.That((record.Title, record.Subtitle, record.Part), Is.EqualTo((title, subtitle, part)));
    }

    [TestCase("100 1#$aHirata, Andrea,$d1967-", "Hirata, Andrea")]
    [TestCase("100 1#$aHirata, Andrea, 1967-", "Hirata, Andrea")]
    [TestCase("100 0#$aSoekarno,$cPresiden", "Soekarno")]
    [TestCase("100 0#$aHamengku Buwono$bIX,$cSultan", "Hamengku Buwono IX")]
    [TestCase("100 1#$aYaqut An-Nafis", "Yaqut An-Nafis")]
    [TestCase("100 1#$aKoontz, Dean R.", "Koontz, Dean R.")]
    [TestCase("100 1#$aAndrews, V.C.", "Andrews, V.C.")]
    [TestCase("100 1#$aKing, Martin Luther,$cJr.", "King, Martin Luther")]
    [TestCase("110 2#$aUniversitas Nusa Cendana.$bFakultas Hukum.", "Universitas Nusa Cendana. Fakultas Hukum")]
    [TestCase("111 2#$aSeminar Nasional Pertanian$n(3 :$d2019)", "Seminar Nasional Pertanian")]
    [TestCase("710 2#$aBadan Pusat Statistik", "Badan Pusat Statistik")]
    public void Names_are_taken_apart_at_their_comma_only(string line, string heading)
    {
        Assert.That(Map(line).Headings(), Is.EqualTo(new[] { heading }));
    }

    [TestCase("700 1#$aA, B,$eed.", ContributorRole.Editor)]
    [TestCase("700 1#$aA, B,$epenyunting", ContributorRole.Editor)]
    [TestCase("700 1#$aA, B$epenerjemah", ContributorRole.Translator)]
    [TestCase("700 1#$aA, B$4ill", ContributorRole.Illustrator)]
    [TestCase("700 1#$aA, B$4http://id.loc.gov/vocabulary/relators/trl", ContributorRole.Translator)]
    [TestCase("100 1#$aA, B$epengarang", ContributorRole.Author)]
    [TestCase("700 1#$aA, B$epembimbing", ContributorRole.Advisor)]
    [TestCase("700 1#$aA, B$epenata cahaya", ContributorRole.Other)]
    [TestCase("700 1#$aA, B", ContributorRole.Author)]
    public void Relators_become_roles_in_both_languages(string line, ContributorRole role)
    {
        Assert.That(Map(line).Contributors.Single().Role, Is.EqualTo(role));
    }

    [Test]
    public void Entries_for_another_work_and_fields_in_other_scripts_are_left_out()
    {
        var record = Map("700 12$aSiever, Ellen.$tPerl module reference.", "880 1#$6100-01$aНекто", "880 10$6245-02$aДругое");
        Assert.That(record.Contributors, Is.Empty);
        Assert.That(record.Title, Is.EqualTo("Judul"));
    }

    [TestCase("260 ##$aNew York :$bRandom House,$cc2000.", "New York", "Random House", 2000, null, false)]
    [TestCase("264 #1$a[Kupang] :$bGita Kasih,$c[1959?]", "Kupang", "Gita Kasih", 1959, null, true)]
    [TestCase("260 ##$a[S.l.] :$b[s.n.],$c2010", null, null, 2010, null, false)]
    [TestCase("260 ##$a[Tempat terbit tidak diketahui] :$bX,$c1955-<1957>", null, "X", 1955, 1957, false)]
    [TestCase("260 ##$aJakarta$c1411 H/1990 M", "Jakarta", null, 1990, null, false)]
    [TestCase("260 ##$aJakarta$c[198-]", "Jakarta", null, 1980, 1989, true)]
    [TestCase("260 ##$aJakarta$c2005, c2004", "Jakarta", null, 2005, null, false)]
    public void The_imprint_is_read(string line, string? place, string? publisher, int year, int? end, bool circa)
    {
        var record = Map(line);
        Assert.That((record.Place, record.Publisher), Is.EqualTo((place, publisher)));
        Assert.That(record.Published, Is.EqualTo(new PublicationDate(year, end, circa)));
    }

    [Test]
    public void Publication_goes_before_copyright_and_260()
    {
        var record = Map("264 #4$c©1999", "260 ##$bLama$c1990", "264 #1$bBaru$c2001");
        Assert.That((record.Publisher, record.Published), Is.EqualTo(("Baru", new PublicationDate(2001))));
        Assert.That(Map("264 #1$bBaru", "264 #4$c©1999").Published, Is.EqualTo(new PublicationDate(1999)));
    }

    [Test]
    public void The_coded_date_fills_in()
    {
        Assert.That(Map(Coded("s2005    ")).Published, Is.EqualTo(new PublicationDate(2005)));
        Assert.That(Map(Coded("d19701985")).Published, Is.EqualTo(new PublicationDate(1970, 1985)));
        Assert.That(Map(Coded("c20079999")).Published, Is.EqualTo(new PublicationDate(2007)));
        Assert.That(Map(Coded("s19uu    ")).Published, Is.EqualTo(new PublicationDate(1900, null, Circa: true)));
        Assert.That(Map(Coded("n        ")).Published, Is.Null);
    }

    [TestCase("250 ##$aCet. ke-2.", null)]
    [TestCase("250 ##$aCetakan kedua", null)]
    [TestCase("250 ##$aEd. 2, cet. 3.", "Ed. 2")]
    [TestCase("250 ##$aEdisi revisi.", "Edisi revisi")]
    [TestCase("250 ##$a3rd ed.", "3rd ed.")]
    public void A_printing_is_no_edition(string line, string? edition)
    {
        Assert.That(Map(line).Edition, Is.EqualTo(edition));
    }

    [Test]
    public void Identifiers_are_checked_and_what_fails_is_told()
    {
        var reading = Read("020 ##$a0764547836 (pbk.)", "020 ##$aGM 201.151586", "020 ##$z3777000008", "022 ##$a1940-5758",
            "024 7#$aDOI:10.1000/ABC$2doi");
        var record = reading.Bibliographic();
        Assert.That(record.Isbns, Is.EqualTo(new[] { "9780764547836" }));
        Assert.That(record.Issns, Is.EqualTo(new[] { "1940-5758" }));
        Assert.That(record.Doi, Is.EqualTo("10.1000/abc"));
        Assert.That(reading.Defects, Is.EqualTo(new[] { new Defect(DefectKind.BadIsbn, "GM 201.151586") }));
    }

    [TestCase("082 04$a005.13/3$221", "005.133")]
    [TestCase("084 ##$a2X4.1", "2X4.1")]
    [TestCase("090 ##$a899.221 HIR l", "899.221 HIR l")]
    [TestCase("050 00$aQA76.73.P22$bA67", "QA76.73.P22")]
    public void A_classification_is_found(string line, string number)
    {
        Assert.That(Map(line).Classification, Is.EqualTo(number));
        Assert.That(Map(line, "082 04$a100").Classification, Is.EqualTo(line.StartsWith("082", StringComparison.Ordinal) ? number : "100"));
    }

    [Test]
    public void Subjects_keep_their_subdivisions_and_the_language_of_their_list()
    {
        var record = Map("650 #0$aFishing$zIndonesia$zKupang.", "650 #4$aPerikanan", "650 #7$aFischerei$2gnd", "653 ##$aikan$alaut",
            "600 14$aDoe, John,$d1955-$xBiography.", "650 #4$aperikanan");
        Assert.That(record.Subjects, Is.EqualTo(new Subject[]
        {
            new("Fishing -- Indonesia -- Kupang", "en"), new("Perikanan"), new("Fischerei", "de"), new("ikan"), new("laut"),
            new("Doe, John, 1955- -- Biography"),
        }));
    }

    [TestCase("041 0#$aind$heng", "id")]
    [TestCase("041 0#$aindeng", "id")]
    [TestCase("041 0#$amkn", "mkn")]
    [TestCase("041 ##$aIndonesia", "id")]
    [TestCase("041 0#$aund", "en")]
    public void The_language_is_read(string line, string language)
    {
        Assert.That(Map(line, Coded(language: "eng")).Language, Is.EqualTo(language));
    }

    [Test]
    public void A_thesis_is_told_by_its_note()
    {
        var record = Map("502 ##$aSkripsi (S1) -- Universitas Nusa Cendana, 2019.");
        Assert.That((record.Type, record.Thesis, record.Published),
            Is.EqualTo((RecordType.Thesis, new Thesis("Skripsi", "Universitas Nusa Cendana"), new PublicationDate(2019))));
        Assert.That(Map("502 ##$bTesis$cUndana$d2020").Thesis, Is.EqualTo(new Thesis("Tesis", "Undana")));
    }

    [Test]
    public void An_article_stands_in_its_host()
    {
        var record = Read("00000naa a2200000 a 4500",
            ["773 0#$tJurnal Komunikasi.$gVol. 5, no. 2 (2010), hlm. 12-34$x1940-5758"]).Bibliographic();
        Assert.That(record.Type, Is.EqualTo(RecordType.Article));
        Assert.That(record.Host, Is.EqualTo(new HostItem { Title = "Jurnal Komunikasi", Volume = "5", Issue = "2", Pages = "12-34" }));
        Assert.That(record.Published, Is.EqualTo(new PublicationDate(2010)));
    }

    [Test]
    public void Links_lead_to_the_work_over_http_only()
    {
        var reading = Read("856 40$uhttps://repo.example.org/1", "856 42$uhttps://toko.example.org",
            "856 41$3Table of contents$uhttp://x.example.org", "856 40$ujavascript:alert(1)");
        Assert.That(reading.Bibliographic().Links, Is.EqualTo(new[] { "https://repo.example.org/1" }));
        Assert.That(reading.Defects.Kinds(), Is.EqualTo(new[] { DefectKind.BadLink }));
    }

    [TestCase("00000nas a2200000 a 4500", RecordType.Serial)]
    [TestCase("00000cem a2200000 a 4500", RecordType.Map)]
    [TestCase("00000ccm a2200000 a 4500", RecordType.Score)]
    [TestCase("00000cgm a2200000 a 4500", RecordType.Video)]
    [TestCase("00000cjm a2200000 a 4500", RecordType.Audio)]
    [TestCase("00000caa a2200000 a 4500", RecordType.Chapter)]
    [TestCase("00000nam a2200000 a 4500", RecordType.Book)]
    public void The_leader_says_what_it_is(string leader, RecordType type)
    {
        Assert.That(Read(leader, []).Bibliographic().Type, Is.EqualTo(type));
    }

    [Test]
    public void The_coded_field_says_for_whom_and_in_which_form()
    {
        Assert.That(Map(Coded(audience: 'j')).Audience, Is.EqualTo(Audience.Child));
        Assert.That(Map(Coded(audience: 'd')).Audience, Is.EqualTo(Audience.Teen));
        Assert.That(Map(Coded(form: 'o')).Type, Is.EqualTo(RecordType.Ebook));
        Assert.That(Map(Coded(contents: "d   ")).Type, Is.EqualTo(RecordType.Reference));
        Assert.That(Map("650 #0$aDogs$vJuvenile fiction.").Audience, Is.EqualTo(Audience.Child));
        Assert.That(Map("650 #4$aPendidikan anak").Audience, Is.EqualTo(Audience.Adult));
    }

    [Test]
    public void Copies_come_from_852_and_from_the_items_of_koha_and_inlislite()
    {
        var reading = Read(
            "852 ##$aPaperbacks$bMFF$hA$iAND$p13397000015",
            "952 ##$aPST$bKPG$o899.221 HIR l$p0001$70",
            "952 ##$aPST$p0002$71",
            "990 ##$a00123/PUSDA/2019",
            "952 ##$asekadar catatan");
        Assert.That(reading.Record.Holdings, Is.EqualTo(new Holding[]
        {
            new() { Branch = "MFF", CallNumber = "A AND", Barcode = "13397000015" },
            new() { Branch = "KPG", CallNumber = "899.221 HIR l", Barcode = "0001" },
            new() { Branch = "PST", Barcode = "0002", InLibraryOnly = true },
            new() { Barcode = "00123/PUSDA/2019" },
        }));
    }

    [Test]
    public void The_rest_is_taken_over_as_it_stands()
    {
        var record = Map("300 ##$a272.0 hlm. :$bilus. ;$c21 cm", "490 1#$aSeri pustaka ;$v3", "520 ##$aRingkasan.",
            "505 0#$aBab 1 -- Bab 2");
        Assert.That((record.Extent, record.Series, record.Contents), Is.EqualTo(("272 hlm.", "Seri pustaka ; 3", "Bab 1 -- Bab 2")));
        Assert.That(record.Summaries, Is.EqualTo(new[] { new LocalText("Ringkasan.") }));
    }
}

using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Searching;

public sealed class KnownItemTests
{
    private static readonly ARecord Rainbow = ARecord.Called("Laskar Pelangi").By("Andrea", "Hirata").In(2005)
        .With(work => work with { Isbns = ["9789793062792"] }).Shelved("899.221 3 HIR l", "BK00017");

    private static readonly ARecord Dreamer =
        ARecord.Called("Sang Pemimpi").By("Andrea", "Hirata").In(2006).Shelved("899.221 3 HIR s", "BK00018");

    private static readonly ARecord Commentary =
        ARecord.Called("Membaca Laskar Pelangi").By("Rina", "Sari").Saying("Ulasan novel Andrea Hirata.");

    private static readonly ARecord Earth = ARecord.Called("Bumi Manusia").By("Pramoedya Ananta", "Toer")
        .With(work => work with { Series = "Tetralogi Buru" });

    private static readonly ARecord Calculus = ARecord.Called("Kalkulus").By("Edwin", "Purcell")
        .With(work => work with { Subtitle = "Edisi lengkap untuk sarjana", Part = "Jilid 2. Integral" });

    private static readonly ARecord Potter = ARecord.Called("Harry Potter and the Philosopher's Stone").By("J. K.", "Rowling");

    private static readonly ARecord Journal = ARecord.Called("Jurnal Kelautan Tropis").OfType(RecordType.Serial)
        .With(work => work with { Issns = ["2528-3111"], Doi = "10.14710/jkt.v20i1" });

    private static Task<SearchDesk> Desk() => SearchDesk.With(Rainbow, Dreamer, Commentary, Earth, Calculus, Potter, Journal);

    [TestCase("9789793062792")]
    [TestCase("978-979-3062-79-2")]
    [TestCase("979-3062-79-7")]
    [TestCase("9793062797")]
    [TestCase("apakah ada buku dengan ISBN 979-3062-79-7?")]
    public async Task An_isbn_finds_its_record_however_it_is_written(string text)
    {
        using var desk = await Desk();
        var found = await desk.Known(text);
        Assert.That(found.Ids(), Is.EqualTo(new[] { Rainbow.Id }));
        Assert.That(found.Strict, Is.EqualTo(1));
    }

    [Test]
    public async Task An_isbn_that_nothing_has_is_not_strictly_matched()
    {
        using var desk = await Desk();
        var found = await desk.Known("978-602-03-3295-6");
        Assert.That((found.Strict, found.Hits.Count, found.Complete), Is.EqualTo((0, 0, true)));
    }

    [TestCase("Pram", null)]
    [TestCase("", "Pram")]
    [TestCase("", "Pramoedya")]
    public async Task An_author_is_known_by_the_short_name_people_use(string text, string? author)
    {
        using var desk = await Desk();
        var found = await desk.Ask(new SearchRequest { Text = text, Author = author, Kind = SearchKind.KnownItem });
        Assert.That(found.Ids(), Is.EqualTo(new[] { Earth.Id }));
        Assert.That(found.Strict, Is.EqualTo(1));
    }

    [TestCase("ISSN 2528-3111")]
    [TestCase("25283111")]
    [TestCase("https://doi.org/10.14710/JKT.v20i1")]
    public async Task An_issn_or_doi_finds_its_record(string text)
    {
        using var desk = await Desk();
        Assert.That((await desk.Known(text)).Ids().First(), Is.EqualTo(Journal.Id));
    }

    [TestCase("899.221 3 HIR l", 1)]
    [TestCase("899.221 3 hir", 2)]
    [TestCase("899.221", 2)]
    [TestCase("BK00017", 1)]
    public async Task A_call_number_or_its_beginning_or_a_barcode_finds_its_records(string text, int strict)
    {
        using var desk = await Desk();
        var found = await desk.Known(text);
        Assert.That(found.Ids().First(), Is.EqualTo(Rainbow.Id).Or.EqualTo(Dreamer.Id));
        Assert.That(found.Strict, Is.EqualTo(strict));
    }

    [TestCase("Laskar Pelangi", null)]
    [TestCase("laskar pelangi andrea hirata", null)]
    [TestCase("Laskar Pelangi", "Andrea Hirata")]
    [TestCase("Laskar Pelangi", "Hirata, Andrea")]
    [TestCase("laskarpelangi", null)]
    [TestCase("lasqar pelanggi", null)]
    [TestCase("cari novel laskar pelangi", null)]
    public async Task The_exact_title_comes_before_what_only_speaks_of_it(string title, string? author)
    {
        using var desk = await Desk();
        var found = await desk.Known(title, author);
        Assert.That(found.Ids().First(), Is.EqualTo(Rainbow.Id));
        Assert.That(found.Strict, Is.GreaterThan(0));
    }

    [TestCase("Laskar Pelangi Senja", null)]
    [TestCase("Laskar Pelangi", "Tere Liye")]
    [TestCase("Laskar Pelangi", "Rina Toer")]
    [TestCase("Ayat-Ayat Cinta", null)]
    [TestCase("Andrea Hirata", "Pramoedya")]
    public async Task A_work_we_do_not_hold_is_not_strictly_matched(string title, string? author)
    {
        using var desk = await Desk();
        Assert.That((await desk.Known(title, author)).Strict, Is.Zero);
    }

    [TestCase("Kalkulus jilid 2")]
    [TestCase("kalkulus integral purcell")]
    [TestCase("Kalkulus untuk sarjana")]
    [TestCase("kalkuluss")]
    public async Task Subtitle_and_part_belong_to_the_title(string title)
    {
        using var desk = await Desk();
        var found = await desk.Known(title);
        Assert.That((found.Ids().First(), found.Strict), Is.EqualTo((Calculus.Id, 1)));
    }

    [Test]
    public async Task A_series_is_a_title_too()
    {
        using var desk = await Desk();
        var found = await desk.Known("Tetralogi Buru", "Pramoedya Ananta Toer");
        Assert.That((found.Ids().First(), found.Strict), Is.EqualTo((Earth.Id, 1)));
    }

    [Test]
    public async Task A_summary_is_not()
    {
        using var desk = await Desk();
        Assert.That((await desk.Known("Ulasan novel")).Strict, Is.Zero);
    }

    [TestCase("JK Rowling")]
    [TestCase("J.K. Rowling")]
    [TestCase("Ibu Rowling")]
    [TestCase("Rowlling")]
    public async Task Initials_and_forms_of_address_do_not_hide_an_author(string author)
    {
        using var desk = await Desk();
        var found = await desk.Known("philosophers stone", author);
        Assert.That((found.Ids().First(), found.Strict), Is.EqualTo((Potter.Id, 1)));
    }

    [Test]
    public async Task An_author_alone_names_all_his_works()
    {
        using var desk = await Desk();
        var found = await desk.Known("", "Andrea Hirata");
        Assert.That(found.Ids().Take(2), Is.EquivalentTo(new[] { Rainbow.Id, Dreamer.Id }));
        Assert.That(found.Strict, Is.EqualTo(2));
    }

    [Test]
    public async Task A_slip_that_is_a_word_by_itself_does_not_hide_a_title()
    {
        var sea = ARecord.Called("Laut Bercerita");
        var story = ARecord.Called("Ayah Bercerita Lagi").Saying("Bercerita, bercerite.");
        using var desk = await SearchDesk.With(sea, story);
        var found = await desk.Known("laut bercerite");
        Assert.That((found.Ids().First(), found.Strict), Is.EqualTo((sea.Id, 1)));
    }

    [Test]
    public async Task Strict_matches_are_counted_before_filters()
    {
        using var desk = await Desk();
        var found = await desk.Ask(new SearchRequest
        {
            Text = "Laskar Pelangi",
            Kind = SearchKind.KnownItem,
            Filters = new SearchFilters { YearFrom = 2020 },
        });
        Assert.That((found.Hits.Count, found.Strict), Is.EqualTo((0, 2)), "we hold it, though not with these limits");
    }

    [Test]
    public async Task An_isbn_is_shown_as_what_matched()
    {
        using var desk = await Desk();
        Assert.That((await desk.Known("978-979-3062-79-2")).Hits[0].Matched, Is.EqualTo(new[] { "978-979-3062-79-2" }));
    }

    [TestCase("metode penelitian kualitatif", "sugiyono")]
    [TestCase("metode penelitian kualitatif sugiyono", null)]
    public async Task A_book_of_exactly_that_title_by_another_author_stands_behind_the_named_one(string title, string? author)
    {
        var named = ARecord.Called("Metode Penelitian Kuantitatif, Kualitatif, dan R&D").ByMononym("Sugiyono")
            .Saying("Buku pegangan yang tebal untuk mahasiswa, dosen dan siapa saja yang hendak meneliti sesuatu dengan sungguh.");
        var same = ARecord.Called("Metode Penelitian Kualitatif").ByMononym("Afrizal").Saying("Dibandingkan dengan karya Sugiyono.");
        using var desk = await SearchDesk.With(same, named);
        var found = await desk.Known(title, author);
        Assert.That(found.Ids(), Is.EqualTo(new[] { named.Id, same.Id }));
        Assert.That(found.Strict, Is.EqualTo(1));
    }

    [Test]
    public async Task Of_several_named_works_the_one_of_exactly_that_title_comes_first()
    {
        var longer = ARecord.Called("Laskar Pelangi: The Making of Laskar Pelangi").By("Andrea", "Hirata");
        using var desk = await SearchDesk.With(longer, Commentary, Rainbow);
        var found = await desk.Known("Laskar Pelangi", "Andrea Hirata");
        Assert.That(found.Ids().Take(2), Is.EqualTo(new[] { Rainbow.Id, longer.Id }));
    }

    [TestCase("Bumi Mnusia", "Pramudya")]
    [TestCase("Bumi Manusia", "Pramudya Ananta Toer")]
    [TestCase("Bumi Manusia", "Pramoedja Ananta Tur")]
    [TestCase("Bumi Manusia", "Pramudia Ananta Toer")]
    [TestCase("Bumi Manusia", "Pramoedhia Ananta Toer")]
    [TestCase("bumi mnusia pramudya", null)]
    [TestCase("", "Pramudya")]
    public async Task A_name_is_found_in_older_and_newer_spelling(string title, string? author)
    {
        using var desk = await Desk();
        var found = await desk.Known(title, author);
        Assert.That((found.Ids().First(), found.Strict), Is.EqualTo((Earth.Id, 1)));
    }

    [Test]
    public async Task Another_person_of_the_newer_spelling_does_not_hide_the_older()
    {
        var other = ARecord.Called("Kebun Kota").By("Pramudya", "Wardana");
        using var desk = await SearchDesk.With(other, Earth);
        Assert.That((await desk.Known("Bumi Manusia", "Pramudya")).Strict, Is.EqualTo(1));
        Assert.That((await desk.Known("Bumi Manusia", "Pramudya Ananta Toer")).Ids().First(), Is.EqualTo(Earth.Id));
        Assert.That((await desk.Known("bumi manusia pramudya")).Ids().First(), Is.EqualTo(Earth.Id));
    }

    [TestCase("Pramudya Wardana")]
    [TestCase("Ananta Wirawan")]
    [TestCase("Permadi")]
    [TestCase("Pramesti")]
    public async Task A_name_that_only_resembles_the_author_is_another_person(string author)
    {
        using var desk = await Desk();
        Assert.That((await desk.Known("Bumi Manusia", author)).Strict, Is.Zero);
    }

    [TestCase("899.2213 HIR l", SearchKind.KnownItem, 1)]
    [TestCase("899.2213 HIR", SearchKind.KnownItem, 2)]
    [TestCase("899.221 3 hir l", SearchKind.Topic, 1)]
    [TestCase("899.2213 HIR", SearchKind.Topic, 2)]
    [TestCase("899.2213 XYZ a", SearchKind.KnownItem, 0)]
    [TestCase("899.2213 XYZ a", SearchKind.Topic, 0)]
    public async Task A_call_number_names_its_records_with_and_without_groups_of_digits(string text, SearchKind kind, int records)
    {
        using var desk = await Desk();
        var found = await desk.Ask(new SearchRequest { Text = text, Kind = kind });
        Assert.That(found.Total, Is.EqualTo(records));
        Assert.That(found.Hits.Select(hit => hit.Id), Is.SubsetOf(new[] { Rainbow.Id, Dreamer.Id }));
    }

    [Test]
    public async Task A_title_of_function_words_only_is_found()
    {
        var it = ARecord.Called("It").By("Stephen", "King");
        using var desk = await SearchDesk.With(Rainbow, it);
        Assert.That((await desk.Known("It")).Ids().First(), Is.EqualTo(it.Id));
    }
}

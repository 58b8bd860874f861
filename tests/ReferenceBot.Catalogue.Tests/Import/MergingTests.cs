using System.Reflection;
using ReferenceBot.Catalogue.Import;
using ReferenceBot.Catalogue.Tests.Arranging;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Catalogue.Tests.Import;

/// <summary>Records of different keys that are the same work become one.</summary>
public sealed class MergingTests
{
    private const string Isbn = "9789793062792";
    private const string OtherIsbn = "9789791227872";

    private static readonly AWork Rainbow = AWork.Called("Laskar pelangi").By("Hirata", "Andrea").In(2005).Edition("2");

    private static IEnumerable<PropertyInfo> FieldsToFill() =>
        typeof(BibliographicRecord).GetProperties().Where(
            field => field.Name is not ("Title" or "Part" or "Type" or "Audience" or "EqualityContract"));

    [Test]
    public async Task The_same_isbn_and_folded_title_is_the_same_work()
    {
        await using var library = await Library.OpenAsync();
        await library.ImportAsync(library.FileOf("satu.x", AWork.Called("Laskar Pelangi").Keyed("1").Numbered(Isbn).In(2005)));
        var counts = await library.ImportAsync(
            library.FileOf("dua.x", AWork.Called("laskar pelangi.").Keyed("9").Numbered(OtherIsbn, Isbn).In(2008)));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Merged: 1)));
        Assert.That((await library.ReadAllAsync()).Single().Id, Is.EqualTo(RecordId.Of("satu", "1")));
        Assert.That(
            await library.QueryAsync("SELECT source || key FROM record_sources ORDER BY id"), Is.EqualTo(new[] { "satu1", "dua9" }));
    }

    [Test]
    public async Task Ten_and_thirteen_digits_are_the_same_isbn()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.ImportAsync(
            library.TextFile("a.csv", "id,title,isbn", "1,Laskar pelangi,979-3062-79-7"),
            library.TextFile("b.csv", "id,title,isbn", "1,Laskar pelangi,978-979-3062-79-2"));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 1, Merged: 1)));
    }

    [Test]
    public async Task With_the_isbn_a_subtitle_may_be_missing_or_stand_in_the_title()
    {
        await using var library = await Library.OpenAsync();
        var work = AWork.Called("Laskar pelangi").Numbered(Isbn);
        var counts = await library.TakeAsync(
            work.Keyed("1").With(other => other with { Title = "Laskar Pelangi: sebuah novel" }),
            work.Keyed("2"),
            work.Keyed("3").With(other => other with { Subtitle = "Sebuah novel" }));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 1, Merged: 2)));
        var shown = (await library.ReadAllAsync()).Single().Record!.Bibliographic;
        Assert.That((shown.Title, shown.Subtitle), Is.EqualTo(("Laskar Pelangi: sebuah novel", (string?)null)));
    }

    [Test]
    public async Task An_isbn_of_a_set_does_not_join_its_parts()
    {
        await using var library = await Library.OpenAsync();
        var set = AWork.Called("Sejarah NTT").Numbered(Isbn);
        var counts = await library.TakeAsync(
            set.Keyed("1").With(work => work with { Part = "Jilid 1" }), set.Keyed("2").With(work => work with { Part = "Jilid 2" }));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 2)));
    }

    [Test]
    public async Task An_isbn_with_a_wrong_check_digit_joins_nothing()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.ImportAsync(
            library.TextFile("a.csv", "id,title,isbn,year", "1,Laskar pelangi,9789793062793,2005"),
            library.TextFile("b.csv", "id,title,isbn,year", "1,Laskar pelangi,9789793062793,2006"));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 2)));
    }

    [Test]
    public async Task One_isbn_on_two_titles_is_two_works()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.TakeAsync(
            AWork.Called("Jilid satu").Keyed("1").Numbered(Isbn), AWork.Called("Jilid dua").Keyed("2").Numbered(Isbn));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 2)));
    }

    [Test]
    public async Task The_same_title_contributor_year_and_edition_is_the_same_work()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.TakeAsync(
            Rainbow.Keyed("1"), Rainbow.Keyed("2").With(
                work => work with { Title = "LASKAR PELANGI" }), Rainbow.Keyed("3").By("Andrea Hirata"));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 1, Merged: 2)));
    }

    [Test]
    public async Task What_differs_in_one_of_the_four_is_another_work()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.TakeAsync(
            Rainbow.Keyed("1"),
            Rainbow.Keyed("2").In(2006),
            Rainbow.Keyed("3").Edition("3"),
            Rainbow.Keyed("4").By("Hirata", "Andi"),
            Rainbow.Keyed("5").With(work => work with { Title = "Laskar pelangi 2" }),
            Rainbow.Keyed("6").With(work => work with { Part = "Jilid 2" }),
            Rainbow.Keyed("7").With(work => work with { Subtitle = "Naskah drama" }));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 7)));
    }

    [Test]
    public async Task A_bare_title_joins_nothing()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.TakeAsync(AWork.Called("Laporan tahunan").Keyed("1"), AWork.Called("Laporan tahunan").Keyed("2"));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 2)));
    }

    [Test]
    public async Task Unsigned_articles_of_one_year_and_title_stay_apart_with_and_without_keys()
    {
        await using var library = await Library.OpenAsync();
        var articles = new[] { "Jurnal Sasando", "Jurnal Tenun" }
            .Select(
                journal => AWork.Called("Editorial").In(2020).With(work => work with { Host = new HostItem { Title = journal } })).ToList();
        var counts = await library.TakeAsync([articles[0].Keyed("1"), articles[1].Keyed("2"), .. articles]);
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 4)));
    }

    [TestCaseSource(nameof(FieldsToFill))]
    public async Task The_first_sources_words_stand_and_empty_fields_are_filled(PropertyInfo field)
    {
        ArgumentNullException.ThrowIfNull(field);
        await using var library = await Library.OpenAsync();
        var full = Full("satu");
        var other = Full("dua");
        var empty = Copy(full, field, field.GetValue(new BibliographicRecord { Title = "" }));
        await library.TakeAsync(new AWork(new(null, "1", full, [])), new AWork(new(null, "2", other, [])));
        Assert.That(await ValueAsync(library, "koleksi", field), Is.EqualTo(field.GetValue(full)));
        await library.ImportAsync(
            library.FileOf("kosong.x", new AWork(new(null, "1", Renamed(empty), [])), new AWork(new(null, "2", Renamed(other), []))));
        Assert.That(await ValueAsync(library, "kosong", field), Is.EqualTo(field.GetValue(other)));
    }

    [Test]
    public async Task A_further_source_is_found_by_an_isbn_that_only_the_second_knew()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.TakeAsync(
            Rainbow.Keyed("1").Numbered(Isbn),
            Rainbow.Keyed("2").Numbered(OtherIsbn),
            AWork.Called("Laskar pelangi").Keyed("3").Numbered(OtherIsbn));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 1, Merged: 2)));
    }

    [Test]
    public async Task The_copies_of_all_sources_are_shown()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(Rainbow.Keyed("1").Kept("B1", "B2"), Rainbow.Keyed("2").Kept("B3"));
        var record = await library.GetAsync("koleksi", "1");
        Assert.That(record.Holdings.Select(holding => holding.Barcode), Is.EqualTo(new[] { "B1", "B2", "B3" }));
        await library.TakeAsync(Rainbow.Keyed("1").Kept("B2"));
        record = await library.GetAsync("koleksi", "1");
        Assert.That(record.Holdings.Select(holding => holding.Barcode), Is.EquivalentTo(new[] { "B2", "B3" }));
    }

    [Test]
    public async Task A_source_that_joined_keeps_filling_what_the_first_leaves_empty()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(Rainbow.Keyed("1"), Rainbow.Keyed("2"));
        Assert.That(await library.TakeAsync(Rainbow.Keyed("2").Saying("Sepuluh anak.")), Is.EqualTo(new ImportCounts(Updated: 1)));
        Assert.That((await library.GetAsync("koleksi", "1")).Bibliographic.Summaries, Is.EqualTo(new[] { new LocalText("Sepuluh anak.") }));
        await library.TakeAsync(Rainbow.Keyed("1").Saying("Belitung."));
        Assert.That((await library.GetAsync("koleksi", "1")).Bibliographic.Summaries, Is.EqualTo(new[] { new LocalText("Belitung.") }));
    }

    [Test]
    public async Task A_source_corrected_into_another_work_goes_to_a_record_of_its_own_with_its_copies()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(Rainbow.Keyed("1").Kept("B1"), Rainbow.Keyed("2").Kept("B2"));
        var corrected = AWork.Called("Sang pemimpi").By("Hirata", "Andrea").In(2006).Keyed("2").Kept("B2");
        Assert.That(await library.TakeAsync(corrected), Is.EqualTo(new ImportCounts(Updated: 1)));
        Assert.That(await library.TitlesAsync(), Is.EqualTo(new[] { "Laskar pelangi", "Sang pemimpi" }));
        Assert.That((await library.GetAsync("koleksi", "1")).Holdings.Single().Barcode, Is.EqualTo("B1"));
        Assert.That((await library.GetAsync("koleksi", "2")).Holdings.Single().Barcode, Is.EqualTo("B2"));
        Assert.That(await library.TakeAsync(corrected, Rainbow.Keyed("1").Kept("B1")), Is.EqualTo(new ImportCounts(Unchanged: 2)));
        await library.AssertSoundAsync();
    }

    [Test]
    public async Task When_the_first_source_is_corrected_the_others_stay_together_without_it()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(Rainbow.Keyed("1"), Rainbow.Keyed("2"), Rainbow.Keyed("3").Saying("Sepuluh anak."));
        await library.TakeAsync(AWork.Called("Sang pemimpi").In(2006).Keyed("1"));
        Assert.That((await library.GetAsync("koleksi", "1")).Bibliographic.Title, Is.EqualTo("Sang pemimpi"));
        var others = (await library.GetAsync("koleksi", "2")).Bibliographic;
        Assert.That((others.Title, others.Summaries.Single().Text), Is.EqualTo(("Laskar pelangi", "Sepuluh anak.")));
        Assert.That(await library.TitlesAsync(), Has.Length.EqualTo(2));
        await library.AssertSoundAsync();
    }

    [Test]
    public async Task A_corrected_source_joins_the_work_that_it_now_is()
    {
        await using var library = await Library.OpenAsync();
        var dreamer = AWork.Called("Sang pemimpi").By("Hirata", "Andrea").In(2006);
        await library.TakeAsync(dreamer.Keyed("9"), Rainbow.Keyed("1"), Rainbow.Keyed("2"));
        await library.TakeAsync(dreamer.Keyed("2").Edition("1").Numbered(Isbn), dreamer.Keyed("3").Numbered(Isbn), dreamer.Keyed("2"));
        Assert.That(await library.TitlesAsync(), Has.Length.EqualTo(3).And.Member("Laskar pelangi"));
        await library.AssertSoundAsync();
    }

    [Test]
    public async Task A_changed_title_with_the_isbn_kept_is_still_the_same_work()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(Rainbow.Keyed("1").Numbered(Isbn), Rainbow.Keyed("2").Numbered(Isbn));
        await library.TakeAsync(Rainbow.Keyed("1").Numbered(Isbn).With(work => work with { Subtitle = "Sebuah novel" }));
        Assert.That(await library.TitlesAsync(), Is.EqualTo(new[] { "Laskar pelangi" }));
    }

    private static async Task<object?> ValueAsync(Library library, string source, PropertyInfo field) =>
        field.GetValue((await library.GetAsync(source, "1")).Bibliographic);

    private static BibliographicRecord Copy(BibliographicRecord record, PropertyInfo field, object? value)
    {
        var copy = record with { };
        field.SetValue(copy, value);
        return copy;
    }

    // Both ways of joining hold, so that either field may be emptied.
    private static BibliographicRecord Renamed(BibliographicRecord record) => record with { Title = "Judul lain" };

    private static BibliographicRecord Full(string who) => new()
    {
        Title = "Judul",
        Subtitle = "Anak judul",
        Part = "Jilid 1",
        Contributors = [Contributor.Person("Hirata", "Andrea"), Contributor.Body(who, ContributorRole.Editor)],
        Published = new PublicationDate(2005),
        Edition = "2",
        Publisher = who,
        Place = who,
        Language = who,
        Classification = who,
        Subjects = [new Subject(who)],
        Isbns = [Isbn],
        Issns = [who],
        Doi = who,
        Links = [who],
        Extent = who,
        Series = who,
        Host = new HostItem { Title = who },
        Thesis = new Thesis(who, null),
        Summaries = [new LocalText(who)],
        Contents = who,
    };
}

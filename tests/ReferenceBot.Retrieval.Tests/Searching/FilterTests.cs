using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Searching;

public sealed class FilterTests
{
    private static readonly ARecord Old = ARecord.Called("Sejarah Kupang").In(1978).Speaking("id");
    private static readonly ARecord New = ARecord.Called("Sejarah Timor").In(2021).Speaking("id").OfType(RecordType.Thesis);
    private static readonly ARecord English = ARecord.Called("History of Timor, sejarah").In(2010).Speaking("en");
    private static readonly ARecord ForChildren = ARecord.Called("Dongeng sejarah").In(2015).Speaking("id").For(Audience.Child);
    private static readonly ARecord Serial = ARecord.Called("Majalah sejarah").In(1990, 2018).Speaking("mkn").OfType(RecordType.Serial);
    private static readonly ARecord Undated = ARecord.Called("Catatan sejarah");

    private static Task<SearchDesk> Desk() => SearchDesk.With(Old, New, English, ForChildren, Serial, Undated);

    private static async Task<RecordId[]> Filtered(SearchFilters filters)
    {
        using var desk = await Desk();
        return (await desk.Filtered("sejarah", filters)).Ids();
    }

    [Test]
    public async Task Years_are_inclusive_and_a_serial_has_all_of_its_own()
    {
        Assert.That(await Filtered(new SearchFilters { YearFrom = 2015 }), Is.EquivalentTo(new[] { New.Id, ForChildren.Id, Serial.Id }));
        Assert.That(await Filtered(new SearchFilters { YearTo = 1990 }), Is.EquivalentTo(new[] { Old.Id, Serial.Id }));
        Assert.That(await Filtered(new SearchFilters { YearFrom = 2021, YearTo = 2021 }), Is.EqualTo(new[] { New.Id }));
        Assert.That(await Filtered(new SearchFilters { YearFrom = 2022, YearTo = 2000 }), Is.Empty);
    }

    [Test]
    public async Task Language_type_and_audience_let_through_what_has_them()
    {
        Assert.That(await Filtered(new SearchFilters { Language = "en" }), Is.EqualTo(new[] { English.Id }));
        Assert.That(await Filtered(new SearchFilters { Language = "mkn" }), Is.EqualTo(new[] { Serial.Id }));
        Assert.That(await Filtered(new SearchFilters { Language = "klingon" }), Is.Empty);
        Assert.That(await Filtered(new SearchFilters { Type = RecordType.Thesis }), Is.EqualTo(new[] { New.Id }));
        Assert.That(await Filtered(new SearchFilters { Audience = Audience.Child }), Is.EqualTo(new[] { ForChildren.Id }));
        Assert.That(
            await Filtered(new SearchFilters { Language = "id", Type = RecordType.Book, YearTo = 2000 }), Is.EqualTo(new[] { Old.Id }));
    }

    [Test]
    public async Task A_book_is_whatever_was_published_by_itself() =>
        Assert.That(await Filtered(new SearchFilters { MonographsOnly = true }), Is.EquivalentTo(new[] { Old.Id, New.Id, English.Id, ForChildren.Id, Undated.Id }));

    [Test]
    public async Task Filters_alone_list_what_passes_them_newest_first()
    {
        using var desk = await Desk();
        var listed = await desk.Filtered("", new SearchFilters { Language = "id" });
        Assert.That(listed.Ids(), Is.EqualTo(new[] { New.Id, ForChildren.Id, Old.Id }));
        Assert.That(listed.Total, Is.EqualTo(3));
    }

    [Test]
    public async Task Neither_text_nor_filters_list_nothing()
    {
        using var desk = await Desk();
        Assert.That((await desk.Topic("  ")).Total, Is.Zero);
    }

    [Test]
    public async Task Facets_count_all_matches_largest_first()
    {
        using var desk = await Desk();
        var facets = (await desk.Ask(new SearchRequest { Text = "sejarah", Limit = 1 })).Facets;
        Assert.That(facets.Languages, Is.EqualTo(new KeyValuePair<string, int>[] { new("id", 3), new("en", 1), new("mkn", 1) }));
        Assert.That(facets.Types[0], Is.EqualTo(new KeyValuePair<RecordType, int>(RecordType.Book, 4)));
        Assert.That(facets.Audiences, Is.EqualTo(new KeyValuePair<Audience, int>[] { new(Audience.Adult, 5), new(Audience.Child, 1) }));
        Assert.That(facets.Decades, Is.EqualTo(new KeyValuePair<int, int>[] { new(2010, 2), new(1970, 1), new(1990, 1), new(2020, 1) }));
    }

    [Test]
    public async Task Facets_count_within_the_filters()
    {
        using var desk = await Desk();
        var facets = (await desk.Filtered("sejarah", new SearchFilters { Language = "id" })).Facets;
        Assert.That(facets.Languages, Is.EqualTo(new KeyValuePair<string, int>[] { new("id", 3) }));
    }
}

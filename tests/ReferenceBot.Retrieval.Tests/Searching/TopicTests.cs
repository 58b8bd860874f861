using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Searching;

public sealed class TopicTests
{
    private static readonly ARecord Weaving = ARecord.Called("Tenun Ikat Timor").About("kerajinan", "kain tradisional")
        .Saying("Motif dan cara menenun di pulau Timor.");

    private static readonly ARecord Databases =
        ARecord.Called("Fundamentals of Database Systems").By("Ramez", "Elmasri").About("Databases");

    private static readonly ARecord Maize = ARecord.Called("Budidaya Jagung Lahan Kering").About("pertanian");

    [Test]
    public async Task The_record_about_the_topic_comes_first()
    {
        using var desk = await SearchDesk.With(Weaving, Databases, Maize);
        Assert.That(await desk.First("tenun ikat"), Is.EqualTo(Weaving.Id));
        Assert.That(await desk.First("jagung"), Is.EqualTo(Maize.Id));
    }

    [TestCase("database system")]
    [TestCase("databases")]
    [TestCase("fundamental systems")]
    public async Task English_inflections_meet(string topic)
    {
        using var desk = await SearchDesk.With(Weaving, Databases, Maize);
        Assert.That(await desk.First(topic, SpokenLanguage.English), Is.EqualTo(Databases.Id));
        Assert.That(await desk.First(topic), Is.EqualTo(Databases.Id), "without being told the language");
    }

    [TestCase("tenunan")]
    [TestCase("bertenun")]
    [TestCase("petani membudidayakan", "Budidaya Jagung Lahan Kering")]
    public async Task Indonesian_inflections_meet(string topic, string title = "Tenun Ikat Timor")
    {
        using var desk = await SearchDesk.With(Weaving, Databases, Maize);
        var expected = ARecord.Called(title).Id;
        Assert.That(await desk.First(topic, SpokenLanguage.Indonesian), Is.EqualTo(expected));
        Assert.That(await desk.First(topic), Is.EqualTo(expected), "without being told the language");
    }

    [Test]
    public async Task Words_of_asking_find_nothing_as_long_as_something_else_is_said()
    {
        var guide = ARecord.Called("Mencari Buku tentang Apa Saja");
        using var desk = await SearchDesk.With(guide, Maize);
        var found = await desk.Topic("carikan buku tentang jagung", SpokenLanguage.Indonesian);
        Assert.That(found.Ids(), Is.EqualTo(new[] { Maize.Id }));
    }

    [Test]
    public async Task A_text_of_nothing_but_such_words_is_taken_as_it_is()
    {
        var title = ARecord.Called("Untuk Apa?");
        using var desk = await SearchDesk.With(title, Maize);
        Assert.That(await desk.First("untuk apa"), Is.EqualTo(title.Id));
    }

    [TestCase("databse")]
    [TestCase("fundamnetals")]
    [TestCase("Elmsari")]
    public async Task A_misspelt_word_finds_what_it_comes_near_to(string misspelt)
    {
        using var desk = await SearchDesk.With(Weaving, Databases, Maize);
        Assert.That(await desk.First(misspelt), Is.EqualTo(Databases.Id));
    }

    [Test]
    public async Task Words_run_together_are_taken_apart()
    {
        using var desk = await SearchDesk.With(Weaving, Databases, Maize);
        Assert.That(await desk.First("lahankering"), Is.EqualTo(Maize.Id));
    }

    [Test]
    public async Task Accents_apostrophes_and_case_make_no_difference()
    {
        var quran = ARecord.Called("Tafsir Al-Qur’an");
        using var desk = await SearchDesk.With(quran, Maize);
        Assert.That(await desk.First("QURAN"), Is.EqualTo(quran.Id));
        Assert.That(await desk.First("qur'án"), Is.EqualTo(quran.Id));
    }

    [Test]
    public async Task Names_subjects_and_summaries_are_searched()
    {
        using var desk = await SearchDesk.With(Weaving, Databases, Maize);
        Assert.That(await desk.First("elmasri"), Is.EqualTo(Databases.Id));
        Assert.That(await desk.First("kerajinan"), Is.EqualTo(Weaving.Id));
        Assert.That(await desk.First("motif"), Is.EqualTo(Weaving.Id));
    }

    [Test]
    public async Task A_topic_has_no_strict_matches()
    {
        using var desk = await SearchDesk.With(Weaving);
        Assert.That((await desk.Topic("tenun ikat timor")).Strict, Is.Zero);
    }

    [Test]
    public async Task Matched_words_are_given_as_the_record_writes_them_in_the_order_of_the_request()
    {
        using var desk = await SearchDesk.With(Weaving, Maize);
        var hit = (await desk.Topic("motif TIMOR tenun", SpokenLanguage.Indonesian)).Hits[0];
        Assert.That(hit.Matched, Is.EqualTo(new[] { "Motif", "Timor", "Tenun" }));
    }

    [Test]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        using var desk = await SearchDesk.With([.. Enumerable.Range(1, 25).Select(i => ARecord.Called($"Jagung {i}"))]);
        var all = (await desk.Ask(new SearchRequest { Text = "jagung", Limit = 25 })).Ids();
        var pages = new List<RecordId>();
        for (var offset = 0; offset < 30; offset += 10)
        {
            var page = await desk.Ask(new SearchRequest { Text = "jagung", Offset = offset, Limit = 10 });
            Assert.That(page.Total, Is.EqualTo(25));
            pages.AddRange(page.Ids());
        }

        Assert.That(pages, Is.EqualTo(all));
        Assert.That(all, Is.Unique);
    }

    [Test]
    public async Task What_is_asked_beyond_the_depth_is_not_given()
    {
        using var desk = await SearchDesk.With(Maize);
        Assert.That((await desk.Ask(new SearchRequest { Text = "jagung", Offset = SearchRequest.MaxDepth, Limit = 10 })).Hits, Is.Empty);
        Assert.That((await desk.Ask(new SearchRequest { Text = "jagung", Offset = -5, Limit = int.MaxValue })).Hits, Has.Count.EqualTo(1));
        Assert.That((await desk.Ask(new SearchRequest { Text = "jagung", Limit = -1 })).Hits, Is.Empty);
    }
}

using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Searching;

public sealed class NoGoodMatchTests
{
    private static readonly ARecord Ritual = ARecord.Called("Wehali, the Female Land").By("Tom", "Therik").About("Malaka");

    private static readonly ARecord Autumn = ARecord.Called("Autumn in Paris").By("Ilana", "Tan").About("novel");

    private static readonly ARecord Web = ARecord.Called("Charlotte's Web").Saying("A farm story on learning to read.");

    private static readonly ARecord Malaria = ARecord.Called("Malaria").About("penyakit tropis").Saying("Penyakit di NTT.");

    private static readonly ARecord Seaweed = ARecord.Called("Rumput Laut").Saying("Petani rumput laut di NTT.");

    private static readonly ARecord Weaving = ARecord.Called("Tenun Sumba").About("kerajinan");

    private static readonly ARecord Stunting = ARecord.Called("Stunting").About("gizi", "balita").Saying("Anak yang pendek.");

    private static readonly ARecord Figures = ARecord.Called("Nusa Tenggara Timur dalam Angka").Saying("Nusa Tenggara Timur.");

    private static Task<SearchDesk> Desk() => SearchDesk.With(
    [
        Ritual, Autumn, Web, Malaria, Seaweed, Weaving, Stunting, Figures,
        .. Enumerable.Range(1, 12).Select(i => ARecord.Called($"Catatan Indonesia {i}")),
    ]);

    [TestCase("tan malaka")]
    [TestCase("tan komunis")]
    [TestCase("books about machine learning")]
    [TestCase("tenun jepara kuno")]
    [TestCase("kebakaran indonesia")]
    public async Task A_topic_that_only_shares_a_word_with_records_has_no_match(string topic)
    {
        using var desk = await Desk();
        var found = await desk.Topic(topic);
        Assert.That((found.Total, found.Hits.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_place_alone_makes_no_match_and_the_total_counts_real_ones()
    {
        using var desk = await Desk();
        var found = await desk.Topic("malaria di NTT");
        Assert.That(found.Ids(), Is.EqualTo(new[] { Malaria.Id }));
        Assert.That(found.Total, Is.EqualTo(1));
    }

    [Test]
    public async Task A_place_of_several_words_does_not_drown_the_topic()
    {
        using var desk = await Desk();
        Assert.That((await desk.Topic("stunting pada balita di Nusa Tenggara Timur")).Ids(), Is.EqualTo(new[] { Stunting.Id }));
        Assert.That((await desk.Topic("Nusa Tenggara Timur")).Ids(), Does.Contain(Figures.Id));
    }

    [Test]
    public async Task A_title_on_one_of_two_words_about_as_rare_is_a_match()
    {
        using var desk = await SearchDesk.With(Stunting, Malaria, ARecord.Called("Gizi Balita"), Ritual, Autumn, Web);
        Assert.That((await desk.Topic("stunting malaria")).Ids(), Is.EquivalentTo(new[] { Stunting.Id, Malaria.Id }));
    }

    [TestCase("malaria")]
    [TestCase("penyakit malaria")]
    [TestCase("penyakit tropis")]
    [TestCase("malarya")]
    public async Task A_record_about_the_topic_stays(string topic)
    {
        using var desk = await Desk();
        Assert.That(await desk.First(topic), Is.EqualTo(Malaria.Id));
    }

    [Test]
    public async Task A_frequent_word_finds_its_records_when_nothing_else_is_said()
    {
        using var desk = await Desk();
        Assert.That((await desk.Topic("indonesia")).Total, Is.EqualTo(12));
    }
}

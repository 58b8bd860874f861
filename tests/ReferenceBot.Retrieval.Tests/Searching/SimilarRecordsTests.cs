using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Searching;

public sealed class SimilarRecordsTests
{
    [Test]
    public async Task What_shares_telling_words_comes_first_without_the_record_itself()
    {
        var weaving = ARecord.Called("Tenun Ikat Timor").About("tenun", "kerajinan").Speaking("id");
        var motifs = ARecord.Called("Motif Tenunan Sumba").About("tenun", "motif").Speaking("id");
        var history = ARecord.Called("Sejarah Timor").About("sejarah");
        var maths = ARecord.Called("Aljabar Linear").About("matematika");
        using var desk = await SearchDesk.With(weaving, motifs, history, maths);
        var similar = await desk.Search.FindSimilarAsync(weaving.Id, 10, CancellationToken.None);
        Assert.That(similar.Ids().First(), Is.EqualTo(motifs.Id));
        Assert.That(similar.Ids(), Does.Not.Contain(weaving.Id).And.Not.Contain(maths.Id));
        Assert.That(similar.Complete);
    }

    [Test]
    public async Task An_unknown_record_is_like_nothing()
    {
        using var desk = await SearchDesk.With(ARecord.Called("Tenun"));
        var similar = await desk.Search.FindSimilarAsync(RecordId.Of("no", "where"), 10, CancellationToken.None);
        Assert.That(similar.Hits, Is.Empty);
    }

    [Test]
    public async Task No_more_than_the_limit_is_given()
    {
        var records = Enumerable.Range(0, 20).Select(i => ARecord.Called($"Tenun {i}").About("kain ikat")).ToArray();
        using var desk = await SearchDesk.With([.. records, .. Enumerable.Range(0, 30).Select(i => ARecord.Called($"Lain {i}"))]);
        Assert.That((await desk.Search.FindSimilarAsync(records[0].Id, 5, CancellationToken.None)).Hits, Has.Count.EqualTo(5));
    }
}

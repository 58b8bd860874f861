using System.Text.Json;
using ReferenceBot.Catalogue.Tests.Arranging;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Catalogue.Tests.Records;

/// <summary>What was imported comes back as it was.</summary>
public sealed class ReadBackTests
{
    [Test]
    public async Task Any_record_comes_back_with_every_field_as_it_was([Range(1, 8)] int seed)
    {
        await using var library = await Library.OpenAsync();
        var any = new AnyRecord(seed);
        var works = Enumerable.Range(0, 100).Select(any.Next).ToDictionary(record => RecordId.Of(record.Source ?? "koleksi", record.Key!));
        await library.TakeAsync([.. works.Values.Select(record => new AWork(record))]);
        var read = await library.GetAsync([.. works.Keys]);
        Assert.That(read.Select(record => record.Id), Is.EqualTo(works.Keys));
        foreach (var record in read)
        {
            Assert.That(Plain(record.Bibliographic), Is.EqualTo(Plain(works[record.Id].Bibliographic)));
            Assert.That(record.Holdings, Is.EqualTo(works[record.Id].Holdings));
        }
    }

    [Test]
    public async Task A_follower_reads_the_same_as_who_asks_by_id()
    {
        await using var library = await Library.OpenAsync();
        var any = new AnyRecord(99);
        await library.TakeAsync(
            [
                .. Enumerable.Range(0, 1200).Select(i => AWork.Called($"Judul {i}").Keyed($"{i}").Kept($"A{i}", $"B{i}")),
                new AWork(any.Next(1)),
            ]);
        var followed = await library.ReadAllAsync();
        Assert.That(followed.ConvertAll(change => change.Number), Is.EqualTo(Enumerable.Range(1, 1201)));
        var asked = await library.GetAsync([.. followed.Select(change => change.Id)]);
        Assert.That(followed.ConvertAll(change => Plain(change.Record!)), Is.EqualTo(asked.Select(Plain)));
        Assert.That((await library.ReadAllAsync(after: 1200)).Single().Id, Is.EqualTo(followed[^1].Id));
    }

    [Test]
    public async Task Records_come_in_the_order_asked_and_unknown_ids_are_left_out()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync([.. Enumerable.Range(0, 5).Select(i => AWork.Called($"Judul {i}").Keyed($"{i}"))]);
        var ids = new[] { 3, 9, 0, 4 }.Select(i => RecordId.Of("koleksi", $"{i}")).ToArray();
        var read = await library.GetAsync(ids);
        Assert.That(read.Select(record => record.Bibliographic.Title), Is.EqualTo(new[] { "Judul 3", "Judul 0", "Judul 4" }));
        Assert.That(await library.GetAsync(), Is.Empty);
    }

    [Test]
    public async Task A_thousand_records_can_be_asked_for_at_once()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync([.. Enumerable.Range(0, 1000).Select(i => AWork.Called($"Judul {i}").Keyed($"{i}"))]);
        Assert.That(
            await library.GetAsync([.. Enumerable.Range(0, 1000).Select(i => RecordId.Of("koleksi", $"{i}"))]), Has.Count.EqualTo(1000));
    }

    [Test]
    public async Task A_row_written_before_a_field_existed_reads_as_if_it_were_empty()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(AWork.Called("Sasando").Keyed("1"));
        await library.QueryAsync(
            """UPDATE records SET body = '{"title":"Sasando","gone":[1],"contributors":[{"family":"Pello","later":{"a":1}}]}'""");
        var read = (await library.GetAsync("koleksi", "1")).Bibliographic;
        Assert.That(
            Plain(read),
            Is.EqualTo(Plain(new BibliographicRecord { Title = "Sasando", Contributors = [Contributor.Person("Pello", null)] })));
    }

    [Test]
    public async Task An_empty_catalogue_has_had_no_change()
    {
        await using var library = await Library.OpenAsync();
        Assert.That(await library.Source.GetLastChangeAsync(CancellationToken.None), Is.Zero);
        Assert.That(await library.ReadAllAsync(), Is.Empty);
    }

    private static string Plain<T>(T record) => JsonSerializer.Serialize(record);
}

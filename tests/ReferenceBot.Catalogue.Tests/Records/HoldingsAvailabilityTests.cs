using ReferenceBot.Catalogue.Tests.Arranging;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;

namespace ReferenceBot.Catalogue.Tests.Records;

/// <summary>What can be told of copies while no library system is asked.</summary>
public sealed class HoldingsAvailabilityTests
{
    private static readonly RecordId Id = RecordId.Of("koleksi", "1");

    [Test]
    public async Task A_copy_is_owned_and_nobody_knows_who_has_it()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(new AWork(new SourceRecord(null, "1", new BibliographicRecord { Title = "Sasando" },
            [new Holding { Barcode = "B1", Branch = "PUSAT" }, new Holding { Barcode = "B2", InLibraryOnly = true }])));
        var answer = (await library.Availability.AskAsync([Id], CancellationToken.None))[Id];
        Assert.That(answer.Items.Select(item => (item.Holding.Barcode, item.State, item.Due)), Is.EqualTo(new[]
        {
            ("B1", ItemState.NotTracked, (DateOnly?)null), ("B2", ItemState.InLibraryOnly, null),
        }));
        Assert.That(answer.CanBeHad);
    }

    [Test]
    public async Task A_record_without_copies_is_answered_with_none_and_an_unknown_one_not_at_all()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(AWork.Called("Sasando").Keyed("1"));
        var answers = await library.Availability.AskAsync([Id, RecordId.Of("koleksi", "2")], CancellationToken.None);
        Assert.That(answers.Keys, Is.EqualTo(new[] { Id }));
        Assert.That((answers[Id].Items.Count, answers[Id].CanBeHad), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task A_record_asked_for_twice_is_answered_once()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(AWork.Called("Sasando").Keyed("1"));
        Assert.That(await library.Availability.AskAsync([Id, Id], CancellationToken.None), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Copies_listed_elsewhere_belong_to_the_record_with_their_key()
    {
        await using var library = await Library.OpenAsync();
        var copies = new[] { ("1", "B1"), ("1", "B2"), ("2", "B3") }.ToLookup(
            copy => copy.Item1, copy => new Holding { Barcode = copy.Item2 });
        var path = library.FileOf("koleksi.x").Path;
        await library.ImportAsync(new Catalogue.Import.ImportFile(path)
        {
            Reader = Listed.Of(
                [AWork.Called("Sasando").Keyed("1").Kept("B0"), AWork.Called("Tenun").Keyed("3"), AWork.Called("Tanpa kunci")]),
            Holdings = copies,
        });
        Assert.That((await library.GetAsync("koleksi", "1")).Holdings.Select(copy => copy.Barcode), Is.EqualTo(new[] { "B0", "B1", "B2" }));
        Assert.That((await library.GetAsync("koleksi", "3")).Holdings, Is.Empty);
    }
}

using ReferenceBot.Catalogue.Import;
using ReferenceBot.Catalogue.Tests.Arranging;

namespace ReferenceBot.Catalogue.Tests.Import;

/// <summary>An import can be run again at any time.</summary>
public sealed class RerunTests
{
    [Test]
    public async Task A_second_import_adds_and_updates_nothing([Range(1, 12)] int seed)
    {
        await using var library = await Library.OpenAsync();
        var random = new Random(seed);
        var (first, second) = (FewWords(random, 120), FewWords(random, 120));
        ImportFile[] files = [library.FileOf("satu.x", first), library.FileOf("dua.x", second)];
        var counts = await library.ImportAsync(files);
        Assert.That(counts.Read, Is.EqualTo(240));
        Assert.That(new[] { counts.Added, counts.Merged, counts.Unchanged }, Has.All.Positive);
        var before = await library.ReadAllAsync();

        Assert.That(await library.ImportAsync(files), Is.EqualTo(new ImportCounts(Unchanged: 240)));
        random.Shuffle(first);
        random.Shuffle(second);
        var shuffled = await library.ImportAsync(library.FileOf("dua.x", second), library.FileOf("satu.x", first));

        Assert.That(shuffled, Is.EqualTo(new ImportCounts(Unchanged: 240)));
        Assert.That(
            (await library.ReadAllAsync()).ConvertAll(change => (change.Number, change.Id)),
            Is.EqualTo(before.ConvertAll(change => (change.Number, change.Id))));
        await library.AssertSoundAsync();
    }

    [Test]
    public async Task One_file_named_twice_in_one_run_is_read_twice_and_written_once()
    {
        await using var library = await Library.OpenAsync();
        var file = library.FileOf("satu.x", AWork.Called("Sasando").Keyed("1"), AWork.Called("Tenun").Keyed("2"));
        Assert.That(await library.ImportAsync(file, file), Is.EqualTo(new ImportCounts(Added: 2, Unchanged: 2)));
    }

    [Test]
    public async Task A_changed_record_is_updated_with_a_new_number_and_its_old_id_and_others_keep_theirs()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(AWork.Called("Sasando").Keyed("1"), AWork.Called("Tenun").Keyed("2"));
        var before = await library.ReadAllAsync();
        var counts = await library.TakeAsync(AWork.Called("Sasando Rote").Keyed("1"), AWork.Called("Tenun").Keyed("2"));
        var after = await library.ReadAllAsync();
        Assert.That(counts, Is.EqualTo(new ImportCounts(Updated: 1, Unchanged: 1)));
        Assert.That(after.ConvertAll(change => change.Id), Is.EqualTo(new[] { before[1].Id, before[0].Id }));
        Assert.That(after.ConvertAll(change => change.Number), Is.EqualTo(new[] { before[1].Number, before[1].Number + 1 }));
        Assert.That(after[1].Record!.Bibliographic.Title, Is.EqualTo("Sasando Rote"));
    }

    [Test]
    public async Task A_change_of_the_copies_alone_is_a_change()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(AWork.Called("Sasando").Keyed("1").Kept("B1"));
        Assert.That(await library.TakeAsync(AWork.Called("Sasando").Keyed("1").Kept("B1", "B2")), Is.EqualTo(new ImportCounts(Updated: 1)));
        Assert.That((await library.ReadAllAsync(after: 1)).Single().Record!.Holdings, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_record_that_changes_back_and_forth_stays_one_record()
    {
        await using var library = await Library.OpenAsync();
        foreach (var title in new[] { "Satu", "Dua", "Satu", "Dua" })
            await library.TakeAsync(AWork.Called(title).Keyed("1"));
        Assert.That(await library.TitlesAsync(), Is.EqualTo(new[] { "Dua" }));
        Assert.That(await library.QueryAsync("SELECT key FROM record_sources"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public async Task Every_write_takes_a_number_of_its_own_and_the_numbers_rise()
    {
        await using var library = await Library.OpenAsync();
        var writes = 0L;
        var random = new Random(7);
        for (var i = 0; i < 10; i++)
        {
            var last = await library.Source.GetLastChangeAsync(CancellationToken.None);
            var counts = await library.ImportAsync(library.FileOf($"sumber{i % 3}.x", FewWords(random, 40)));
            var fresh = await library.ReadAllAsync(last);
            Assert.That(fresh.ConvertAll(change => change.Number), Is.Unique.And.Ordered.And.All.GreaterThan(last));
            Assert.That(fresh, Has.Count.LessThanOrEqualTo(counts.Added + counts.Updated + counts.Merged + counts.Updated));
            writes += fresh.Count;
        }

        Assert.That(writes, Is.Positive);
        Assert.That(
            await library.Source.GetLastChangeAsync(CancellationToken.None),
            Is.EqualTo(
                long.Parse(
                    (await library.QueryAsync("SELECT last FROM change_sequence")).Single(),
                    System.Globalization.CultureInfo.InvariantCulture)));
        await library.AssertSoundAsync();
    }

    /// <summary>Works out of so few words that keys repeat and works meet.</summary>
    private static AWork[] FewWords(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            var work = AWork.Called($"Judul {random.Next(12)}").In(2000 + random.Next(2)).Saying($"Isi {random.Next(3)}");
            if (random.Next(3) > 0)
                work = work.Keyed($"{random.Next(60)}");
            if (random.Next(3) == 0)
                work = work.By($"Nama {random.Next(2)}");
            return random.Next(3) == 0 ? work.Numbered($"97800000000{random.Next(10, 15)}") : work;
        }),
    ];
}

using System.Text.Json;
using ReferenceBot.Catalogue.Import;
using ReferenceBot.Catalogue.Tests.Arranging;

namespace ReferenceBot.Catalogue.Tests.Import;

/// <summary>On a PostgreSQL server the catalogue is the one that it is in a file.</summary>
public sealed class PostgreSqlTests
{
    [Test]
    public async Task Imports_make_the_same_catalogue_on_both_databases([Range(1, 3)] int seed)
    {
        await using var file = await Library.OpenAsync();
        await using var server = await Library.OpenOnPostgreSqlAsync();
        Assert.That(await FillAsync(server, seed), Is.EqualTo(await FillAsync(file, seed)));
        Assert.That(await PlainAsync(server), Is.EqualTo(await PlainAsync(file)).And.Not.Empty);
        await server.AssertSoundAsync();
    }

    [Test]
    public async Task Two_imports_at_once_wait_for_each_other()
    {
        await using var library = await Library.OpenOnPostgreSqlAsync();
        var works = Enumerable.Range(0, 1500).Select(i => AWork.Called($"Judul {i}").In(2000).Keyed($"{i}").Kept($"B{i}")).ToArray();
        var counts = await Task.WhenAll(
            Task.Run(() => library.ImportAsync(library.FileOf("a.x", works))),
            Task.Run(() => library.ImportAsync(library.FileOf("b.x", [.. works.Reverse()]))));
        Assert.That((counts.Sum(count => count.Added), counts.Sum(count => count.Merged)), Is.EqualTo((1500L, 1500L)));
        await library.AssertSoundAsync();
    }

    [Test]
    public async Task Text_that_a_database_cannot_hold_is_no_reason_to_stop()
    {
        await using var library = await Library.OpenOnPostgreSqlAsync();
        var counts = await library.TakeAsync(
            AWork.Called("Nol\0 dan \ud83d separuh").Keyed("a\0b\udc00").Kept("B\0 1\ud83d"),
            AWork.Called("Panjang").Keyed(new string('k', 500)).From(new string('s', 500)));
        Assert.That(counts.Added, Is.EqualTo(2));
        Assert.That(await library.ReadAllAsync(), Has.Count.EqualTo(2));
    }

    private static async Task<List<ImportCounts>> FillAsync(Library library, int seed)
    {
        var any = new AnyRecord(seed);
        var works = Enumerable.Range(0, 80).Select(i => new AWork(any.Next(i))).ToArray();
        AWork[] joined = [.. Enumerable.Range(0, 40).Select(i => AWork.Called($"Judul {i % 25}").In(2000).Keyed($"{i}").Kept($"B{i}"))];
        AWork[] changed = [.. joined.Select((work, i) => i % 3 == 0 ? work.Saying("Lain") : work)];
        return
        [
            await library.TakeAsync(works),
            await library.ImportAsync(library.FileOf("a.x", joined)),
            await library.ImportAsync(library.FileOf("a.x", changed)),
            await library.TakeAsync(works),
        ];
    }

    private static async Task<List<string>> PlainAsync(Library library) =>
        (await library.ReadAllAsync()).ConvertAll(change => JsonSerializer.Serialize(change));
}

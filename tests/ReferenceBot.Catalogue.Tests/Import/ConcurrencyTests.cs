using ReferenceBot.Catalogue.Import;
using ReferenceBot.Catalogue.Tests.Arranging;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;

namespace ReferenceBot.Catalogue.Tests.Import;

/// <summary>Two imports at once, and readers beside them.</summary>
public sealed class ConcurrencyTests
{
    private const int Count = 3000;

    [Test]
    public async Task Two_imports_of_one_file_make_what_one_makes()
    {
        await using var library = await Library.OpenAsync();
        var works = Enumerable.Range(0, Count).Select(i => AWork.Called($"Judul {i}").Keyed($"{i}")).ToArray();
        var counts = await Task.WhenAll(Import(library, "a.x", works), Import(library, "a.x", works));
        Assert.That(counts.Sum(count => count.Added), Is.EqualTo(Count));
        Assert.That(counts.Sum(count => count.Unchanged), Is.EqualTo(Count));
        await library.AssertSoundAsync();
    }

    [Test]
    public async Task Two_sources_of_the_same_works_meet_in_one_record_each()
    {
        await using var library = await Library.OpenAsync();
        var works = Enumerable.Range(0, Count).Select(i => AWork.Called($"Judul {i}").In(2000).Keyed($"{i}").Kept($"B{i}")).ToArray();
        var counts = await Task.WhenAll(Import(library, "a.x", works), Import(library, "b.x", [.. works.Reverse()]));
        Assert.That(counts.Sum(count => count.Added), Is.EqualTo(Count));
        Assert.That(counts.Sum(count => count.Merged), Is.EqualTo(Count));
        Assert.That((await library.ReadAllAsync()).ConvertAll(change => change.Record!.Holdings.Count), Has.All.EqualTo(2));
        await library.AssertSoundAsync();
    }

    [Test]
    public async Task A_key_that_stands_twice_in_a_file_survives_an_import_that_overtakes_another()
    {
        await using var library = await Library.OpenAsync();
        AWork[] works = [AWork.Called("Atlas").Keyed("1"), .. Fillers(), AWork.Called("Balada").Keyed("1")];
        ImportCounts? inner = null;
        library.Log.OnCommitted = counts =>
        {
            // The second import runs from start to end between the first one's batches.
            if (counts.Read == 1000)
                inner = Import(library, "a.x", works).GetAwaiter().GetResult();
        };
        var outer = await library.ImportAsync(library.FileOf("a.x", works));
        Assert.That((inner!.Updated, outer.Updated), Is.EqualTo((0L, 0L)));
        Assert.That(await library.TitlesAsync(), Has.Member("Atlas").And.Member("Balada"));
        library.Log.OnCommitted = _ => { };
        Assert.That((await library.ImportAsync(library.FileOf("a.x", works))).Unchanged, Is.EqualTo(works.Length));
    }

    [Test]
    public async Task A_key_that_stands_twice_survives_an_older_import_that_meets_it_in_between()
    {
        await using var library = await Library.OpenAsync();
        AWork[] works = [AWork.Called("Atlas").Keyed("1"), .. Fillers(), AWork.Called("Balada").Keyed("1")];
        var (newerHasAtlas, olderHasAtlas) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task<ImportCounts>? newer = null;
        library.Log.OnCommitted = _ => olderHasAtlas.TrySetResult();
        await library.ImportAsync(library.FileOf("a.x", new Listed(AfterNewer())));
        Assert.That((await newer!).Updated, Is.Zero);
        Assert.That(await library.TitlesAsync(), Has.Member("Atlas").And.Member("Balada"));
        await library.AssertSoundAsync();

        IEnumerable<RecordReading> AfterNewer()
        {
            var log = new ImportLog
            {
                OnCommitted = _ =>
                {
                    newerHasAtlas.TrySetResult();
                    olderHasAtlas.Task.Wait();
                },
            };
            newer = Task.Run(
                () => library.Importer.RunAsync([library.FileOf("a.x", works)], new ImportOptions(), log, CancellationToken.None));
            newerHasAtlas.Task.Wait();
            for (var i = 0; i < works.Length; i++)
                yield return Listed.Read(i, works[i]);
        }
    }

    [Test]
    public async Task Who_follows_the_changes_misses_none_while_imports_run()
    {
        await using var library = await Library.OpenAsync();
        var importing = Task.WhenAll(
            [.. Enumerable.Range(0, 2).Select(source => Import(
                library, $"s{source}.x", ManyWorks()))]);
        var followed = new Dictionary<RecordId, long>();
        var last = 0L;
        do
        {
            last = await FollowAsync(library, followed, last);
        }
        while (!importing.IsCompleted);
        await FollowAsync(library, followed, last);
        var present = (await library.ReadAllAsync()).ConvertAll(change => (change.Id, change.Number));
        Assert.That(followed.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Value), Is.EqualTo(present));
        Assert.That((await importing).Sum(counts => counts.Rejected), Is.Zero);
    }

    private static async Task<long> FollowAsync(Library library, Dictionary<RecordId, long> followed, long last)
    {
        foreach (var change in await library.ReadAllAsync(last))
            (followed[change.Id], last) = (change.Number, change.Number);
        return last;
    }

    private static AWork[] ManyWorks() =>
        [.. Enumerable.Range(0, Count).Select(i => AWork.Called($"Judul {i}").In(1000 + (i % 900)).Keyed($"{i}"))];

    private static IEnumerable<AWork> Fillers() => Enumerable.Range(0, 1200).Select(i => AWork.Called($"Pengisi {i}").Keyed($"f{i}"));

    private static Task<ImportCounts> Import(Library library, string name, AWork[] works)
    {
        var file = library.FileOf(name, works);
        return Task.Run(() => library.Importer.RunAsync([file], new ImportOptions(), new ImportLog(), CancellationToken.None));
    }
}

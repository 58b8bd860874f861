using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Indexing;

public sealed class RecordIndexTests
{
    private static readonly ARecord Maize = ARecord.Called("Jagung");

    [Test]
    public async Task The_first_to_open_a_folder_owns_it_and_others_read_its_last_commit()
    {
        using var folder = new TemporaryFolder();
        var source = new MemorySource();
        source.Put(Maize);
        using var owner = new SearchDesk(source, folder.Path);
        await owner.CatchUp();
        using var reader = new SearchDesk(source, folder.Path);
        Assert.That((owner.Index.IsReadOnly, reader.Index.IsReadOnly), Is.EqualTo((false, true)));
        var found = await reader.Topic("jagung");
        Assert.That((found.Total, found.Complete), Is.EqualTo((1, true)));
    }

    [Test]
    public async Task A_reader_follows_the_owners_commits_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var source = new MemorySource();
        using var owner = new SearchDesk(source, folder.Path);
        using var reader = new SearchDesk(source, folder.Path);
        source.Put(Maize);
        await owner.CatchUp();
        Assert.That((await reader.Topic("jagung")).Complete, Is.False);
        Assert.That(await reader.CatchUp(), Is.Zero);
        Assert.That((await reader.Topic("jagung")).Total, Is.EqualTo(1));
        source.Put(ARecord.Called("Jagung lagi"));
        await owner.CatchUp();
        await reader.CatchUp();
        var found = await reader.Topic("jagung");
        Assert.That((found.Total, found.Complete), Is.EqualTo((2, true)));
    }

    [Test]
    public async Task A_reader_takes_over_when_the_owner_has_gone()
    {
        using var folder = new TemporaryFolder();
        var source = new MemorySource();
        var owner = new SearchDesk(source, folder.Path);
        source.Put(Maize);
        await owner.CatchUp();
        using var reader = new SearchDesk(source, folder.Path);
        owner.Dispose();
        source.Put(ARecord.Called("Jagung lagi"));
        Assert.That(await reader.CatchUp(), Is.EqualTo(1));
        Assert.That(reader.Index.IsReadOnly, Is.False);
        Assert.That((await reader.Topic("jagung")).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task A_corrupt_index_is_filled_again_from_the_source(
        [Values] bool truncated, [Values("segments_1", ".cfs", ".si")] string file)
    {
        using var folder = new TemporaryFolder();
        var source = new MemorySource();
        source.Put([.. Enumerable.Range(0, 200).Select(i => ARecord.Called($"Jagung {i}"))]);
        using (var before = new SearchDesk(source, folder.Path))
            await before.CatchUp();
        Damage(folder.At("records"), file, truncated);
        using var healed = new SearchDesk(source, folder.Path);
        Assert.That(healed.Index.AppliedChange, Is.Zero);
        Assert.That(await healed.CatchUp(), Is.EqualTo(200));
        var found = await healed.Topic("jagung");
        Assert.That((found.Total, found.Complete), Is.EqualTo((200, true)));
    }

    [Test]
    public async Task A_missing_file_heals_too()
    {
        using var folder = new TemporaryFolder();
        var source = new MemorySource();
        source.Put(Maize);
        using (var before = new SearchDesk(source, folder.Path))
            await before.CatchUp();
        foreach (var file in Directory.GetFiles(folder.At("records"), "_*"))
            File.Delete(file);
        using var healed = new SearchDesk(source, folder.Path);
        await healed.CatchUp();
        Assert.That((await healed.Topic("jagung")).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Healing_leaves_other_files_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("records"));
        await File.WriteAllTextAsync(folder.At("records", "segments_1"), "not an index");
        await File.WriteAllTextAsync(folder.At("records", "thesis.docx"), "years of work");
        using var desk = new SearchDesk(new MemorySource(), folder.Path);
        Assert.That(File.Exists(folder.At("records", "thesis.docx")));
        Assert.That(desk.Index.Count, Is.Zero);
    }

    [Test]
    public void A_reader_of_a_folder_without_an_index_finds_nothing()
    {
        using var folder = new TemporaryFolder();
        using var owner = SearchDesk.OpenIndex(folder.Path);
        using var reader = SearchDesk.OpenIndex(folder.Path);
        Assert.That((reader.Count, reader.AppliedChange), Is.EqualTo((0, 0L)));
    }

    private static void Damage(string folder, string ending, bool truncated)
    {
        var path = Directory.GetFiles(folder).Single(file => file.EndsWith(ending, StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(path);
        if (truncated)
            bytes = bytes[..(bytes.Length / 2)];
        else
            bytes[bytes.Length / 2] ^= 0xFF;
        File.WriteAllBytes(path, bytes);
    }
}

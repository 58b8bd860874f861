using System.IO.Compression;
using System.Text;
using ReferenceBot.Catalogue.Import;
using ReferenceBot.Catalogue.Tests.Arranging;

namespace ReferenceBot.Catalogue.Tests.Import;

/// <summary>Who a record is: its source and the key it has there.</summary>
public sealed class IdentityTests
{
    private const string Csv = "id,title,isbn\n7,Laskar pelangi,979-3062-79-7\n";

    [Test]
    public async Task A_source_named_by_the_person_is_believed_before_the_records_own()
    {
        await using var library = await Library.OpenAsync();
        await library.ImportAsync(
            new ImportOptions("kupang"), library.FileOf("koleksi.x", AWork.Called("Sasando").From("OCoLC").Keyed("1")));
        Assert.That((await library.GetAsync("kupang", "1")).Bibliographic.Title, Is.EqualTo("Sasando"));
    }

    [Test]
    public async Task A_marc_record_is_known_by_its_003_and_001()
    {
        await using var library = await Library.OpenAsync();
        await library.ImportAsync(
            library.BytesFile("apa-saja.mrc", Marc(("001", "000123"), ("003", "ID-KuP"), ("245", "10\u001FaSasando"))));
        Assert.That((await library.GetAsync("ID-KuP", "000123")).Bibliographic.Title, Is.EqualTo("Sasando"));
    }

    [TestCase("katalog.csv")]
    [TestCase("katalog.2024.csv")]
    public async Task Without_either_the_source_is_the_files_stem(string name)
    {
        await using var library = await Library.OpenAsync();
        await library.ImportAsync(library.TextFile(name, Csv));
        Assert.That((await library.GetAsync("katalog", "7")).Bibliographic.Title, Is.EqualTo("Laskar pelangi"));
    }

    [Test]
    public async Task A_compressed_file_has_the_same_stem_as_the_file_in_it()
    {
        await using var library = await Library.OpenAsync();
        await library.ImportAsync(library.TextFile("katalog.csv", Csv));
        var again = await library.ImportAsync(library.BytesFile("katalog.csv.gz", Gzip(Csv)));
        Assert.That(again, Is.EqualTo(new ImportCounts(Unchanged: 1)));
    }

    [TestCase("a.jsonl", "{\"id\":\"K1\",\"title\":\"Sasando\"}\n{\"id\":\"K2\",\"title\":\"Tenun\"}")]
    [TestCase("a.bib", "@book{K1, title={Sasando}, year={2001}}\n@book{K2, title={Tenun}, year={2002}}")]
    [TestCase("a.csv", "id,title\nK1,Sasando\nK2,Tenun")]
    public async Task The_key_is_the_sources_own(string name, string content)
    {
        await using var library = await Library.OpenAsync();
        await library.ImportAsync(library.TextFile(name, content));
        Assert.That((await library.GetAsync("a", "K1")).Bibliographic.Title, Is.EqualTo("Sasando"));
        Assert.That((await library.GetAsync("a", "K2")).Bibliographic.Title, Is.EqualTo("Tenun"));
    }

    [Test]
    public async Task Without_a_key_a_record_is_known_by_its_isbn_whatever_becomes_of_its_title()
    {
        await using var library = await Library.OpenAsync();
        await library.TakeAsync(AWork.Called("Laskar pelanggi").Numbered("9789793062792"));
        var before = (await library.ReadAllAsync()).Single();
        Assert.That(
            await library.TakeAsync(AWork.Called("Laskar pelangi").Numbered("9789793062792")), Is.EqualTo(new ImportCounts(Updated: 1)));
        var after = (await library.ReadAllAsync()).Single();
        Assert.That((after.Id, after.Record!.Bibliographic.Title), Is.EqualTo((before.Id, "Laskar pelangi")));
    }

    [Test]
    public async Task Without_key_and_isbn_a_record_is_known_by_folded_title_contributor_year_and_edition()
    {
        await using var library = await Library.OpenAsync();
        var work = AWork.Called("Laskar Pelangi").By("Hirata", "Andrea").In(2005).Edition("2");
        await library.TakeAsync(work);
        var sameInOtherSpelling = AWork.Called("LASKAR  PÉLANGI!").By("HIRATA", "Andréa").In(2005).Edition("2.").Saying("Sepuluh anak.");
        Assert.That(await library.TakeAsync(sameInOtherSpelling), Is.EqualTo(new ImportCounts(Updated: 1)));
        AWork[] others =
        [
            work.Edition("3"), work.In(2006), work.By("Toer", "Pramoedya"), work.With(other => other with { Title = "Sang pemimpi" }),
        ];
        Assert.That(await library.TakeAsync(others), Is.EqualTo(new ImportCounts(Added: 4)));
    }

    [Test]
    public async Task The_id_is_sixteen_characters_of_the_base32_alphabet_and_the_same_on_every_machine()
    {
        await using var here = await Library.OpenAsync();
        await using var there = await Library.OpenAsync();
        var works = Enumerable.Range(1, 200).Select(seed => new AWork(new AnyRecord(seed).Next(seed))).ToArray();
        await here.TakeAsync(works);
        await there.TakeAsync(works);
        var ids = (await here.ReadAllAsync()).ConvertAll(change => change.Id);
        Assert.That(ids, Is.EqualTo((await there.ReadAllAsync()).ConvertAll(change => change.Id)));
        Assert.That(ids.Select(id => id.Value), Is.Unique.And.All.Matches("^[a-z2-7]{16}$"));
    }

    [Test]
    public async Task Keys_too_long_for_their_column_stay_apart_even_when_cut_within_a_character([Range(180, 187)] int length)
    {
        await using var library = await Library.OpenAsync();
        var start = new string('k', length) + string.Concat(Enumerable.Repeat("😀", 100));
        var works = Enumerable.Range(1, 3).Select(i => AWork.Called($"Judul {i}").Keyed(start + i)).ToArray();
        Assert.That(await library.TakeAsync(works), Is.EqualTo(new ImportCounts(Added: 3)));
        Assert.That(await library.TakeAsync(works), Is.EqualTo(new ImportCounts(Unchanged: 3)));
        var keys = await library.QueryAsync("SELECT key FROM record_sources");
        Assert.That(keys, Has.All.Length.LessThanOrEqualTo(200).And.All.Not.Contains('\uFFFD'));
    }

    [Test]
    public async Task A_source_with_a_very_long_name_is_kept_in_its_column()
    {
        await using var library = await Library.OpenAsync();
        var options = new ImportOptions(new string('s', 300));
        await library.ImportAsync(options, library.FileOf("a.x", AWork.Called("Sasando").Keyed("1")));
        var again = await library.ImportAsync(options, library.FileOf("b.x", AWork.Called("Sasando").Keyed("1")));
        Assert.That(again, Is.EqualTo(new ImportCounts(Unchanged: 1)));
        Assert.That(await library.QueryAsync("SELECT length(source) FROM record_sources"), Is.EqualTo(new[] { "64" }));
    }

    [Test]
    public async Task Records_of_one_key_in_one_file_are_all_kept()
    {
        await using var library = await Library.OpenAsync();
        var counts = await library.TakeAsync(
            AWork.Called("Atlas").Keyed("1"), AWork.Called(
                "Balada").Keyed("1"), AWork.Called("Cerita").Keyed("1"), AWork.Called("Atlas").Keyed("1"));
        Assert.That(counts, Is.EqualTo(new ImportCounts(Added: 3, Unchanged: 1)));
        Assert.That(await library.TitlesAsync(), Is.EqualTo(new[] { "Atlas", "Balada", "Cerita" }));
    }

    private static byte[] Marc(params (string Tag, string Body)[] fields)
    {
        var directory = new StringBuilder();
        var data = new StringBuilder();
        foreach (var (tag, body) in fields)
        {
            directory.Append(System.Globalization.CultureInfo.InvariantCulture, $"{tag}{body.Length + 1:D4}{data.Length:D5}");
            data.Append(body).Append('\u001E');
        }

        var start = 24 + directory.Length + 1;
        var leader = $"{start + data.Length + 1:D5}nam a22{start:D5} a 4500";
        return Encoding.ASCII.GetBytes($"{leader}{directory}\u001E{data}\u001D");
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}

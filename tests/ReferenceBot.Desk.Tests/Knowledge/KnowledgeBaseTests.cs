using ReferenceBot.Desk.Tests.Arranging;

namespace ReferenceBot.Desk.Tests.Knowledge;

/// <summary>The folder of articles is the truth; the database follows it.</summary>
public sealed class KnowledgeBaseTests
{
    private static readonly AnArticle Hours = new("jam-buka") { Head = "intents: [opening_hours]\n" };
    private static readonly AnArticle Fines = new("denda") { Head = "intents: [fines]\n" };

    [Test]
    public async Task Articles_are_taken_in_and_found_by_id_and_intent()
    {
        using var desk = await ReferenceDesk.OpenAsync(Hours, Fines);
        Assert.That(await desk.ImportAsync(), Is.EqualTo(2));
        Assert.That((await desk.Answers.GetAsync("denda", CancellationToken.None))!.Intents, Is.EqualTo(new[] { "fines" }));
        Assert.That(await ForIntentAsync(desk, "opening_hours"), Is.EqualTo(new[] { "jam-buka" }));
        Assert.That(await desk.Answers.GetAsync("reservasi", CancellationToken.None), Is.Null);
        Assert.That(await ForIntentAsync(desk, "hold_status"), Is.Empty);
    }

    [Test]
    public async Task Of_several_articles_for_an_intent_the_one_about_least_else_comes_first()
    {
        var family = new AnArticle("anak-dan-keluarga") { Head = "intents: [recommend, fines]\n" };
        using var desk = await ReferenceDesk.OpenAsync(family, Fines);
        await desk.ImportAsync();
        Assert.That(await ForIntentAsync(desk, "fines"), Is.EqualTo(new[] { "denda", "anak-dan-keluarga" }));
    }

    [Test]
    public async Task Taking_in_the_same_folder_again_changes_nothing()
    {
        using var desk = await ReferenceDesk.OpenAsync(Hours, Fines);
        await desk.ImportAsync();
        var before = await desk.ChangesAsync();
        Assert.That(await desk.ImportAsync(), Is.Zero);
        Assert.That(await desk.ChangesAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_changed_article_takes_a_new_number_and_the_others_keep_theirs()
    {
        using var desk = await ReferenceDesk.OpenAsync(Hours, Fines);
        await desk.ImportAsync();
        Assert.That(await desk.ChangesAsync(), Is.EqualTo(new[] { (1L, "denda", true), (2L, "jam-buka", true) }));
        desk.Write(Fines with { Owner = "owner: Meja Denda\n" });
        Assert.That(await desk.ImportAsync(), Is.EqualTo(1));
        Assert.That(await desk.ChangesAsync(after: 2), Is.EqualTo(new[] { (3L, "denda", true) }));
        Assert.That((await desk.Answers.GetAsync("denda", CancellationToken.None))!.Owner, Is.EqualTo("Meja Denda"));
        Assert.That(await desk.Knowledge.GetLastChangeAsync(CancellationToken.None), Is.EqualTo(3));
    }

    [Test]
    public async Task A_removed_article_is_withdrawn_once_and_may_come_back()
    {
        using var desk = await ReferenceDesk.OpenAsync(Hours, Fines);
        await desk.ImportAsync();
        desk.Remove("denda");
        Assert.That(await desk.ImportAsync(), Is.EqualTo(1));
        Assert.That(await desk.ImportAsync(), Is.Zero);
        Assert.That(await desk.ChangesAsync(after: 2), Is.EqualTo(new[] { (3L, "denda", false) }));
        Assert.That(await desk.Answers.GetAsync("denda", CancellationToken.None), Is.Null);
        Assert.That(await ForIntentAsync(desk, "fines"), Is.Empty);
        desk.Write(Fines);
        Assert.That(await desk.ImportAsync(), Is.EqualTo(1));
        Assert.That(await desk.ChangesAsync(after: 3), Is.EqualTo(new[] { (4L, "denda", true) }));
    }

    [Test]
    public async Task One_bad_file_changes_nothing_at_all()
    {
        using var desk = await ReferenceDesk.OpenAsync(Hours);
        await desk.ImportAsync();
        desk.Write(Fines);
        desk.Write(new AnArticle("zaman") { Owner = "" });
        var fault = Assert.ThrowsAsync<FormatException>(() => desk.ImportAsync());
        Assert.That(fault!.Message, Is.EqualTo("zaman.md: 'owner' is missing."));
        Assert.That(await desk.ChangesAsync(), Is.EqualTo(new[] { (1L, "jam-buka", true) }));
    }

    [TestCase("Telepon {fone} saja.", "{fone}")]
    [TestCase("Telepon {Phone} saja.", "{Phone}")]
    [TestCase("Telepon { phone } saja.", "{ phone }")]
    public async Task A_placeholder_that_nothing_fills_is_told_with_its_line(string line, string named)
    {
        using var desk = await ReferenceDesk.OpenAsync(AnArticle.Saying("Baris pertama.\n" + line));
        var fault = Assert.ThrowsAsync<FormatException>(() => desk.ImportAsync());
        Assert.That(fault!.Message, Is.EqualTo($"jawaban.md: line 10: '{named}' is not a placeholder."));
    }

    [Test]
    public async Task Two_files_cannot_hold_one_article()
    {
        using var desk = await ReferenceDesk.OpenAsync(Hours);
        desk.Write(Hours, "salinan.md");
        var fault = Assert.ThrowsAsync<FormatException>(() => desk.ImportAsync());
        Assert.That(fault!.Message, Is.EqualTo("salinan.md: another file already holds the article 'jam-buka'."));
    }

    [Test]
    public async Task Two_imports_at_once_do_what_one_does()
    {
        using var desk = await ReferenceDesk.OpenAsync([.. Enumerable.Range(0, 30).Select(i => new AnArticle($"artikel-{i:D2}"))]);
        var written = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(desk.ImportAsync)));
        Assert.That(written, Is.EquivalentTo(new[] { 30, 0, 0 }));
        Assert.That((await desk.ChangesAsync()).ConvertAll(change => change.Number), Is.EqualTo(Enumerable.Range(1, 30)));
    }

    private static async Task<IEnumerable<string>> ForIntentAsync(ReferenceDesk desk, string intent) =>
        (await desk.Answers.GetForIntentAsync(intent, CancellationToken.None)).Select(article => article.Id);
}

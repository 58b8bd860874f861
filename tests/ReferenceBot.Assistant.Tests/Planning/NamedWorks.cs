using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Planning;

/// <summary>"Do you have ...?": when it may be said that we do not, and when not.</summary>
public sealed class NamedWorks
{
    private const string NotHeld = "tidak ada di koleksi kami";

    private readonly LibraryDesk _desk = new();

    private ConversationDriver Chat => _desk.Conversation();

    [SetUp]
    public void Open() => _desk.Catalogue.Put(
        ARecord.Called("Laskar Pelangi").By("Andrea", "Hirata").Speaking("id"),
        ARecord.Called("Sang Pemimpi").By("Andrea", "Hirata").Speaking("id"),
        ARecord.Called("Pelangi Pagi").By("Maria", "Lede").Speaking("en"));

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task A_work_that_is_held_is_shown_alone()
    {
        var told = await Named(("title", "laskar pelangi"), ("author", "Hirata"));
        Assert.That(told.Text, Does.StartWith("Ada, ini dia:\n\n1. Laskar Pelangi"));
        Assert.That(told.Records, Has.Count.EqualTo(1), "what only comes near is left out");
        var call = told.Calls[0];
        Assert.That(
            (call.GetProperty("total").GetInt32(), call.GetProperty("strict").GetInt32(), call.GetProperty("complete").GetBoolean()),
            Is.EqualTo((2, 1, true)));
    }

    [Test]
    public async Task A_work_that_is_not_held_is_said_not_to_be()
    {
        var told = await Named(("title", "Bumi Manusia"), ("author", "Pramoedya"));
        Assert.That(told.Text, Does.StartWith($"\"Bumi Manusia / Pramoedya\" {NotHeld}."));
        Assert.That(told.Records, Is.Empty);
    }

    [Test]
    public async Task What_comes_near_is_shown_as_that()
    {
        var told = await Named(("title", "Laskar Senja"));
        Assert.That(
            told.Text,
            Does.StartWith("\"Laskar Senja\" persis seperti itu tidak ada di koleksi kami. Yang mendekati:\n\n1. Laskar Pelangi"));
    }

    [Test]
    public async Task What_only_shares_a_word_of_many_is_not_near()
    {
        var told = await Named(("title", "Pelangi di Atas Gelagah Wangi"));
        Assert.That(told.Text, Does.StartWith("\"Pelangi di Atas Gelagah Wangi\" tidak ada di koleksi kami."));
        Assert.That(told.Records, Is.Empty);
    }

    [TestCase("Bumi Manusia", "\"Bumi Manusia\" belum ketemu, tetapi katalog sedang diperbarui.")]
    [TestCase("Laskar Senja", "\"Laskar Senja\" belum ketemu; katalog sedang diperbarui. Yang mendekati:")]
    public async Task While_the_index_is_behind_nothing_is_said_not_to_be_held(string title, string words)
    {
        _desk.Catalogue.Complete = false;
        var told = await Named(("title", title));
        Assert.That(told.Text, Does.StartWith(words).And.Not.Contain(NotHeld));
        Assert.That(told.Calls[0].GetProperty("complete").GetBoolean(), Is.False);
    }

    [TestCase("topic", "fotografi bawah laut", "Belum ada yang cocok tentang \"fotografi bawah laut\" di katalog kami.")]
    [TestCase("author", "Pramoedya", "Karya Pramoedya belum ketemu di katalog kami.")]
    public async Task A_topic_or_an_author_is_no_work_that_could_be_missing(string slot, string words, string answer)
    {
        var told = await Named((slot, words));
        Assert.That(told.Text, Does.StartWith(answer).And.Not.Contain(NotHeld));
    }

    [Test]
    public async Task An_author_alone_gives_his_works()
    {
        var told = await Named(("author", "Andrea Hirata"));
        Assert.That(told.Text, Does.StartWith("Karya Andrea Hirata yang ada di katalog kami, 2 judul:"));
        Assert.That(told.Records, Has.Count.EqualTo(2));
    }

    [TestCase("9789793062792")]
    [TestCase("10.1234/x")]
    public async Task A_number_names_a_work(string number)
    {
        var told = await Named((number.Contains('/', StringComparison.Ordinal) ? "doi" : "isbn", number));
        Assert.That(told.Text, Does.StartWith($"\"{number}\" {NotHeld}."));
    }

    [Test]
    public async Task A_work_that_only_the_limits_hide_is_held()
    {
        var told = await Named(("title", "Sang Pemimpi"), ("language", "ja"));
        Assert.That(told.Text, Does.StartWith(
            "\"Sang Pemimpi\" ada di koleksi kami, tetapi tidak dengan batasan itu (bahasa Jepang).\n\n"
            + "Tanpa batasan itu:\n\n1. Sang Pemimpi"));
        Assert.That(told.Text, Does.Not.Contain(NotHeld));
    }

    [Test]
    public async Task What_passes_the_limits_is_not_taken_for_the_work()
    {
        var told = await Named(("title", "Laskar Pelangi"), ("language", "en"));
        Assert.That(told.Text, Does.StartWith(
            "\"Laskar Pelangi\" ada di koleksi kami. Dengan batasan itu (bahasa Inggris), yang paling cocok:\n\n1. Pelangi Pagi"));
        Assert.That(told.Text, Does.Not.Contain("Ada, ini dia"));
    }

    [Test]
    public async Task The_shelf_of_a_named_work_is_that_of_the_work_whatever_the_language()
    {
        var told = await Chat.Say(
            "Laskar Pelangi bahasa Inggris di rak mana?",
            Meaning.Of(Intents.CheckAvailability, ("title", "Laskar Pelangi"), ("language", "en")));
        Assert.That(told.Reply.Records.Single().Title, Is.EqualTo("Laskar Pelangi"));
    }

    [TestCase(Intents.FindKnownItem)]
    [TestCase(Intents.FindLiterature)]
    public async Task Nothing_named_is_asked_for(string intent)
    {
        var told = await Chat.Say("ada bukunya?", Meaning.Of(intent));
        Assert.That(
            (told.Functions, told.Text), Is.EqualTo(("", "Tentang apa? Tulis topik atau judulnya, misalnya \"literasi digital\".")));
    }

    [Test]
    public async Task A_record_withdrawn_since_it_was_indexed_does_no_harm(
        [Values(Intents.FindKnownItem, Intents.CheckAvailability, Intents.FormatCitation)] string intent)
    {
        _desk.Catalogue.Withdrawn.Add(ARecord.Called("Sang Pemimpi").Id);
        var told = await Chat.Say("Sang Pemimpi?", Meaning.Of(intent, ("title", "Sang Pemimpi")));
        Assert.That(told.Calls, Has.Count.EqualTo(1).And.All.Matches<System.Text.Json.JsonElement>(
            call => call.GetProperty("outcome").GetString() == "done"));
        Assert.That(told.Records, Is.Empty);
    }

    private Task<Told> Named(params (string, object)[] slots) => Chat.Say("ada buku itu?", Meaning.Of(Intents.FindKnownItem, slots));
}

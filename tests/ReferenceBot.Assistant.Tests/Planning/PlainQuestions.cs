using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Planning;

/// <summary>What visitors ask in passing: several things at once, facts of a book, whether we are open, what is for a child.</summary>
public sealed class PlainQuestions
{
    private readonly LibraryDesk _desk = new();
    private readonly ARecord _fox = ARecord.Called("Panen Lontar").By("James J.", "Fox").In(1996).Shelved("306 FOX");
    private readonly ARecord _kana = ARecord.Called("Lontar di Sabu").By("Nico", "Kana").In(1983).Shelved("307 KAN");

    private ConversationDriver Chat { get; set; } = null!;

    [SetUp]
    public void Open()
    {
        _desk.Catalogue.Put(_fox, _kana);
        Chat = _desk.Conversation();
    }

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task Each_of_several_topics_has_its_list()
    {
        var told = await Chat.Say("kopi, lontar", Meaning.Of(Intents.FindLiterature, ("topic", "kopi"), ("topic", "lontar")));
        Assert.That(told.Functions, Is.EqualTo("Catalogue.Search+Catalogue.Search"));
        Assert.That(told.Text, Does.Contain("tentang \"kopi\"").And.Contain("Tentang \"lontar\" ada 2 judul"));
    }

    [Test]
    public async Task Each_of_several_titles_is_answered()
    {
        var told = await Chat.Say("?", Meaning.Of(Intents.FindKnownItem, ("title", "Panen Lontar"), ("title", "Bumi Manusia")));
        Assert.That(told.Text, Does.Contain("1. Panen Lontar").And.Contain("\"Bumi Manusia\" tidak ada di koleksi kami"));
    }

    [TestCase("year", 1983, false)]
    [TestCase("author", "fox", true)]
    public async Task One_of_the_list_is_known_by_its_year_or_author(string slot, object value, bool fox)
    {
        await Search();
        var told = await Chat.Say("yang itu", Meaning.Of(Intents.SelectItem, (slot, value)));
        Assert.That(told.Records, Is.EqualTo(new[] { (fox ? _fox : _kana).Id }));
    }

    [Test]
    public async Task A_question_about_the_record_in_sight_shows_what_is_known_of_it()
    {
        await Search();
        await Chat.Say("yang kedua", Meaning.Of(Intents.SelectItem, ("ordinal", 2)));
        var told = await Chat.Say("siapa pengarangnya?", Meaning.Of(Intents.ReadyReference));
        Assert.That((told.Functions, told.Records[0]), Is.EqualTo(("Catalogue.Details", _kana.Id)));
        Assert.That(told.Text, Does.Contain("Nico Kana"));
    }

    [TestCase("who wrote Panen Lontar?")]
    [TestCase("siapa penulis buku Panen Lontar")]
    public async Task A_question_who_wrote_a_work_is_answered_from_the_catalogue(string question)
    {
        var told = await Chat.Say(question, Meaning.Of(Intents.ReadyReference));
        Assert.That(told.Text, Does.Contain("James J. Fox"));
        Assert.That(told.Records.Distinct(), Is.EqualTo(new[] { _fox.Id }));
    }

    [Test]
    public async Task Whether_we_are_open_now_is_told_by_the_clock()
    {
        Assert.That((await Hours("sekarang masih buka?")).Text, Does.Contain("08.00–16.00 WITA · sekarang buka"));
        _desk.Clock.Advance(TimeSpan.FromHours(9));
        Assert.That((await Hours("sekarang masih buka?")).Text, Does.Contain("08.00–16.00 WITA · sekarang tutup"));
    }

    [Test]
    public async Task A_branch_that_is_named_is_answered_for()
    {
        _desk.Library.Branches.Add(new Branch { Code = "OEBA", Name = "Gedung Oeba", Hours = { [DayOfWeek.Monday] = ["09:00-12:00"] } });
        Assert.That((await Hours("oeba hari ini?", ("branch", "oeba"))).Text, Does.Contain("Gedung Oeba").And.Not.Contain("Gedung Pusat"));
        await Search();
        var told = await Chat.Say("nomor 1 ada di Oeba?", Meaning.Of(Intents.CheckAvailability, ("ordinal", 1), ("branch", "Oeba")));
        Assert.That(told.Text, Does.StartWith("\"Panen Lontar\" tidak dimiliki Gedung Oeba."));
    }

    [Test]
    public async Task Like_this_asks_which_when_nothing_is_in_sight()
    {
        await Search();
        var told = await Chat.Say("yang mirip ini", Meaning.Of(Intents.Recommend));
        Assert.That((told.Functions, told.Text), Is.EqualTo(("", "Yang nomor berapa? Daftar tadi bernomor 1 sampai 2.")));
    }

    [Test]
    public async Task A_story_in_Kupang_Malay_is_a_story_in_the_catalogue()
    {
        await Chat.Say("ada buku carita bagus ko", Meaning.Of(Intents.Recommend, ("genre", "carita bagus")));
        Assert.That(_desk.Catalogue.Searches[0].Text, Is.EqualTo("cerita"));
    }

    [TestCase("buku anak umur 5 tahun", Audience.Child)]
    [TestCase("cerita untuk anak kelas 2", Audience.Child)]
    [TestCase("novel buat remaja", Audience.Teen)]
    [TestCase("buku psikologi anak", null)]
    public async Task Whom_it_is_for_limits_what_is_shown(string text, Audience? audience)
    {
        await Chat.Say(text, Meaning.Of(Intents.FindLiterature, ("topic", "dongeng")));
        Assert.That(_desk.Catalogue.Searches[0].Filters.Audience, Is.EqualTo(audience));
    }

    [Test]
    public async Task A_child_who_says_so_is_shown_childrens_books_from_then_on()
    {
        await Chat.Say("aku kelas 3 SD mau cari dongeng", Meaning.Of(Intents.FindLiterature, ("topic", "dongeng")));
        await Chat.Say("ada novel dewasa?", Meaning.Of(Intents.FindLiterature, ("topic", "novel"), ("audience", "umur 30 tahun")));
        Assert.That(_desk.Catalogue.Searches.Select(search => search.Filters.Audience), Has.All.EqualTo(Audience.Child));
    }

    [Test]
    public async Task A_secret_is_not_kept_and_a_warning_comes_first()
    {
        _desk.Understanding.Meanings["PIN saya [PIN]"] = Meaning.Unsure(Intents.LinkAccount, Intents.Help);
        var told = await Chat.Choose("PIN saya 482913");
        Assert.That(told.Text, Does.StartWith("Tolong jangan kirim PIN"));
        Assert.That(told.Line, Does.Not.Contain("482913"));
    }

    [Test]
    public async Task A_button_of_an_older_question_still_means_its_wish()
    {
        await Chat.Say("hmm", Meaning.Unsure(Intents.FindLiterature, Intents.Fines, Intents.Help));
        await Search();
        Assert.That((await Chat.Choose("Cari bacaan tentang suatu topik")).Text, Does.StartWith("Tentang apa?"));
    }

    [Test]
    public async Task Two_messages_of_one_conversation_at_once_are_both_answered()
    {
        var both = await Task.WhenAll(
            Task.Run(() => Chat.Say("lontar", Meaning.Of(Intents.FindLiterature, ("topic", "lontar")))),
            Task.Run(() => Chat.Say("sabu", Meaning.Of(Intents.FindLiterature, ("topic", "sabu")))));
        Assert.That(both.Select(told => told.Report.GetProperty("turn").GetInt32()), Is.EquivalentTo(new[] { 1, 2 }));
    }

    private Task<Told> Search() => Chat.Say("cari lontar", Meaning.Of(Intents.FindLiterature, ("topic", "lontar")));

    private Task<Told> Hours(string question, params (string, object)[] slots) => Chat.Say(question, Meaning.Of(Intents.OpeningHours, slots));
}

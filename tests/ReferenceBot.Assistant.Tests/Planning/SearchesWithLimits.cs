using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Planning;

/// <summary>"Artikel lima tahun terakhir", "untuk anak": limits, and what is said when they leave nothing.</summary>
public sealed class SearchesWithLimits
{
    private readonly LibraryDesk _desk = new();

    private ConversationDriver Chat => _desk.Conversation();

    [SetUp]
    public void Open() => _desk.Catalogue.Put(
        ARecord.Called("Kopi Flores").In(2001).OfType(RecordType.Book),
        ARecord.Called("Kopi Timor").In(2003).OfType(RecordType.Book));

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task When_limits_leave_nothing_they_are_dropped_and_that_is_said()
    {
        var told = await Find(("topic", "kopi"), ("doc_type", "jurnal"), ("recent_years", 5), ("language", "en"));
        Assert.That(told.Text, Does.StartWith(
            "Belum ada yang cocok tentang \"kopi\" dengan batasan itu (artikel jurnal, sejak 2021, bahasa Inggris).\n\n"
            + "Tanpa batasan itu, tentang \"kopi\" ada 2 judul:\n\n1. Kopi Flores"));
        Assert.That(told.Functions, Is.EqualTo("Catalogue.Search+Catalogue.Search"));
        Assert.That(
            told.Calls.Select(call => call.GetProperty("total").GetInt32()),
            Is.EqualTo(new[] { 0, 2 }),
            "each call reports its own search");
        var arguments = told.Calls[0].GetProperty("arguments");
        Assert.That(
            (arguments.GetProperty("type").GetString(), arguments.GetProperty("yearFrom").GetInt32()), Is.EqualTo(("Article", 2021)));
    }

    [Test]
    public async Task When_even_without_limits_there_is_nothing_that_is_said_too()
    {
        var told = await Find(("topic", "teh"), ("year_from", 2010), ("year_to", 2020));
        Assert.That(told.Text, Is.EqualTo(
            "Belum ada yang cocok tentang \"teh\" dengan batasan itu (2010–2020).\n\n"
            + "Belum ada yang cocok tentang \"teh\" di katalog kami. Coba kata lain atau topik yang lebih luas."));
    }

    [Test]
    public async Task For_a_child_nothing_but_childrens_books_are_shown()
    {
        var told = await Find(("topic", "kopi"), ("audience", "anak SD"));
        Assert.That(told.Text, Is.EqualTo("Belum ada yang cocok tentang \"kopi\" dengan batasan itu (anak)."));
        Assert.That(
            _desk.Catalogue.Searches,
            Has.Count.EqualTo(1).And.All.Matches<SearchRequest>(search => search.Filters.Audience == Audience.Child));
    }

    [TestCase(2003, "Kopi Timor")]
    [TestCase(2001, "Kopi Flores")]
    public async Task A_year_limits_to_that_year(int year, string title) =>
        Assert.That((await Find(("topic", "kopi"), ("year", year))).Reply.Records.Select(card => card.Title), Is.EqualTo(new[] { title }));

    [Test]
    public async Task A_new_limit_alone_narrows_the_search_before()
    {
        await Find(("topic", "kopi"));
        var told = await Find(("year", 2003));
        Assert.That(told.Text, Does.StartWith("Tentang \"kopi\" (2003) ada 1 judul:\n\n1. Kopi Timor"));
    }

    [TestCase("jurnal", RecordType.Article)]
    [TestCase("Skripsi", RecordType.Thesis)]
    [TestCase("e-book", RecordType.Ebook)]
    [TestCase("undang-undang", RecordType.Law)]
    [TestCase("buku", null)]
    public async Task The_kind_of_publication_is_read_as_people_say_it(string words, RecordType? type)
    {
        await Find(("topic", "kopi"), ("doc_type", words));
        Assert.That(_desk.Catalogue.Searches[0].Filters.Type, Is.EqualTo(type));
    }

    [TestCase("butuh referensi kopi untuk skripsi saya")]
    [TestCase("skripsiku tentang kopi")]
    [TestCase("I need coffee sources for my thesis")]
    public async Task What_a_person_writes_is_not_what_is_looked_for(string text)
    {
        await Chat.Say(text, Meaning.Of(Intents.FindLiterature, ("topic", "kopi"), ("doc_type", "skripsi")));
        Assert.That(_desk.Catalogue.Searches[0].Filters.Type, Is.Null);
    }

    [TestCase(1, 1)]
    [TestCase(10, 10)]
    [TestCase(500, 10)]
    [TestCase(0, 1)]
    public async Task As_many_are_shown_as_asked_for_within_reason(int asked, int limit)
    {
        await Find(("topic", "kopi"), ("count", asked));
        Assert.That(_desk.Catalogue.Searches[0].Limit, Is.EqualTo(limit));
    }

    [Test]
    public async Task Suggestions_with_nothing_to_go_by_are_stories()
    {
        _desk.Catalogue.Put(ARecord.Called("Lembata: sebuah novel"));
        Assert.That((await Recommend()).Text, Does.Contain("1. Lembata"));
    }

    [TestCase("novel bagus")]
    [TestCase("novel yang paling seru")]
    [TestCase("a really good novel")]
    public async Task Praise_is_not_searched_for(string genre)
    {
        await Recommend(("genre", genre));
        Assert.That(_desk.Catalogue.Searches.Select(search => search.Text), Is.EqualTo(new[] { "novel" }));
    }

    [Test]
    public async Task Suggestions_that_match_nothing_name_the_limits()
    {
        var told = await Recommend(("audience", "remaja"));
        Assert.That(told.Text, Is.EqualTo("Belum ada bacaan yang cocok dengan batasan itu (remaja)."));
    }

    [Test]
    public async Task Suggestions_by_a_limit_alone_are_called_suggestions_and_have_an_end()
    {
        _desk.Catalogue.Put(ARecord.Called("Si Kancil").With(work => work with { Audience = Audience.Child }));
        Assert.That((await Recommend(("audience", "balita"))).Text, Does.StartWith("Mungkin salah satu dari ini:\n\n1. Si Kancil"));
        Assert.That((await Chat.Say("lagi", Meaning.Of(Intents.MoreResults))).Text, Is.EqualTo("Sudah itu saja."));
    }

    [Test]
    public async Task A_liked_book_leads_to_books_like_it()
    {
        var told = await Recommend(("like_title", "Kopi Timor"));
        Assert.That(told.Functions, Is.EqualTo("Catalogue.Search+Catalogue.Similar"));
        Assert.That(told.Text, Does.StartWith("Yang mirip dengan \"Kopi Timor\":\n\n1. Kopi Flores"));
    }

    [Test]
    public async Task A_liked_book_we_do_not_hold_still_names_a_subject()
    {
        var told = await Recommend(("like_title", "Kopi Aceh"));
        Assert.That(told.Functions, Is.EqualTo("Catalogue.Search+Catalogue.Search"));
        Assert.That(told.Text, Does.Contain("Tentang \"Kopi Aceh\" ada 2 judul:"));
    }

    private Task<Told> Find(params (string, object)[] slots) => Chat.Say("cari", Meaning.Of(Intents.FindLiterature, slots));

    private Task<Told> Recommend(params (string, object)[] slots) => Chat.Say("ada saran?", Meaning.Of(Intents.Recommend, slots));
}

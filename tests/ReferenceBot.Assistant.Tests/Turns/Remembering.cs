using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Turns;

/// <summary>What a conversation remembers, and what it survives.</summary>
public sealed class Remembering
{
    private readonly LibraryDesk _desk = new();

    [SetUp]
    public void Open() => _desk.Catalogue.Put(ARecord.Called("Kopi Flores"), ARecord.Called("Kopi Timor"), ARecord.Called("Teh Jawa"));

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task A_restart_does_not_interrupt_a_conversation()
    {
        await Search(_desk.Conversation(), "kopi");
        _desk.Restart();
        var told = await Second(_desk.Conversation());
        Assert.That(told.Text, Does.StartWith("Kopi Timor"));
        Assert.That(told.Report.GetProperty("turn").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task Everything_that_is_remembered_survives_a_restart()
    {
        var chat = _desk.Conversation();
        await chat.Say("english please", Meaning.Of(Intents.ChangeLanguage, ("language", "en")));
        await chat.Say(
            "cari", Meaning.Of(
                Intents.FindLiterature,
                ("topic", "kopi"),
                ("count", 1),
                ("year_to", 2030),
                ("doc_type", "jurnal"),
                ("audience", "remaja")));
        await chat.Say("hmm", Meaning.Unsure(Intents.ReturnItem, Intents.BorrowingRules, Intents.Facilities));
        _desk.Restart();
        var told = await _desk.Conversation().Choose("2");
        Assert.That(told.Text, Does.Contain(MemoryArticles.EnglishBodyOf("borrowing-rules")), "language and question");
        Assert.That((await _desk.Conversation().Say("more", Meaning.Of(Intents.MoreResults))).Functions, Is.EqualTo("Catalogue.Search"));
        var last = _desk.Catalogue.Searches[^1];
        Assert.That((last.Text, last.Offset, last.Limit), Is.EqualTo(("kopi", 1, 1)), "and the search");
    }

    [Test]
    public async Task Two_conversations_do_not_mix()
    {
        var (ani, budi) = (_desk.Conversation("terminal:ani"), _desk.Conversation("terminal:budi"));
        await Search(ani, "kopi");
        await Search(budi, "teh");
        Assert.That((await ani.Say("yang pertama", Meaning.Of(Intents.SelectItem, ("ordinal", 1)))).Text, Does.StartWith("Kopi Flores"));
        Assert.That((await budi.Say("yang pertama", Meaning.Of(Intents.SelectItem, ("ordinal", 1)))).Text, Does.StartWith("Teh Jawa"));
        Assert.That((await Second(budi)).Text, Does.StartWith("Yang nomor berapa? Hanya ada satu; tulis 1"));
    }

    [Test]
    public async Task Many_conversations_run_at_the_same_time()
    {
        var chats = Enumerable.Range(1, 8).Select(number => _desk.Conversation($"terminal:{number}")).ToList();
        await Task.WhenAll(chats.Select(chat => Search(chat, "kopi")));
        var told = await Task.WhenAll(chats.Select(Second));
        Assert.That(told.Select(one => one.Text), Has.All.StartWith("Kopi Timor"));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{damaged")]
    [TestCase("""{"shown":null}""")]
    [TestCase("""{"shown":["not an id"]}""")]
    [TestCase("""{"shown":[7]}""")]
    [TestCase("""{"question":{}}""")]
    [TestCase("""{"question":{"intents":null,"message":null}}""")]
    [TestCase("""{"search":{"kind":"Banana","text":"x"}}""")]
    [TestCase("""{"search":{}}""")]
    [TestCase("""{"turns":0,"language":"Klingon"}""")]
    public async Task A_damaged_memory_costs_the_list_but_not_the_conversation(string state)
    {
        var chat = _desk.Conversation();
        await Search(chat, "kopi");
        await _desk.Sql($"UPDATE conversations SET state = {state}");
        var told = await Second(chat);
        Assert.That(told.Text, Does.StartWith("Buku yang mana?"));
        Assert.That(told.Report.GetProperty("turn").GetInt32(), Is.EqualTo(2), "turns are counted on");
        await Search(chat, "kopi");
        Assert.That((await Second(chat)).Text, Does.StartWith("Kopi Timor"));
    }

    [Test]
    public async Task Words_of_a_later_version_are_passed_over()
    {
        var chat = _desk.Conversation();
        await Search(chat, "kopi");
        await _desk.Sql($"UPDATE conversations SET state = json_set(state, '$.later', 'x')");
        Assert.That((await Second(chat)).Text, Does.StartWith("Kopi Timor"));
    }

    [Test]
    public async Task What_is_open_is_told_to_the_understanding()
    {
        var chat = _desk.Conversation();
        await chat.Say("hai", Meaning.Act(Meaning.Of(Intents.Greeting)).Speaking(SpokenLanguage.English));
        await Search(chat, "kopi");
        await chat.Say("hmm", Meaning.Unsure(Intents.Fines, Intents.MyLoans));
        await chat.Say("ya", Meaning.Of(Intents.Affirm));
        Assert.That(_desk.Understanding.Contexts, Is.EqualTo(new DialogueContext[]
        {
            new(ListShown: false, QuestionOpen: false, null),
            new(ListShown: false, QuestionOpen: false, SpokenLanguage.English),
            new(ListShown: true, QuestionOpen: false, SpokenLanguage.English),
            new(ListShown: true, QuestionOpen: true, SpokenLanguage.English),
        }));
    }

    private static Task<Told> Search(ConversationDriver chat, string topic) =>
        chat.Say($"cari {topic}", Meaning.Of(Intents.FindLiterature, ("topic", topic)));

    private static Task<Told> Second(ConversationDriver chat) => chat.Say("yang kedua", Meaning.Of(Intents.SelectItem, ("ordinal", 2)));
}

using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Planning;

/// <summary>Greetings, yes and no, questions back.</summary>
public sealed class SteeringTheConversation
{
    private readonly LibraryDesk _desk = new();

    private ConversationDriver Chat => _desk.Conversation();

    [TearDown]
    public void Close() => _desk.Dispose();

    [TestCase("Syalom kak", "Syalom!")]
    [TestCase("shalom", "Syalom!")]
    [TestCase("Assalamu'alaikum", "Wa'alaikumussalam!")]
    [TestCase("asalamualaikum min", "Wa'alaikumussalam!")]
    [TestCase("Om Swastiastu", "Om Swastyastu!")]
    [TestCase("halo", "Halo!")]
    [TestCase("permisi", "Halo!")]
    [TestCase("pagi min", "Selamat pagi!")]
    [TestCase("halo, selamat pagi", "Selamat pagi!")]
    public async Task Greetings_are_returned_in_kind(string greeting, string answer) =>
        Assert.That((await Chat.Say(greeting, Meaning.Of(Intents.Greeting))).Text, Does.StartWith(answer));

    [TestCase(4, "Selamat pagi!", "Good morning!")]
    [TestCase(11, "Selamat siang!", "Hello!")]
    [TestCase(15, "Selamat sore!", "Good afternoon!")]
    [TestCase(18, "Selamat malam!", "Good evening!")]
    [TestCase(27, "Selamat malam!", "Good evening!")]
    public async Task The_time_of_day_is_the_librarys_own(int hour, string indonesian, string english)
    {
        _desk.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8)).AddHours(hour));
        Assert.That((await Chat.Say("selamat pagi", Meaning.Of(Intents.Greeting))).Text, Does.StartWith(indonesian));
        var greeting = Meaning.Act(Meaning.Of(Intents.Greeting).In("good morning")).Speaking(SpokenLanguage.English);
        Assert.That((await Chat.Say("good morning", greeting)).Text, Does.StartWith(english));
    }

    [TestCase("makasih kak", "Sama-sama!")]
    [TestCase("tarima kasi", "Sama-sama!")]
    [TestCase("thank you", "Sama-sama!")]
    [TestCase("sampai jumpa", "Sampai jumpa, selamat membaca!")]
    public async Task Thanks_and_goodbyes_are_returned(string words, string answer) =>
        Assert.That((await Chat.Say(words, Meaning.Of(Intents.ThanksBye))).Text, Is.EqualTo(answer));

    [TestCase(null, "Ini asisten Perpustakaan Uji.")]
    [TestCase("identity", "Saya bot, asisten Perpustakaan Uji.")]
    public async Task Help_says_who_speaks_and_what_he_can_do(string? kind, string words)
    {
        var told = await Chat.Say("kamu siapa?", kind is null ? Meaning.Of(Intents.Help) : Meaning.Of(Intents.Help, ("kind", kind)));
        Assert.That(told.Text, Does.StartWith(words).And.Contain("Yang bisa saya bantu: mencari buku"));
        Assert.That(told.Buttons, Is.EqualTo(new[] { "jam buka perpustakaan", "cari buku tentang literasi digital" }));
    }

    [TestCase(Intents.Affirm)]
    [TestCase(Intents.Deny)]
    public async Task Yes_and_no_to_nothing_do_nothing(string act)
    {
        var told = await Chat.Say("ya", Meaning.Of(act));
        Assert.That((told.Text, told.Functions), Is.EqualTo(("Baik. Saat ini tidak ada yang menunggu jawaban.", "")));
    }

    [TestCase("2")]
    [TestCase("Mengembalikan buku")]
    [TestCase("mengembalikan buku!")]
    [TestCase("Return an item")]
    public async Task A_question_back_is_answered_by_number_or_by_its_words(string choice)
    {
        var asked = await Ask();
        Assert.That(asked.Text, Does.StartWith("Maksudnya yang mana?\n\n1. Aturan peminjaman\n2. Mengembalikan buku"));
        Assert.That(asked.Buttons, Is.EqualTo(new[] { "Aturan peminjaman", "Mengembalikan buku", "Fasilitas" }));
        var told = await Chat.Choose(choice);
        Assert.That(told.Text, Does.Contain(MemoryArticles.BodyOf("returns")));
        Assert.That(told.Report.GetProperty("intents")[0].GetProperty("name").GetString(), Is.EqualTo(Intents.ReturnItem));
    }

    [Test]
    public async Task The_choice_is_read_from_the_message_that_was_asked_about()
    {
        _desk.Catalogue.Put(ARecord.Called("Kopi Flores"));
        await Chat.Say("kopi", Meaning.Unsure(Intents.FindLiterature, Intents.FindKnownItem, Intents.Recommend));
        _desk.Understanding.Details = Meaning.Slots(("topic", "kopi"));
        Assert.That((await Chat.Choose("1")).Text, Does.StartWith("Tentang \"kopi\" ada 1 judul:"));
    }

    [Test]
    public async Task Yes_to_which_one_asks_again_and_the_question_stays()
    {
        await Ask();
        var again = await Chat.Say("ya", Meaning.Of(Intents.Affirm));
        Assert.That((again.Text.Split('\n')[0], again.Buttons.Count), Is.EqualTo(("Maksudnya yang mana?", 3)));
        Assert.That((await Chat.Choose("2")).Text, Does.Contain(MemoryArticles.BodyOf("returns")));
    }

    [Test]
    public async Task No_closes_the_question()
    {
        await Ask();
        Assert.That((await Chat.Say("tidak", Meaning.Of(Intents.Deny))).Text, Is.EqualTo("Baik, tidak jadi."));
        Assert.That((await Chat.Say("ya", Meaning.Of(Intents.Affirm))).Text, Does.Contain("tidak ada yang menunggu jawaban"));
    }

    [Test]
    public async Task Another_wish_closes_the_question()
    {
        await Ask();
        await Chat.Say("jam buka?", Meaning.Of(Intents.OpeningHours));
        Assert.That((await Chat.Say("2", Meaning.Of(Intents.SelectItem, ("ordinal", 2)))).Text, Does.StartWith("Buku yang mana?"));
    }

    [Test]
    public async Task Twice_not_understood_a_librarian_is_offered_and_yes_accepts()
    {
        Assert.That((await Chat.Say("blah", Meaning.Refused())).Text, Does.Not.Contain("pustakawan?"));
        var second = await Chat.Say("bluh", Meaning.Refused());
        Assert.That(second.Text, Does.EndWith("Mau bertanya langsung kepada pustakawan?"));
        Assert.That(second.Buttons, Does.Contain("saya mau bicara dengan pustakawan"));
        var accepted = await Chat.Say("ya", Meaning.Of(Intents.Affirm));
        Assert.That(accepted.Text, Does.Contain("Sudah saya catat untuk pustakawan").And.Contain(LibraryDesk.Phone));
        Assert.That(_desk.Tickets.Drafts.Single().Question, Is.EqualTo("bluh"), "what was not understood");
    }

    [Test]
    public async Task What_was_understood_in_between_starts_the_count_again()
    {
        await Chat.Say("blah", Meaning.Refused());
        await Chat.Say("makasih", Meaning.Of(Intents.ThanksBye));
        Assert.That((await Chat.Say("bluh", Meaning.Refused())).Text, Does.Not.Contain("Mau bertanya"));
    }

    [TestCase("other_people", "Maaf, data orang lain tidak kami berikan kepada siapa pun.")]
    [TestCase("injection", "Itu tidak saya lakukan. Saya tetap siap membantu mencari bacaan.")]
    public async Task A_refusal_is_said_plainly_and_is_no_misunderstanding(string kind, string words)
    {
        await Chat.Say("x", Meaning.Refused(kind));
        Assert.That((await Chat.Say("x", Meaning.Refused(kind))).Text, Is.EqualTo(words));
    }

    private Task<Told> Ask() =>
        Chat.Say("pinjam kembali", Meaning.Unsure(Intents.BorrowingRules, Intents.ReturnItem, Intents.Facilities, Intents.ReadEbook));
}

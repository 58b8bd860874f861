using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Planning;

/// <summary>"Yang kedua", "ada di rak mana?", "lagi": what such words refer to.</summary>
public sealed class FollowingUp
{
    private readonly LibraryDesk _desk = new();
    private readonly ARecord[] _coffee =
        [.. Enumerable.Range(1, 12).Select(number => ARecord.Called($"Kopi {number:00}").Shelved($"633.7{number} KOP"))];

    private ConversationDriver Chat { get; set; } = null!;

    [SetUp]
    public void Open()
    {
        _desk.Catalogue.Put(_coffee);
        Chat = _desk.Conversation();
    }

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task The_second_one_its_shelf_and_its_reference_are_one_record()
    {
        await Search();
        var chosen = await Pick("yang kedua", 2);
        var shelf = await Chat.Say("ada di rak mana?", Meaning.Of(Intents.CheckAvailability, (SlotNames.ItemRef, "context")));
        var reference = await Chat.Say("sitasi APA", Meaning.Of(Intents.FormatCitation, (SlotNames.Style, "apa")));

        foreach (var told in new[] { chosen, shelf, reference })
        {
            Assert.That(told.Records, Is.EqualTo(new[] { _coffee[1].Id }));
            Assert.That(told.Calls[0].GetProperty("arguments").GetProperty("record").GetString(), Is.EqualTo(_coffee[1].Id.Value));
        }

        Assert.That(shelf.Text, Does.Contain("- Gedung Pusat · Lantai 2, rak 6 · nomor panggil 633.72 KOP · tersedia"));
        Assert.That(reference.Text, Does.Contain("apa:id:Kopi 02"));
    }

    [Test]
    public async Task The_last_one_is_the_last_of_the_list()
    {
        await Search();
        Assert.That((await Pick("yang terakhir", "last")).Records, Is.EqualTo(new[] { _coffee[4].Id }));
        var last = await Chat.Say("buku terakhir tadi ada?", Meaning.Of(Intents.CheckAvailability, (SlotNames.Ordinal, "last")));
        Assert.That(last.Records, Is.EqualTo(new[] { _coffee[4].Id }));
    }

    [TestCase(6)]
    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MaxValue)]
    public async Task A_number_that_is_not_in_the_list_is_asked_back(int number)
    {
        await Search();
        var told = await Pick("yang itu", number);
        Assert.That((told.Text, told.Functions), Is.EqualTo(("Yang nomor berapa? Daftar tadi bernomor 1 sampai 5.", "")));
        Assert.That((await Pick("yang kelima", 5)).Records, Is.EqualTo(new[] { _coffee[4].Id }), "the list is still open");
    }

    [Test]
    public async Task Without_a_list_the_title_is_asked_for([Values(Intents.SelectItem, Intents.CheckAvailability)] string intent)
    {
        var told = await Chat.Say("yang itu ada?", Meaning.Of(intent, (SlotNames.ItemRef, "that")));
        Assert.That((told.Text, told.Functions), Is.EqualTo(("Buku yang mana? Tulis judulnya, atau cari dulu.", "")));
    }

    [Test]
    public async Task Several_numbers_show_several_records()
    {
        await Search();
        await Pick("yang kedua", 2);
        var told = await Chat.Say("nomor 1 dan 3", Meaning.Of(Intents.SelectItem, (SlotNames.Ordinal, 1), (SlotNames.Ordinal, 3)));
        Assert.That(told.Records, Is.EqualTo(new[] { _coffee[0].Id, _coffee[2].Id }));
        var which = await Chat.Say("sitasi buku ini", Meaning.Of(Intents.FormatCitation, (SlotNames.ItemRef, "this")));
        Assert.That(which.Text, Does.StartWith("Yang nomor berapa?"), "after two records 'this' could be either");
    }

    [Test]
    public async Task Paging_goes_on_until_there_is_no_more()
    {
        var first = await Search();
        Assert.That(first.Text, Does.StartWith("Tentang \"kopi\" ada 12 judul. Ini 5 yang paling cocok:"));
        Assert.That(first.Buttons, Is.EqualTo(new[] { "lagi" }));
        var second = await More();
        Assert.That(second.Text, Does.StartWith("\"kopi\", judul 6 sampai 10 dari 12:"));
        var third = await More();
        Assert.That((third.Records, third.Buttons), Is.EqualTo((new[] { _coffee[10].Id, _coffee[11].Id }.ToList(), new List<string>())));
        Assert.That((await More()).Text, Is.EqualTo("Sudah itu saja untuk \"kopi\"."));
        Assert.That((await More()).Text, Is.EqualTo("Sudah itu saja untuk \"kopi\"."), "asking again finds nothing new");
    }

    [Test]
    public async Task A_position_speaks_of_the_page_shown_last()
    {
        await Search();
        await More();
        Assert.That((await Pick("yang pertama", 1)).Records, Is.EqualTo(new[] { _coffee[5].Id }));
    }

    [Test]
    public async Task More_without_a_search_asks_what_to_look_for() =>
        Assert.That((await More()).Text, Does.StartWith("Belum ada pencarian yang bisa dilanjutkan."));

    [Test]
    public async Task Similar_records_have_no_next_page()
    {
        await Search();
        await Pick("yang kedua", 2);
        var similar = await Chat.Say("ada yang mirip?", Meaning.Of(Intents.Recommend).In("ada yang mirip?"));
        Assert.That((similar.Functions, similar.Records.Count), Is.EqualTo(("Catalogue.Similar", 5)));
        Assert.That((await More()).Text, Does.StartWith("Belum ada pencarian"), "the search before was another list");
    }

    [Test]
    public async Task Two_lists_in_one_reply_are_numbered_through()
    {
        _desk.Catalogue.Put(ARecord.Called("Teh Jawa"), ARecord.Called("Teh Cina"));
        var told = await Chat.Say(
            "cari kopi, juga teh",
            Meaning.Of(Intents.FindLiterature, (SlotNames.Topic, "kopi")),
            Meaning.Of(Intents.FindLiterature, (SlotNames.Topic, "teh")));
        Assert.That(
            told.Reply.Blocks.OfType<RecordsBlock>().Select(list => (list.FirstNumber, list.Cards.Count)),
            Is.EqualTo(new[] { (1, 3), (4, 2) }));
        Assert.That((await Pick("yang kelima", 5)).Text, Does.StartWith("Teh Cina"));
    }

    [Test]
    public async Task A_card_before_a_list_keeps_its_place()
    {
        await Search();
        _desk.Catalogue.Put(ARecord.Called("Teh Jawa"));
        var told = await Chat.Say(
            "nomor 3 ada di mana? juga cari teh",
            Meaning.Of(Intents.CheckAvailability, (SlotNames.Ordinal, 3)),
            Meaning.Of(Intents.FindLiterature, (SlotNames.Topic, "teh")));
        Assert.That(told.Text, Does.Contain("2. Teh Jawa"));
        Assert.That((await Pick("nomor 2", 2)).Text, Does.StartWith("Teh Jawa"), "the number on the screen is the position in the reply");
    }

    [Test]
    public async Task A_named_book_is_answered_without_being_listed_first()
    {
        var told = await Chat.Say("Kopi 07 ada di rak mana?", Meaning.Of(Intents.CheckAvailability, (SlotNames.Title, "Kopi 07")));
        Assert.That(told.Functions, Is.EqualTo("Catalogue.Search+Catalogue.Availability"));
        Assert.That(told.Text, Does.StartWith("\"Kopi 07\" ada satu eksemplar:").And.Not.Contain("Balas dengan nomornya"));
        Assert.That(told.Records, Is.EqualTo(new[] { _coffee[6].Id }));
        var reference = await Chat.Say("sitasinya?", Meaning.Of(Intents.FormatCitation));
        Assert.That(reference.Records, Is.EqualTo(new[] { _coffee[6].Id }), "and it is what is spoken of");
    }

    [Test]
    public async Task A_title_that_several_records_have_is_shown_to_choose_from()
    {
        var told = await Chat.Say("Kopi di rak mana?", Meaning.Of(Intents.CheckAvailability, (SlotNames.Title, "Kopi")));
        Assert.That((told.Functions, told.Records.Count), Is.EqualTo(("Catalogue.Search", 5)));
        Assert.That(told.Text, Does.StartWith("\"Kopi\" ada 12 yang cocok:"));
    }

    [Test]
    public async Task Citing_without_a_record_in_sight_is_explained()
    {
        var told = await Chat.Say("cara menulis sitasi", Meaning.Of(Intents.FormatCitation));
        Assert.That(told.Text, Does.Contain(MemoryArticles.BodyOf("citing")));
    }

    [Test]
    public async Task A_style_that_cannot_be_written_is_named()
    {
        await Search();
        var told = await Chat.Say(
            "gaya vancouver nomor 1", Meaning.Of(Intents.FormatCitation, (SlotNames.Style, "vancouver"), (SlotNames.Ordinal, 1)));
        Assert.That(told.Text, Does.StartWith("Gaya \"vancouver\" belum bisa saya tulis. Ini dalam gaya APA:"));
    }

    [TestCase(ItemState.OnShelf, "tersedia")]
    [TestCase(ItemState.OnLoan, "dipinjam sampai Rabu, 2 Desember 2026")]
    [TestCase(ItemState.InLibraryOnly, "baca di tempat")]
    [TestCase(ItemState.Missing, "hilang")]
    [TestCase(ItemState.NotTracked, "Apakah sedang dipinjam orang belum bisa saya lihat")]
    public async Task The_state_of_a_copy_is_told(ItemState state, string words)
    {
        (_desk.Catalogue.State, _desk.Catalogue.Due) = (state, new DateOnly(2026, 12, 2));
        await Search();
        Assert.That(
            (await Chat.Say("nomor 1 ada?", Meaning.Of(Intents.CheckAvailability, (SlotNames.Ordinal, 1)))).Text, Does.Contain(words));
    }

    [Test]
    public async Task A_record_without_copies_has_no_shelf()
    {
        _desk.Catalogue.Put(ARecord.Called("Teh Jawa"));
        var told = await Chat.Say("Teh Jawa di mana?", Meaning.Of(Intents.CheckAvailability, (SlotNames.Title, "Teh Jawa")));
        Assert.That(told.Text, Does.StartWith("Untuk \"Teh Jawa\" belum ada data eksemplar"));
    }

    private Task<Told> Search() => Chat.Say("cari buku kopi", Meaning.Of(Intents.FindLiterature, (SlotNames.Topic, "kopi")));

    private Task<Told> More() => Chat.Say("lagi", Meaning.Of(Intents.MoreResults));

    private Task<Told> Pick(string words, object ordinal) => Chat.Say(words, Meaning.Of(Intents.SelectItem, (SlotNames.Ordinal, ordinal)));
}

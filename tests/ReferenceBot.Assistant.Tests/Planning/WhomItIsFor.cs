using ReferenceBot.Assistant.Planning;
using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Planning;

/// <summary>Children are known by what they say of themselves, and nobody else is taken for one.</summary>
public sealed class WhomItIsFor
{
    private readonly LibraryDesk _desk = new();

    private ConversationDriver Chat => _desk.Conversation();

    [SetUp]
    public void Open() => _desk.Catalogue.Put(
        ARecord.Called("The Gruffalo").With(work => work with { Audience = Audience.Child }),
        ARecord.Called("Bumi Manusia"));

    [TearDown]
    public void Close() => _desk.Dispose();

    [TestCase("aku kelas 3 SD")]
    [TestCase("tolong carikan buku dinosaurus dong, aku masih kelas 2 SD")]
    [TestCase("tolong carikan buku dinosaurus dong aku masih kelas 2 SD")]
    [TestCase("namaku Budi, umurku 8 tahun, ada buku dinosaurus?")]
    [TestCase("namaku Budi, umur 8 tahun, ada buku dinosaurus?")]
    [TestCase("umurku 8")]
    [TestCase("usiaku baru 9 tahun nih, cari komik")]
    [TestCase("umur saya 10 tahun mau cari cerita")]
    [TestCase("nama saya Rina kelas 4 SD")]
    [TestCase("halo kak, nama saya Rina Bere Leo, kelas 4 SD, mau cari dongeng")]
    [TestCase("saya murid SD kelas 5, cari buku planet")]
    [TestCase("saya siswi kelas 6 SD")]
    [TestCase("cari buku planet, saya anak SD")]
    [TestCase("mau baca komik. aku 8 tahun")]
    [TestCase("aku 8 tahun, mau baca komik")]
    [TestCase("beta kelas 4sd, ada carita ko?")]
    [TestCase("any dinosaur books? I'm 9 years old")]
    [TestCase("I am in grade 4 and like dinosaurs")]
    public void A_child_is_known_by_what_it_says_of_itself(string message) =>
        Assert.That(Readers.Self(message), Is.EqualTo(Audience.Child));

    [TestCase("aku kelas 2 SMP")]
    [TestCase("saya kelas 2 SMA, cari buku fisika")]
    [TestCase("umurku 15 tahun")]
    [TestCase("saya siswa SMA di Kupang")]
    public void So_is_a_teenager(string message) => Assert.That(Readers.Self(message), Is.EqualTo(Audience.Teen));

    [TestCase("anak saya kelas 2 SD")]
    [TestCase("anak pertama saya kelas 2 SD, butuh buku cerita")]
    [TestCase("buku untuk anak perempuan saya umur 8 tahun")]
    [TestCase("untuk adik saya umur 8 tahun")]
    [TestCase("cari buku untuk adik saya, umur 8 tahun")]
    [TestCase("murid saya kelas 5")]
    [TestCase("nama anak saya Rina, umur 8 tahun")]
    [TestCase("nama saya Rina, anak saya kelas 4 SD")]
    [TestCase("nama saya Rina guru kelas 4 SD")]
    [TestCase("nama saya Rina mama dari Budi kelas 4 SD")]
    [TestCase("saya punya anak kelas 2 SD")]
    [TestCase("saya guru SD kelas 5")]
    [TestCase("saya di kelas 4 mengajar IPA")]
    [TestCase("beta pung ade kelas 2 SD")]
    [TestCase("my son will be 10 years old")]
    [TestCase("I am a teacher of grade 5")]
    [TestCase("saya cari buku kelas 4 SD")]
    [TestCase("saya 10 tahun mengajar di SMA, butuh buku pedagogi")]
    [TestCase("saya 12 tahun bekerja di bank")]
    [TestCase("saya 10 tahun jadi anggota perpustakaan")]
    [TestCase("saya sudah 10 tahun, jadi anggota")]
    [TestCase("saya pinjam 8 buku")]
    public void What_is_said_of_others_or_of_other_years_makes_nobody_a_child(string message) =>
        Assert.That(Readers.Self(message), Is.Null);

    [TestCase("umur saya 35 tahun")]
    [TestCase("umurku 20")]
    public void Adults_are_adults(string message) => Assert.That(Readers.Self(message), Is.EqualTo(Audience.Adult));

    [Test]
    public async Task A_child_gets_no_books_of_grown_ups_from_then_on()
    {
        await Find("cari buku dinosaurus dong, aku masih kelas 2 SD", "dinosaurus");
        await Find("cari bumi", "bumi");
        Assert.That(Limits, Has.Count.EqualTo(2).And.All.EqualTo(Audience.Child));
    }

    [TestCase(Audience.Child)]
    [TestCase(Audience.Teen)]
    public async Task Unlinking_the_card_of_somebody_young_keeps_the_limit(Audience young)
    {
        _desk.Links.Link("terminal:test", "KPG0003", young);
        await Chat.Say("putuskan kartu saya", Meaning.Of(Intents.LinkAccount, ("action", "unlink")));
        var told = await Chat.Say("ya", Meaning.Of(Intents.Affirm));
        Assert.That(told.Functions, Is.EqualTo("Account.Unlink"));
        Assert.That(_desk.Links.Cards, Is.Empty);
        await Find("cari bumi", "bumi");
        Assert.That(Limits, Is.EqualTo(new Audience?[] { young }));
    }

    [Test]
    public async Task Unlinking_an_adults_card_leaves_no_limit()
    {
        _desk.Links.Link("terminal:test", "KPG0002");
        await Chat.Say("putuskan kartu saya", Meaning.Of(Intents.LinkAccount, ("action", "unlink")));
        await Chat.Say("ya", Meaning.Of(Intents.Affirm));
        await Find("cari bumi", "bumi");
        Assert.That(Limits, Is.EqualTo(new Audience?[] { null }));
    }

    [TestCase("The Gruffalo")]
    [TestCase("Bumi Manusia")]
    public async Task Whoever_has_an_adults_card_finds_every_work_without_a_limit(string title)
    {
        _desk.Links.Link("terminal:test", "KPG0002");
        var told = await Chat.Say($"cari buku {title}", Meaning.Of(Intents.FindKnownItem, ("title", title)));
        Assert.That(told.Text, Does.StartWith("Ada, ini dia:").And.Contain(title).And.Not.Contain("batasan"));
        await Find("cari gruffalo", "gruffalo");
        await Chat.Say("ada saran?", Meaning.Of(Intents.Recommend));
        Assert.That(Limits, Is.All.Null);
    }

    [Test]
    public async Task Whoever_tells_that_they_are_grown_up_finds_every_work_too()
    {
        var told = await Chat.Say(
            "umur saya 35 tahun, cari gruffalo", Meaning.Of(Intents.FindLiterature, ("topic", "gruffalo"), ("audience", "umur 35 tahun")));
        Assert.That(told.Records, Has.Count.EqualTo(1));
        Assert.That(Limits, Is.EqualTo(new Audience?[] { null }));
    }

    [TestCase("cari buku dewasa")]
    [TestCase("ada novel untuk orang dewasa?")]
    public async Task Books_for_adults_are_for_adults_when_they_are_asked_for(string message)
    {
        await Chat.Say(message, Meaning.Of(Intents.Recommend));
        Assert.That(Limits[0], Is.EqualTo(Audience.Adult));
    }

    [Test]
    public async Task A_child_that_asks_for_them_gets_its_own()
    {
        _desk.Links.Link("terminal:test", "KPG0003", Audience.Child);
        await Chat.Say("cari buku dewasa", Meaning.Of(Intents.Recommend));
        Assert.That(Limits, Is.All.EqualTo(Audience.Child));
    }

    private List<Audience?> Limits => [.. _desk.Catalogue.Searches.Select(search => search.Filters.Audience)];

    private Task<Told> Find(string text, string topic) => Chat.Say(text, Meaning.Of(Intents.FindLiterature, ("topic", topic)));
}

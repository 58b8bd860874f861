using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Dialogue;

internal sealed class EmergencyKinds
{
    [TestCase("saya ingin bunuh diri malam ini", EmergencyKind.SelfHarm)]
    [TestCase("aku terlalu sedih dan ingin mati", EmergencyKind.SelfHarm)]
    [TestCase("be mo mati sa su", EmergencyKind.SelfHarm)]
    [TestCase("I feel like killing myself, I want to die", EmergencyKind.SelfHarm)]
    [TestCase("tolong, gudang kebakaran!", EmergencyKind.Fire)]
    [TestCase("ada asap di ruang server, cepat", EmergencyKind.Fire)]
    [TestCase("the kitchen is on fire", EmergencyKind.Fire)]
    [TestCase("ibu itu pingsan, tolong", EmergencyKind.Medical)]
    [TestCase("ana kici kejang di rak", EmergencyKind.Medical)]
    [TestCase("bapak saya sesak napas", EmergencyKind.Medical)]
    [TestCase("saya dilecehkan di tangga", EmergencyKind.Violence)]
    [TestCase("adik saya dipukul orang di parkiran", EmergencyKind.Violence)]
    [TestCase("tolong saya diancam pakai senjata", EmergencyKind.Violence)]
    [TestCase("gempa kak, plafon roboh", EmergencyKind.Disaster)]
    [TestCase("tolong, banjir masuk ke ruang buku", EmergencyKind.Disaster)]
    [TestCase("help, a tsunami is coming", EmergencyKind.Disaster)]
    [TestCase("tolong, anak saya hilang di dalam gedung", EmergencyKind.Other)]
    public void An_emergency_tells_its_kind(string message, EmergencyKind kind)
    {
        var wish = SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Wishes[0];
        Assert.That((wish.Intent, wish.Emergency), Is.EqualTo((IntentNames.Emergency, (EmergencyKind?)kind)));
    }

    [Test]
    public void The_kind_leaves_the_words_where_they_were() =>
        Assert.That(SharedModel.Understander.Understand("tolong ada yang pingsan", SharedModel.NothingOpen).Wishes[0].Slots
            .Text(SlotNames.Kind), Is.EqualTo("pingsan"));

    [Test]
    public void A_person_who_says_it_is_an_emergency_is_told_apart_too() =>
        Assert.That(SharedModel.Understander.UnderstandAs("lantai dua terbakar", IntentNames.Emergency).Emergency,
            Is.EqualTo(EmergencyKind.Fire));

    [TestCase("perpanjang buku saya")]
    [TestCase("buku tentang gempa bumi")]
    public void Other_wishes_have_none(string message) =>
        Assert.That(SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Wishes[0].Emergency, Is.Null);

    [TestCase("aku mau mati-matian belajar akuntansi, ada bukunya?")]
    [TestCase("saya mau mati matian kerjakan skripsi, cari buku metode penelitian")]
    public void Hard_work_is_no_danger(string message) =>
        Assert.That(SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Wishes[0].Intent,
            Is.EqualTo(IntentNames.FindLiterature));

    [TestCase("ada Cantik itu Luka di rak mana?")]
    [TestCase("Cantik itu Luka ada di rak berapa ya?")]
    [TestCase("tolong, Cantik itu Luka di rak mana?")]
    [TestCase("ada Api di Bukit Menoreh di rak mana?")]
    [TestCase("di mana raknya Cantik itu Luka?")]
    [TestCase("which shelf is The Things We Lost in the Flood on, now?")]
    public void A_title_asked_for_on_a_shelf_is_no_danger(string message) =>
        Assert.That(
            SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Wishes.Select(wish => wish.Emergency), Is.All.Null);

    [TestCase("ada anak jatuh di rak belakang", EmergencyKind.Medical)]
    [TestCase("bapak itu jatuh di rak 3", EmergencyKind.Medical)]
    [TestCase("api di rak koran!", EmergencyKind.Fire)]
    [TestCase("ada orang luka di lantai dua", EmergencyKind.Medical)]
    [TestCase("ada orang pingsan di rak mana ini, cepat", EmergencyKind.Medical)]
    public void Danger_between_the_shelves_stays_one(string message, EmergencyKind kind) =>
        Assert.That(SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Wishes[0].Emergency, Is.EqualTo(kind));
}

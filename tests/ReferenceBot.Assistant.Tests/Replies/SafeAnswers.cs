using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Replies;

/// <summary>Danger and insults: fixed words, in both languages, with the numbers from the settings.</summary>
public sealed class SafeAnswers
{
    private readonly LibraryDesk _desk = new();

    [TearDown]
    public void Close() => _desk.Dispose();

    [TestCase(null, SpokenLanguage.KupangMalay, "Kalau ada yang dalam bahaya, hubungi sekarang:")]
    [TestCase(EmergencyKind.Other, SpokenLanguage.English, "If anyone is in danger, call now:")]
    [TestCase(EmergencyKind.Fire, SpokenLanguage.Indonesian, "Tinggalkan gedung lewat pintu keluar terdekat")]
    [TestCase(EmergencyKind.Disaster, SpokenLanguage.English, "Leave the building by the nearest exit")]
    [TestCase(EmergencyKind.Medical, SpokenLanguage.Indonesian, "Segera panggil petugas terdekat")]
    [TestCase(EmergencyKind.Violence, SpokenLanguage.Indonesian, "Pergilah ke tempat yang ramai")]
    [TestCase(EmergencyKind.SelfHarm, SpokenLanguage.Indonesian, "Terima kasih sudah bercerita. Kamu tidak sendirian")]
    [TestCase(EmergencyKind.SelfHarm, SpokenLanguage.English, "Thank you for telling me. You are not alone")]
    public async Task In_danger_what_to_do_and_the_numbers_are_all_that_is_said(EmergencyKind? kind, SpokenLanguage language, string words)
    {
        var wish = Meaning.Of(Intents.Emergency) with { Emergency = kind };
        var told = await _desk.Conversation().Say("tolong", Meaning.Act(wish).Speaking(language));
        Assert.That(told.Text, Does.StartWith(words).And.Contain("- 112: ").And.Contain("- 119 ext. 8: "));
        Assert.That((told.Functions, told.Buttons.Count), Is.EqualTo(("Desk.Escalate", 0)));
        Assert.That(told.Report.GetProperty("escalated").GetBoolean());
        Assert.That(_desk.Tickets.Drafts.Single().Reason, Is.EqualTo(TicketReason.Emergency));
        Assert.That(told.Reply.Sources.Single().Kind, Is.EqualTo(ReplySourceKind.Setting));
    }

    [Test]
    public async Task Without_numbers_in_the_settings_people_are_sent_to_people()
    {
        _desk.Library.HelpNumbers.Clear();
        var told = await _desk.Conversation().Say("tolong", Meaning.Of(Intents.Emergency));
        Assert.That(told.Text, Does.StartWith("Segera beri tahu orang terdekat atau petugas perpustakaan").And.Contain(LibraryDesk.Phone));
        Assert.That(told.Text, Does.Not.Contain("hubungi sekarang:"), "a list is not announced that is not there");
    }

    [TestCase(SpokenLanguage.Indonesian, "Saya tetap mau membantu, tolong pakai kata yang baik. Kalau mau, pustakawan bisa dihubungi.")]
    [TestCase(SpokenLanguage.English, "I would still like to help; please keep it kind. You can also reach a librarian.")]
    public async Task An_insult_gets_a_boundary_and_the_offer_of_a_person(SpokenLanguage language, string words)
    {
        var chat = _desk.Conversation();
        var told = await chat.Say("bodoh", Meaning.Act(Meaning.Of(Intents.Abuse)).Speaking(language));
        Assert.That((told.Text, told.Buttons.Count), Is.EqualTo((words, 1)));
        Assert.That((await chat.Say("mau", Meaning.Of(Intents.Affirm))).Text, Does.Contain(LibraryDesk.Phone), "the offer stands");
    }

    [Test]
    public async Task A_sample_library_says_that_it_is_one()
    {
        _desk.Library.SampleData = true;
        Assert.That(
            (await _desk.Conversation().Say("alamat?", Meaning.Of(Intents.LocationContact))).Text,
            Does.EndWith("(Data contoh: perpustakaan ini belum diatur.)"));
        Assert.That(
            (await _desk.Conversation().Say("makasih", Meaning.Of(Intents.ThanksBye))).Text,
            Does.Not.Contain("contoh"),
            "where no fact of it is told");
    }
}

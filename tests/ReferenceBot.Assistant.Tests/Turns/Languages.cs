using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Turns;

/// <summary>In which language people are answered.</summary>
public sealed class Languages
{
    private static readonly MessageUnderstanding Thanks = Meaning.Act(Meaning.Of(Intents.ThanksBye).In("makasih"));

    private readonly LibraryDesk _desk = new();

    private ConversationDriver Chat => _desk.Conversation();

    [TearDown]
    public void Close() => _desk.Dispose();

    [TestCase(SpokenLanguage.Indonesian, "Sama-sama!", "id")]
    [TestCase(SpokenLanguage.English, "You are welcome!", "en")]
    [TestCase(SpokenLanguage.KupangMalay, "Sama-sama!", "mkn")]
    public async Task People_are_answered_in_their_language_and_kupang_malay_in_indonesian(
        SpokenLanguage language, string words, string code)
    {
        var told = await Chat.Say("makasih", Thanks.Speaking(language));
        Assert.That((told.Text, told.Report.GetProperty("language").GetString()), Is.EqualTo((words, code)));
    }

    [Test]
    public async Task A_message_that_tells_no_language_stays_in_the_last()
    {
        await Chat.Say("thanks", Thanks.Speaking(SpokenLanguage.English));
        Assert.That((await Chat.Say("ok", Thanks)).Text, Is.EqualTo("You are welcome!"));
        await Chat.Say("makasih", Thanks.Speaking(SpokenLanguage.Indonesian));
        Assert.That((await Chat.Say("ok", Thanks)).Text, Is.EqualTo("Sama-sama!"));
    }

    [TestCase("id", "Sama-sama!")]
    [TestCase("en", "You are welcome!")]
    public async Task A_first_message_that_tells_none_is_answered_in_the_librarys(string library, string words)
    {
        _desk.Library.Language = library;
        var told = await Chat.Say("ok", Thanks);
        Assert.That((told.Text, told.Report.GetProperty("language").GetString()), Is.EqualTo((words, library)));
    }

    [Test]
    public async Task A_language_that_was_asked_for_stays()
    {
        var told = await Chat.Say(
            "bisa pakai bahasa inggris?",
            Meaning.Act(Meaning.Of(Intents.ChangeLanguage, ("language", "en"))).Speaking(SpokenLanguage.Indonesian));
        Assert.That((told.Text, told.Report.GetProperty("language").GetString()), Is.EqualTo(("All right, English from now on.", "en")));
        Assert.That((await Chat.Say("makasih", Thanks.Speaking(SpokenLanguage.Indonesian))).Text, Is.EqualTo("You are welcome!"));
        var back = await Chat.Say("indonesian please", Meaning.Of(Intents.ChangeLanguage, ("language", "id")));
        Assert.That(back.Text, Is.EqualTo("Baik, kita pakai bahasa Indonesia."));
        Assert.That((await Chat.Say("thanks", Thanks.Speaking(SpokenLanguage.English))).Text, Is.EqualTo("Sama-sama!"));
    }

    [Test]
    public async Task Asked_for_another_language_without_a_name_it_is_the_other_one()
    {
        Assert.That(
            (await Chat.Say("ganti bahasa", Meaning.Of(Intents.ChangeLanguage))).Text, Is.EqualTo("All right, English from now on."));
        Assert.That(
            (await Chat.Say("ganti bahasa", Meaning.Of(Intents.ChangeLanguage))).Text, Is.EqualTo("Baik, kita pakai bahasa Indonesia."));
    }

    [TestCase("mkn", "Baik, kita pakai bahasa Indonesia.")]
    [TestCase("ja", "Saya bisa menjawab dalam bahasa Indonesia dan bahasa Inggris.")]
    public async Task A_language_we_do_not_write_is_answered_in_one_we_do(string wanted, string words)
    {
        var told = await Chat.Say("ganti", Meaning.Of(Intents.ChangeLanguage, ("language", wanted)));
        Assert.That(told.Text, Is.EqualTo(words));
    }

    [Test]
    public async Task A_change_holds_for_the_rest_of_the_same_message()
    {
        _desk.Catalogue.Put(ARecord.Called("Kopi Flores"));
        var told = await Chat.Say(
            "sitasi Kopi Flores, in English please",
            Meaning.Of(Intents.FormatCitation, ("title", "Kopi Flores")),
            Meaning.Of(Intents.ChangeLanguage, ("language", "en")));
        Assert.That(told.Text, Does.StartWith("In APA style:\n\napa:en:Kopi Flores"));
    }

    [Test]
    public async Task Names_and_dates_are_told_in_the_language_of_the_reply()
    {
        _desk.Catalogue.Put(ARecord.Called("Kopi Flores").Shelved("633.7 KOP").Speaking("id"));
        var told = await Chat.Say(
            "where is Kopi Flores?",
            Meaning.Act(Meaning.Of(Intents.CheckAvailability, ("title", "Kopi Flores"))).Speaking(SpokenLanguage.English));
        Assert.That(
            told.Text,
            Does.Contain("- Main Building · Floor 2, shelf 6 · call number 633.7 KOP · on the shelf").And.Contain("book · Indonesian"));
        var hours = await Chat.Say("tomorrow?", Meaning.Of(Intents.OpeningHours, ("date", "tomorrow")));
        Assert.That(hours.Text, Is.EqualTo("Tuesday, 24 November 2026:\n- Main Building: 08:00–12:00 WITA"));
    }
}

using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Turns;

/// <summary>Messages that are too long, or hardly messages.</summary>
public sealed class OddMessages
{
    private readonly LibraryDesk _desk = new();

    private ConversationDriver Chat => _desk.Conversation();

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task A_message_that_was_cut_is_answered_and_that_is_said()
    {
        var text = new string('a', IncomingMessage.MaxTextLength);
        _desk.Understanding.Meanings[text] = Meaning.Act(Meaning.Of(Intents.OpeningHours));
        var told = await Chat.Send(new IncomingMessage { Conversation = "", Text = text, WasCut = true });
        Assert.That(told.Text, Does.StartWith("Pesannya panjang sekali; yang saya baca hanya 8.000 huruf pertama.\n\nJam buka:"));
    }

    [TestCase("???")]
    [TestCase("😀😀")]
    [TestCase("")]
    public async Task A_message_without_words_is_asked_for_words(string text)
    {
        var told = await Chat.Say(text, Meaning.Refused());
        Assert.That(told.Text, Does.StartWith("Maksudnya belum saya tangkap. Tulis dengan kata-kata, ya.\n\nYang bisa saya bantu"));
        Assert.That(told.Text, Does.Not.Contain("di luar urusan"));
    }

    [Test]
    public async Task A_picture_that_means_something_is_taken_for_it() =>
        Assert.That((await Chat.Say("👎", Meaning.Of(Intents.Deny))).Text, Does.StartWith("Baik."));

    [Test]
    public async Task A_file_is_named_and_nothing_else_is_said_of_it()
    {
        var told = await Chat.SendFile("daftar pustaka.docx");
        Assert.That(told.Text, Is.EqualTo("Berkas \"daftar pustaka.docx\" belum bisa saya baca. Tulis saja isinya sebagai pesan."));
        Assert.That((told.Report.GetProperty("decision").GetString(), told.Functions), Is.EqualTo(("act", "")));
    }

    [Test]
    public async Task Words_sent_with_a_file_are_answered_too()
    {
        _desk.Understanding.Meanings["jam buka?"] = Meaning.Act(Meaning.Of(Intents.OpeningHours));
        var told = await Chat.Send(new IncomingMessage { Conversation = "", Text = "jam buka?", File = "a.pdf" });
        Assert.That(told.Text, Does.StartWith("Berkas \"a.pdf\"").And.Contain("Jam buka:"));
    }
}

using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Tests.Turns;

/// <summary>The turn as one line of JSON: what scripts read, and the audit log keeps.</summary>
public sealed class TurnReports
{
    private static readonly string[] Keys =
        ["turn", "in", "language", "intents", "decision", "slots", "calls", "reply", "escalated", "planner", "ms"];

    private static readonly string[] CallKeys = ["function", "effect", "arguments", "outcome", "reason", "items"];

    private readonly LibraryDesk _desk = new();

    private ConversationDriver Chat => _desk.Conversation();

    [SetUp]
    public void Open() => _desk.Catalogue.Put(ARecord.Called("Kopi Flores").By("Ani", "Tua").In(2001), ARecord.Called("Kopi Timor"));

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task A_report_has_the_keys_that_were_agreed_in_their_order()
    {
        var told = await Chat.Say("cari kopi", Meaning.Of(Intents.FindLiterature, ("topic", "kopi"), ("year_from", 1990)));
        Assert.That(Names(told.Report), Is.EqualTo(Keys));
        Assert.That(Names(told.Calls[0]), Is.EqualTo(CallKeys.Concat(["total", "strict", "complete"])));
        var reply = told.Report.GetProperty("reply");
        Assert.That(Names(reply), Is.EqualTo(new[] { "text", "records", "buttons", "sources", "files" }));
        Assert.That(Names(reply.GetProperty("records")[0]), Is.EqualTo(new[] { "id", "title", "contributors", "year" }));
        Assert.That(Names(reply.GetProperty("sources")[0]), Is.EqualTo(new[] { "kind", "id", "title", "valid_until" }));
        Assert.That(reply.GetProperty("text").GetString(), Is.EqualTo(told.Text));
    }

    [Test]
    public async Task Keys_without_a_value_are_written_empty()
    {
        var told = await Chat.Say("terima kasih", Meaning.Of(Intents.ThanksBye));
        Assert.That(
            told.Line,
            Does.Contain("\"slots\":{},\"calls\":[],").And.Contain("\"records\":[],\"buttons\":[],\"sources\":[],\"files\":[]}"));
        var card = await Chat.Say("ada Kopi Timor?", Meaning.Of(Intents.FindKnownItem, ("title", "Kopi Timor")));
        Assert.That(card.Line, Does.Contain("\"contributors\":[],\"year\":null").And.Contain("\"reason\":null,\"items\":[]").And.Contain(
            "\"valid_until\":null"));
    }

    [Test]
    public async Task Only_searches_report_what_a_search_found()
    {
        var told = await Chat.Say("Kopi Timor di mana?", Meaning.Of(Intents.CheckAvailability, ("title", "Kopi Timor")));
        Assert.That(told.Calls.Select(call => call.TryGetProperty("total", out _)), Is.EqualTo(new[] { true, false }));
        Assert.That(Names(told.Calls[1]), Is.EqualTo(CallKeys));
    }

    [Test]
    public async Task Slots_are_flat_numbers_are_numbers_and_several_values_an_array()
    {
        var told = await Chat.Say(
            "x",
            Meaning.Of(Intents.FindLiterature, ("topic", "kopi"), ("year", 2001), ("topic", "teh")),
            Meaning.Of(Intents.Help, ("year", 5)));
        Assert.That(told.Report.GetProperty("slots").GetRawText(), Is.EqualTo("""{"topic":["kopi","teh"],"year":[2001,5]}"""));
    }

    [Test]
    public async Task Intents_are_the_wishes_in_their_order()
    {
        var told = await Chat.Say("x", Meaning.Of(Intents.OpeningHours), Meaning.Of(Intents.Greeting));
        Assert.That(
            told.Report.GetProperty("intents").GetRawText(),
            Is.EqualTo("""[{"name":"opening_hours","confidence":0.9},{"name":"greeting","confidence":0.9}]"""));
    }

    [TestCase(null, "reject")]
    [TestCase("injection", "reject")]
    [TestCase("other_people", "act")]
    public async Task A_refusal_of_other_peoples_data_is_an_act(string? kind, string decision) =>
        Assert.That((await Chat.Say("x", Meaning.Refused(kind))).Report.GetProperty("decision").GetString(), Is.EqualTo(decision));

    [Test]
    public async Task A_question_back_is_called_one() =>
        Assert.That(
            (await Chat.Say("x", Meaning.Unsure(Intents.Fines, Intents.MyLoans))).Report.GetProperty("decision").GetString(),
            Is.EqualTo("clarify"));

    [Test]
    public async Task Secrets_reach_neither_report_nor_log()
    {
        var told = await Chat.Say("PIN saya [PIN], cari kopi", Meaning.Of(Intents.FindLiterature, ("topic", "kopi")));
        _desk.Understanding.Meanings["NIK saya [NIK]"] = Meaning.Refused();
        var identity = await Chat.Choose("NIK saya 5371\u200B012345678901");
        Assert.That(
            identity.Report.GetProperty("in").GetString(), Is.EqualTo("NIK saya [NIK]"), "what hides in a number does not hide the number");
        Assert.That(string.Concat(await _desk.StoredReports()), Does.Not.Contain("5371").And.Contain("[NIK]"));
        Assert.That(told.Text, Is.Not.Empty);
    }

    [Test]
    public async Task The_log_has_the_turn_without_the_words_of_the_reply()
    {
        await Chat.Say("cari kopi", Meaning.Of(Intents.FindLiterature, ("topic", "kopi")));
        using var stored = JsonDocument.Parse((await _desk.StoredReports()).Single());
        Assert.That(Names(stored.RootElement), Is.EqualTo(Keys.Except(["reply"])));
    }

    [TestCase("kopi 😀 ☕ é ñ 漢字 العربية")]
    [TestCase("\"kutip\" \\ / <b>&amp;'+`")]
    [TestCase("baris satu\nbaris dua")]
    public async Task Text_is_written_as_it_reads(string text)
    {
        var told = await Chat.Say(text, Meaning.Of(Intents.FindLiterature, ("topic", text)));
        Assert.That(told.Report.GetProperty("in").GetString(), Is.EqualTo(text));
        Assert.That(told.Line, Does.Not.Contain("\\u").And.Not.Contain("\n"));
        Assert.That(told.Calls[0].GetProperty("arguments").GetProperty("text").GetString(), Is.EqualTo(text));
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property Any_text_gives_one_line_of_sound_json() => Prop.ForAll(OddText.Arbitrary, text =>
    {
        using var desk = new LibraryDesk();
        var clean = TextFolding.CleanLines(text);
        var meaning = Meaning.Act(Meaning.Of(Intents.FindLiterature, ("topic", text)).In(text)) with { Unclear = [text] };
        desk.Understanding.Meanings[clean] = meaning;
        var told = desk.Conversation().Choose(text).GetAwaiter().GetResult();
        Assert.That(told.Report.GetProperty("in").GetString(), Is.EqualTo(clean));
        Assert.That(
            told.Line.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'),
            Is.False,
            "one line, whatever a reader takes for a line's end");
        Assert.That(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(told.Line)), Is.EqualTo(told.Line), "no half character");
    });

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static class OddText
    {
        private static readonly string[] Pieces =
        [
            "kopi", " ", "\"", "\\", "\n", "\r\n", "\t", "\0", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u202E",
            "\u200B", "\uFEFF", "\uD800", "\uDC00", "😀", "👩‍👩‍👧",
            "é", "e\u0301", "ﷺ", "{0}", "{", "}", "</script>", "\uFFFF", "𝔸", "ا", "null", "\\u0000",
        ];

        public static Arbitrary<string> Arbitrary { get; } =
            Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Filters;

/// <summary>Messages that ask for several things: each is answered, or named.</summary>
public sealed class SeveralWishes
{
    private readonly LibraryDesk _desk = new(services => services.AddSingleton<ILoggerFactory>(new LoggerFactory()));

    private ConversationDriver Chat => _desk.Conversation();

    [SetUp]
    public void Open() => _desk.Catalogue.Put([.. Enumerable.Range(1, 20).Select(number => ARecord.Called($"Kopi {number}"))]);

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task Both_parts_are_answered_in_order()
    {
        var told = await Chat.Say(
            "cari kopi, dan jam buka?", Meaning.Of(Intents.FindLiterature, ("topic", "kopi")), Meaning.Of(Intents.OpeningHours));
        Assert.That(told.Functions, Is.EqualTo("Catalogue.Search+Library.Answer"));
        AssertInOrder(told, "Tentang \"kopi\"", "Jam buka:");
        var turned = await Chat.Say(
            "jam buka, dan cari kopi", Meaning.Of(Intents.OpeningHours), Meaning.Of(Intents.FindLiterature, ("topic", "kopi")));
        AssertInOrder(turned, "Jam buka:", "Tentang \"kopi\"");
    }

    [Test]
    public async Task A_wish_of_two_steps_is_finished_before_the_next()
    {
        var told = await Chat.Say(
            "Kopi 7 di mana, dan jam buka?", Meaning.Of(Intents.CheckAvailability, ("title", "Kopi 7")), Meaning.Of(Intents.OpeningHours));
        Assert.That(told.Functions, Is.EqualTo("Catalogue.Search+Catalogue.Availability+Library.Answer"));
        AssertInOrder(told, "Untuk \"Kopi 7\"", "Jam buka:");
    }

    [Test]
    public async Task A_part_that_was_not_understood_is_named()
    {
        var told = await Chat.Say("jam buka, trus blarg", Meaning.Act(Meaning.Of(Intents.OpeningHours)) with { Unclear = ["blarg"] });
        AssertInOrder(told, "Jam buka:", "Bagian ini belum saya pahami: \"blarg\".");
    }

    [Test]
    public async Task A_later_part_can_speak_of_what_an_earlier_one_found()
    {
        var told = await Chat.Say(
            "ada Kopi 7? di rak mana, dan sitasinya?",
            Meaning.Of(Intents.FindKnownItem, ("title", "Kopi 7")),
            Meaning.Of(Intents.CheckAvailability, ("item_ref", "context")),
            Meaning.Of(Intents.FormatCitation));
        Assert.That(told.Functions, Is.EqualTo("Catalogue.Search+Catalogue.Availability+Citations.Format"));
        AssertInOrder(told, "Untuk \"Kopi 7\"", "apa:id:Kopi 7");
        Assert.That(told.Records, Has.All.EqualTo(ARecord.Called("Kopi 7").Id));
    }

    [Test]
    public async Task Services_that_are_missing_offer_a_librarian_once()
    {
        var told = await Chat.Say("hapus beta pung data, deng usul beli buku", Meaning.Of(Intents.DeleteMyData), Meaning.Of(Intents.SuggestPurchase));
        AssertInOrder(told, MemoryArticles.BodyOf("privacy"), MemoryArticles.BodyOf("suggest-a-purchase"), "Pustakawan siap membantu:");
        Assert.That(Count(told.Text, LibraryDesk.Phone), Is.EqualTo(1));
    }

    [Test]
    public async Task One_article_for_two_wishes_is_given_once()
    {
        var told = await Chat.Say("simpan dan ekspor", Meaning.Of(Intents.SaveToList), Meaning.Of(Intents.ExportList));
        Assert.That(Count(told.Text, MemoryArticles.BodyOf("reference-lists")), Is.EqualTo(1));
        Assert.That(told.Functions, Is.EqualTo("Library.Answer+Library.Answer"));
    }

    [Test]
    public async Task Calls_that_go_past_the_budget_are_refused_and_what_is_left_is_named()
    {
        await Chat.Say("cari kopi", Meaning.Of(Intents.FindLiterature, ("topic", "kopi"), ("count", 10)));
        var wishes = Enumerable.Range(1, 15).Select(
            number => Meaning.Of(Intents.SelectItem, ("ordinal", 1 + (number % 10))).In($"bagian {number}"));
        var told = await Chat.Say("semua ini", [.. wishes]);
        Assert.That(
            told.Calls.Select(call => call.GetProperty("outcome").GetString()),
            Is.EqualTo(Enumerable.Repeat("done", 12).Append("refused")));
        var refused = told.Calls[^1];
        Assert.That(refused.GetProperty("reason").GetString(), Is.EqualTo("call_budget"));
        Assert.That(refused.GetProperty("arguments").GetProperty("record").GetString(), Is.Not.Empty);
        foreach (var part in new[] { 13, 14, 15 })
            Assert.That(told.Text, Does.Contain($"Bagian ini belum sempat saya kerjakan: \"bagian {part}\"."));
        Assert.That(told.Text, Does.Not.Contain("\"bagian 12\""));
    }

    [Test]
    public async Task A_wish_cut_short_by_the_budget_is_named_beside_what_was_done_of_it()
    {
        await Chat.Say("cari kopi", Meaning.Of(Intents.FindLiterature, ("topic", "kopi"), ("count", 10)));
        var all = Enumerable.Range(1, 10).Select(number => ("ordinal", (object)number)).ToArray();
        var told = await Chat.Say(
            "semuanya",
            Meaning.Of(Intents.SelectItem, all).In("lihat 1 sampai 10"),
            Meaning.Of(Intents.CheckAvailability, all).In("rak 1 sampai 10"));
        Assert.That(told.Calls, Has.Count.EqualTo(13));
        Assert.That(told.Text, Does.Contain("belum sempat saya kerjakan: \"rak 1 sampai 10\"").And.Not.Contain("\"lihat"));
    }

    [Test]
    public async Task A_function_that_fails_leaves_the_other_parts_answered()
    {
        _desk.Catalogue.OnSearch = _ => throw new IOException("secret path /var/x");
        var told = await Chat.Say(
            "cari kopi, dan jam buka?",
            Meaning.Of(Intents.FindLiterature, ("topic", "kopi")).In("cari kopi"),
            Meaning.Of(Intents.OpeningHours).In("jam buka?"));
        AssertInOrder(told, "Maaf, tadi ada gangguan, jadi bagian ini belum saya kerjakan: \"cari kopi\".", "Jam buka:", LibraryDesk.Phone);
        Assert.That(told.Line, Does.Not.Contain("secret path"));
        Assert.That(
            told.Calls.Select(call => (call.GetProperty("outcome").GetString(), call.GetProperty("reason").GetString())),
            Is.EqualTo(new[] { ("failed", "fault"), ("done", null) }));
        Assert.That(told.Calls[0].TryGetProperty("total", out _), Is.False);
        Assert.That(await _desk.StoredReports(), Has.Count.EqualTo(1), "the turn is on record");
    }

    [Test]
    public async Task A_message_whose_only_function_fails_is_answered_with_an_apology()
    {
        _desk.Catalogue.OnSearch = _ => throw new TimeoutException();
        var told = await Chat.Say("cari kopi", Meaning.Of(Intents.FindLiterature, ("topic", "kopi")));
        Assert.That(told.Text, Does.StartWith("Maaf, tadi ada gangguan").And.Contain(LibraryDesk.Phone).And.Not.Contain("cari kopi"));
        _desk.Catalogue.OnSearch = _ => { };
        Assert.That(
            (await Chat.Say("cari kopi", Meaning.Of(Intents.FindLiterature, ("topic", "kopi")))).Records,
            Is.Not.Empty,
            "the next try works");
    }

    [Test]
    public async Task A_search_that_was_cancelled_is_not_a_failure()
    {
        using var stop = new CancellationTokenSource();
        _desk.Catalogue.OnSearch = _ =>
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        };
        var meaning = Meaning.Act(Meaning.Of(Intents.FindLiterature, ("topic", "kopi")));
        Assert.That(() => Chat.Say("cari kopi", meaning, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await _desk.StoredReports(), Is.Empty, "nothing was said, so nothing is remembered");
    }

    [Test]
    public async Task An_emergency_stands_before_all_else()
    {
        var told = await Chat.Say("jam buka? tolong ada yang pingsan", Meaning.Of(Intents.OpeningHours), Meaning.Of(Intents.Emergency));
        Assert.That(told.Reply.Blocks[0], Is.EqualTo(new TextBlock("Kalau ada yang dalam bahaya, hubungi sekarang:")));
        AssertInOrder(told, "112: darurat", "Jam buka:");
    }

    [Test]
    public async Task No_budget_stands_before_a_cry_for_help()
    {
        var many = Enumerable.Repeat(Meaning.Of(Intents.OpeningHours).In("jam buka"), 14);
        var told = await Chat.Say("semua ini", [.. many, Meaning.Of(Intents.Emergency).In("tolong")]);
        Assert.That(told.Text, Does.Contain("112: darurat").And.Not.Contain("\"tolong\""));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static void AssertInOrder(Told told, params string[] parts)
    {
        var places = parts.Select(part => told.Text.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.That(places, Is.Ordered.And.All.GreaterThanOrEqualTo(0), told.Text);
    }
}

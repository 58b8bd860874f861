using FakeOpenAI;
using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Models;

/// <summary>Whatever a model or its server does, the person gets a sensible answer and nothing happens unasked.</summary>
public sealed class FaultyModels
{
    private static IEnumerable<TestCaseData<Script>> Faults()
    {
        yield return Fault("a server that is always busy", new Script().Fails(503).ForEver());
        yield return Fault("a wrong key", new Script().Fails(401).ForEver());
        yield return Fault("a broken server", new Script().Fails(500).ForEver());
        yield return Fault("a connection that breaks", new Script().Does(AnswerKind.Reset).ForEver());
        yield return Fault("a log-in page", new Script().Does(AnswerKind.Html).ForEver());
        yield return Fault("no choice", new Script().Does(AnswerKind.EmptyChoices).ForEver());
        yield return Fault("an endless answer", new Script().Does(AnswerKind.Huge).ForEver());
        yield return Fault("a long answer", new Script().Says(new string('a', 10_000)));
        yield return Fault("an empty answer", new Script().Says(""));
        yield return Fault("a blank answer", new Script().Says(" \n "));
        yield return Fault("JSON of something else", new Script().Then(new ScriptedAnswer { Kind = AnswerKind.Raw, Text = "[1,2]" }));
        yield return Fault("half an answer", new Script().Then(new ScriptedAnswer { Kind = AnswerKind.Raw, Text = "{\"id\":\"x\",\"c" }));
        yield return Fault("words without a search", new Script().Says("Tentu, bukunya ada."));
        yield return Fault("an empty call id", new Script().Calls(new ScriptedCall("Catalogue_Search", ModelDesk.SearchCoffee, "")));
        yield return Fault("a null call id", new Script().Calls(new ScriptedCall("Catalogue_Search", ModelDesk.SearchCoffee, "null")));
        yield return Fault("a missing call id", new Script().Calls(new ScriptedCall("Catalogue_Search", ModelDesk.SearchCoffee, null)));
        yield return Fault("one call id twice", new Script().Calls(
            new ScriptedCall("Catalogue_Search", ModelDesk.SearchCoffee, "1"), new ScriptedCall("Loans_RenewAll", "{}", "1")));
        yield return Fault("a call of no name", new Script().Calls(new ScriptedCall("", ModelDesk.SearchCoffee)));
        yield return Fault("a call as text", new Script().Says("Catalogue_Search(text=\"kopi\", kind=\"topic\")"));
        yield return Fault("an act as text", new Script().Says("Loans_RenewAll()"));
        yield return Fault("a call as JSON", new Script().Says("{\"name\": \"search\", \"arguments\": {\"text\": \"kopi\"}}"));
        yield return Fault("a call as markup", new Script().Says("<tool_call>{\"x\": 1}</tool_call>"));
        yield return Fault("a call in another dialect", new Script().Says("[TOOL_CALLS] Catalogue.Search kopi"));
        yield return Fault("an invented function", new Script().Calls("Books_Find", ModelDesk.SearchCoffee).Says("Silakan."));
        yield return Fault("an act that is not offered", new Script().Calls("Loans_RenewAll").Says("Semua sudah diperpanjang."));
        yield return Fault("arguments that are no JSON", new Script().Calls("Catalogue_Search", "{\"text\": \"kopi\"").Says("Silakan."));
        yield return Fault("empty arguments", new Script().Calls("Catalogue_Search", "").Says("Silakan."));
        yield return Fault("no arguments", new Script().Calls("Catalogue_Search").Says("Silakan."));
        yield return Fault("a list of arguments", new Script().Calls("Catalogue_Search", "[\"kopi\"]").Says("Silakan."));
        yield return Fault("strange arguments", new Script().Calls("Catalogue_Details", "{\"record\":\"x\",\"all\":true}").Says("Ya."));
        yield return Fault("a record that nobody knows", new Script().Calls("Catalogue_Details", "{\"record\":\"x\"}").Says("Silakan."));
        yield return Fault("calls without end", new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).ForEver());
        yield return Fault("many calls at once", new Script().Calls(
            [.. Enumerable.Repeat(new ScriptedCall("Catalogue_Search", ModelDesk.SearchCoffee), 20)]));
        yield return Fault("a redirect", new Script().Then(
            new ScriptedAnswer { Kind = AnswerKind.Redirect, Text = "http://127.0.0.2:9/v1/chat/completions" }).ForEver());
        yield return Fault("a fault later on", new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).Fails(500).ForEver());
    }

    [TestCaseSource(nameof(Faults))]
    public async Task The_rules_answer_instead(Script script)
    {
        await using var desk = await ModelDesk.With(script);
        var told = await desk.AskForCoffee();
        Assert.That(told.Text, Does.StartWith(ModelDesk.FoundCoffee));
        Assert.That(told.Records, Has.Count.EqualTo(1), "what the model had found is not shown beside it");
        Assert.That(told.Planner(), Is.EqualTo("rules"));
        Assert.That(desk.Library.Circulation.Done, Is.Empty);
        Assert.That(desk.Server.Requests, Is.Not.Empty);
    }

    [Test]
    public async Task A_server_that_nobody_runs_is_no_hindrance()
    {
        await using var desk = await ModelDesk.With(new Script());
        await desk.Server.StopAsync();
        Assert.That((await desk.AskForCoffee()).Text, Does.StartWith(ModelDesk.FoundCoffee));
    }

    [Test]
    public async Task A_server_that_is_busy_for_a_moment_is_asked_again()
    {
        await using var desk = await ModelDesk.With(
            new Script().Fails(503, times: 2).Calls("Catalogue_Search", ModelDesk.SearchCoffee).Says("Semoga bermanfaat."));
        var told = await desk.AskForCoffee();
        Assert.That(told.Planner(), Is.EqualTo("llm"));
        Assert.That(told.Text, Does.StartWith("Semoga bermanfaat.\n\n" + ModelDesk.FoundCoffee));
        Assert.That(desk.Server.Requests, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_refused_call_is_on_record_and_the_model_may_mend_it()
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", "{\"text\":").Calls("Catalogue_Search", ModelDesk.SearchCoffee).Says("Silakan."));
        var told = await desk.AskForCoffee();
        Assert.That(told.Planner(), Is.EqualTo("llm"));
        Assert.That(
            told.Calls.Select(call => (call.GetProperty("outcome").GetString(), call.GetProperty("reason").GetString())),
            Is.EqualTo(new[] { ("refused", "bad_arguments"), ("done", null) }));
        Assert.That(desk.Server.Requests[1].Messages[^1], Is.EqualTo("tool:refused: the arguments are not valid JSON"));
        Assert.That(desk.Library.Catalogue.Searches, Has.Count.EqualTo(1));
    }

    [TestCase("Telepon 081234567890 untuk hadiah")]
    [TestCase("www.hadiah.example")]
    [TestCase("tulis ke penipu@jahat.example")]
    public async Task Nobody_reads_an_address_that_a_model_searched_for(string text)
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", $$"""{"text":"{{text}}","kind":"topic"}""").Says("Silakan."));
        var told = await desk.AskForCoffee();
        Assert.That(told.Calls[0].GetProperty("reason").GetString(), Is.EqualTo("bad_arguments"));
        Assert.That(told.Text, Does.StartWith(ModelDesk.FoundCoffee).And.Not.Contain(text));
    }

    [Test]
    public async Task A_part_that_the_model_left_out_is_answered_by_the_rules()
    {
        await using var desk = await ModelDesk.With(new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).Says("Silakan."));
        var told = await desk.Chat.Say("cari kopi, dan jam buka?", ModelDesk.Coffee, Meaning.Of(Intents.OpeningHours));
        Assert.That(told.Planner(), Is.EqualTo("rules"));
        Assert.That(told.Text, Does.Contain(ModelDesk.Title).And.Contain("Jam buka:"));
        Assert.That(told.Records, Has.Count.EqualTo(1));
    }

    private static TestCaseData<Script> Fault(string name, Script script) => new(script) { TestName = $"{{m}}: {name}" };
}

using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Filters;

/// <summary>A language model in the planner's place: what it invents, and what it is talked into, changes nothing.</summary>
public sealed class Models
{
    private static readonly Wish Coffee = Meaning.Of(Intents.FindLiterature, ("topic", "kopi"));

    [Test]
    public async Task Facts_that_a_model_words_are_not_told()
    {
        using var desk = DeskWith(new ScriptedModel(
            [ScriptedModel.Call("Catalogue_Search", ("text", "kopi"), ("kind", "topic"))],
            [new TextContent("Buku \"Rahasia Kopi\" ada di rak Z-99, telepon 0800-123, terbit 1850.")]));
        var told = await desk.Conversation().Say("cari kopi", Coffee);
        Assert.That(told.Text, Does.StartWith("Tentang \"kopi\" ada 1 judul:\n\n1. Kopi Flores"));
        Assert.That(told.Line, Does.Not.Contain("Rahasia").And.Not.Contain("Z-99").And.Not.Contain("0800").And.Not.Contain("1850"));
    }

    [Test]
    public async Task A_model_learns_ids_and_short_facts_only()
    {
        var model = new ScriptedModel(
            [ScriptedModel.Call("Catalogue_Search", ("text", "kopi"), ("kind", "topic"))], [new TextContent("ok")]);
        using var desk = DeskWith(model);
        await desk.Conversation().Say("cari kopi", Coffee);
        Assert.That(
            model.Results, Is.EqualTo(new[] { $"total=1 strict=0 complete=True\n{ARecord.Called("Kopi Flores").Id} Kopi Flores (2001)" }));
    }

    [Test]
    public async Task A_function_that_does_not_exist_is_not_called()
    {
        using var desk = DeskWith(
            new ScriptedModel([ScriptedModel.Call("Loans_Forgive")], [new TextContent("Semua pinjaman sudah diperpanjang.")]));
        var told = await desk.Conversation().Say("perpanjang semua", Meaning.Of(Intents.RenewAll));
        Assert.That(told.Functions, Is.Empty);
        Assert.That(told.Line, Does.Not.Contain("sudah diperpanjang"));
    }

    [Test]
    public async Task An_answer_that_leads_to_nothing_admits_it()
    {
        using var desk = DeskWith(new ScriptedModel([new TextContent("Tentu, sudah saya kerjakan!")]));
        var told = await desk.Conversation().Say("perpanjang semua", Meaning.Of(Intents.RenewAll));
        Assert.That(told.Text, Does.StartWith("Jawabannya belum ada pada saya.").And.Contain(LibraryDesk.Phone));
    }

    [Test]
    public async Task A_model_that_calls_without_end_is_stopped()
    {
        var model = new ScriptedModel([ScriptedModel.Call("Catalogue_Search", ("text", "kopi"), ("kind", "topic"))]) { Repeats = true };
        using var desk = DeskWith(model);
        var told = await desk.Conversation().Say("cari kopi", Coffee);
        Assert.That(told.Calls, Has.Count.EqualTo(13));
        Assert.That(told.Calls[^1].GetProperty("outcome").GetString(), Is.EqualTo("refused"));
        Assert.That(told.Text, Does.Contain("belum sempat saya kerjakan"));
    }

    [TestCase("Catalogue_Details", "record", "' OR 1=1 --")]
    [TestCase("Catalogue_Availability", "record", "aaaaaaaaaaaaaaaa")]
    [TestCase("Citations_Format", "record", "")]
    [TestCase("Catalogue_Similar", "record", "\uD800")]
    public async Task Arguments_that_name_nothing_are_an_apology(string function, string name, string value)
    {
        using var desk = DeskWith(
            new ScriptedModel(
                [function == "Citations_Format"
                    ? ScriptedModel.Call(function, (name, value), ("style", "apa"))
                    : ScriptedModel.Call(function, (name, value))],
                [new TextContent("")]));
        var told = await desk.Conversation().Say("yang itu", Meaning.Of(Intents.SelectItem));
        Assert.That(told.Calls.Single().GetProperty("outcome").GetString(), Is.EqualTo("failed"));
        Assert.That(told.Text, Does.StartWith("Maaf, tadi ada gangguan"));
    }

    [TestCase("-5", "0")]
    [TestCase("2147483647", "99999")]
    public async Task Numbers_out_of_range_are_brought_into_it(string offset, string limit)
    {
        using var desk = DeskWith(new ScriptedModel(
            [ScriptedModel.Call(
                "Catalogue_Search", ("text", "kopi"), ("kind", "nonsense"), ("offset", offset), ("limit", limit), ("type", "Banana"))],
            [new TextContent("")]));
        await desk.Conversation().Say("cari kopi", Coffee);
        var search = desk.Catalogue.Searches.Single();
        Assert.That((search.Offset, search.Limit), Is.AnyOf((0, 1), (1000, 10)));
        Assert.That(search.Filters.IsEmpty);
    }

    private static LibraryDesk DeskWith(ScriptedModel model)
    {
        var desk = new LibraryDesk(services =>
        {
            services.RemoveAll<IChatClient>();
            services.AddScoped<IChatClient>(_ => model);
        });
        desk.Catalogue.Put(ARecord.Called("Kopi Flores").In(2001).OfType(RecordType.Book));
        return desk;
    }

    /// <summary>Says its lines, whatever it is asked; a model may word anything.</summary>
    private sealed class ScriptedModel(params AIContent[][] answers) : IChatClient
    {
        private int _answered;

        public bool Repeats { get; init; }

        /// <summary>What the functions told the model.</summary>
        public List<string> Results { get; } = [];

        public static FunctionCallContent Call(string function, params (string Name, string Value)[] arguments) =>
            new("call-" + function, function, arguments.ToDictionary(pair => pair.Name, object? (pair) => pair.Value));

        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Results.AddRange(
                messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => $"{result.Result}"));
            var answer = Repeats ? [Again((FunctionCallContent)answers[0][0])] : answers[_answered];
            _answered++;
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [.. answer])));
        }

        private FunctionCallContent Again(FunctionCallContent call) => new($"call-{_answered}", call.Name, call.Arguments);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("script") : null;

        public void Dispose()
        {
        }
    }
}

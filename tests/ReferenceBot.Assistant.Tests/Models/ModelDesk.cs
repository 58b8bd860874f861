using FakeOpenAI;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Models;

/// <summary>The assistant at work with a language model by configuration, whose server answers by a script.</summary>
internal sealed class ModelDesk : IAsyncDisposable
{
    public const string Title = "Kopi Flores";

    /// <summary>A search as a good model asks for it.</summary>
    public const string SearchCoffee = """{"text":"kopi","kind":"topic"}""";

    /// <summary>What the rules say of it.</summary>
    public const string FoundCoffee = "Tentang \"kopi\" ada 1 judul:\n\n1. Kopi Flores";

    public static readonly Wish Coffee = Meaning.Of(Intents.FindLiterature, ("topic", "kopi"));

    private ModelDesk(FakeOpenAIServer server, LibraryDesk library) => (Server, Library) = (server, library);

    public FakeOpenAIServer Server { get; }

    public LibraryDesk Library { get; }

    public ConversationDriver Chat => Library.Conversation();

    public static string PromptsFolder => Path.Combine(AppContext.BaseDirectory, "prompts");

    public static async Task<ModelDesk> With(
        Script script, Action<ModelOptions>? settings = null, Action<IServiceCollection>? change = null)
    {
        var server = await FakeOpenAIServer.StartAsync(script);
        var library = new LibraryDesk(services =>
        {
            services.Configure<AssistantOptions>(options => options.PromptsFolder = PromptsFolder);
            services.Configure<ModelOptions>(options =>
            {
                (options.Endpoint, options.Name) = (server.Endpoint, "fake");
                settings?.Invoke(options);
            });
            change?.Invoke(services);
        });
        library.Catalogue.Put(ARecord.Called(Title).In(2001).OfType(RecordType.Book));
        return new ModelDesk(server, library);
    }

    public Task<Told> AskForCoffee(string conversation = "terminal:test") =>
        Library.Conversation(conversation).Say("cari buku tentang kopi", Coffee);

    public async ValueTask DisposeAsync()
    {
        Library.Dispose();
        await Server.DisposeAsync();
    }
}

internal static class PlannersOfTurns
{
    /// <summary>Who planned: <c>llm</c> or <c>rules</c>.</summary>
    public static string Planner(this Told told) => told.Report.GetProperty("planner").GetString()!;
}

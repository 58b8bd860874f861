using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Citations;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Storage;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>
/// The assistant at work in a small library: all but the database is in memory. It is Monday, 23 November 2026, 09.00 in Kupang.
/// </summary>
internal sealed class LibraryDesk : IDisposable
{
    public const string Phone = "0380-111222";

    private readonly TemporaryFolder _folder = new();
    private readonly Action<IServiceCollection> _change;
    private ServiceProvider _services;

    public LibraryDesk(Action<IServiceCollection>? change = null)
    {
        _change = change ?? (_ => { });
        Circulation = new MemoryCirculation(Catalogue);
        _services = Build();
        using var scope = _services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ReferenceBotContext>().Database.EnsureCreated();
    }

    public MemoryCatalogue Catalogue { get; } = new();

    public MemoryArticles Articles { get; } = new();

    public MemoryCirculation Circulation { get; }

    public MemoryLinks Links { get; } = new();

    public MemoryTickets Tickets { get; } = new();

    public SaidUnderstanding Understanding { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));

    public LibraryOptions Library { get; } = new()
    {
        Name = "Perpustakaan Uji",
        NameEn = "Test Library",
        Phone = Phone,
        Email = "tanya@uji.example",
        HelpNumbers =
        {
            new HelpNumber { Number = "112", For = "darurat", ForEn = "emergencies" },
            new HelpNumber { Number = "119 ext. 8", For = "kesehatan jiwa", ForEn = "mental health crisis" },
        },
        Branches =
        {
            new Branch
            {
                Code = "PUSAT",
                Name = "Gedung Pusat",
                NameEn = "Main Building",
                Address = "Jalan Uji 1",
                Hours = { [DayOfWeek.Monday] = ["08:00-16:00"], [DayOfWeek.Tuesday] = ["08:00-12:00"] },
                Shelves = { new ShelfRange { From = "600", To = "699", Place = "Lantai 2, rak 6", PlaceEn = "Floor 2, shelf 6" } },
            },
        },
    };

    public IAssistant Assistant => _services.GetRequiredService<IAssistant>();

    /// <summary>A service of the program itself, not of a turn.</summary>
    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ConversationDriver Conversation(string id = "terminal:test") => new(this, id);

    /// <summary>The program ends and starts again on the same data.</summary>
    public void Restart()
    {
        _services.Dispose();
        _services = Build();
    }

    public async Task Sql(FormattableString command)
    {
        using var scope = _services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<ReferenceBotContext>().Database.ExecuteSqlAsync(command);
    }

    public async Task<List<string>> StoredReports()
    {
        using var scope = _services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ReferenceBotContext>().Database
            .SqlQuery<string>($"SELECT report AS Value FROM turns ORDER BY id").ToListAsync();
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IOptions<LibraryOptions>>(Options.Create(Library));
        services.AddSingleton<ICatalogue>(Catalogue).AddSingleton<ICatalogueSearch>(Catalogue).AddSingleton<IAvailability>(Catalogue);
        services.AddSingleton<ICirculation>(Circulation).AddSingleton<IAccountLinks>(Links).AddSingleton<IEscalations>(Tickets);
        services.AddSingleton<IArticles>(Articles).AddSingleton<IArticleSearch>(Articles).AddSingleton<IArticleText>(Articles);
        services.AddSingleton<ICitations, PlainCitations>();
        services.AddSingleton<IUnderstanding>(Understanding);
        services.AddStorage().Configure<StorageOptions>(options => options.Folder = _folder.Path);
        services.AddAssistant();
        _change(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ReferenceBot.Circulation.Acts;
using ReferenceBot.Circulation.Fines;
using ReferenceBot.Circulation.Holds;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Circulation.Samples;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Tests.Arranging;

/// <summary>
/// A small library with the embedded system, on Monday, 23 November 2026, 09.00 in Kupang. The central branch is closed on
/// Sundays, the reading garden on Saturdays too; nothing is open on 1 December.
/// </summary>
internal sealed class Library : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _rooms;

    public Library(Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IOptions<LibraryOptions>>(Options.Create(Settings));
        services.AddSingleton<ICatalogue>(Catalogue).AddSingleton<IRecordSource>(Catalogue);
        services.AddStorage().Configure<StorageOptions>(options => options.Folder = _folder.Path);
        services.AddCirculation();
        change?.Invoke(services);
        _rooms = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        using var context = NewContext();
        context.Database.EnsureCreated();
    }

    public MemoryCatalogue Catalogue { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));

    public LibraryOptions Settings { get; } = new()
    {
        Name = "Perpustakaan Uji",
        Loans = { Limit = 3, Days = 7, Renewals = 1, RenewalDays = 7, FinePerDay = 500, FineCap = 2000, BlockAbove = 10000 },
        Holds = { Limit = 2, ShelfDays = 3 },
        Branches =
        {
            Branch("PUSAT", lastDay: DayOfWeek.Saturday),
            Branch("OEBOBO", lastDay: DayOfWeek.Friday),
        },
        ClosedDays = { new ClosedDay { Date = new DateOnly(2026, 12, 1), Name = "Libur Uji" } },
    };

    public IAvailability Availability => _rooms.GetRequiredService<IAvailability>();

    public SampleLibrary Samples => _rooms.GetRequiredService<SampleLibrary>();

    public Turn Turn() => new(_rooms.CreateScope());

    public ReferenceBotContext NewContext() => _rooms.GetRequiredService<IDbContextFactory<ReferenceBotContext>>().CreateDbContext();

    /// <summary>Does something at the desk where cards are linked.</summary>
    public async Task<T> AtLinkDesk<T>(Func<LinkDesk, Task<T>> visit)
    {
        using var scope = _rooms.CreateScope();
        return await visit(scope.ServiceProvider.GetRequiredService<LinkDesk>());
    }

    public async Task ShelveAsync(params ABook[] books)
    {
        Catalogue.Put([.. books.Select(book => book.Build())]);
        await using var context = NewContext();
        await _rooms.GetRequiredService<ItemRegister>().TakeAsync(context, CancellationToken.None);
        await context.SaveChangesAsync();
    }

    public Task EnrolAsync(string card, Action<PatronRow>? change = null)
    {
        var patron = new PatronRow { Card = card, Name = "Contoh " + card, HomeBranch = "PUSAT" };
        change?.Invoke(patron);
        return StoreAsync(patron);
    }

    /// <returns>The id of the loan.</returns>
    public async Task<string> LendAsync(string card, string barcode, int dueInDays, int renewals = 0)
    {
        var due = Today.AddDays(dueInDays);
        var loan = new LoanRow { Id = "loan-" + barcode, Card = card, Barcode = barcode, Due = due, Renewals = renewals };
        await StoreAsync(loan);
        return loan.Id;
    }

    /// <returns>The id of the hold.</returns>
    public async Task<string> QueueAsync(string card, ABook book, int minutesAgo = 10, string? ready = null)
    {
        var hold = new HoldRow
        {
            Id = $"hold-{card}-{book.Id}",
            Card = card,
            RecordId = book.Id.Value,
            PickupBranch = "PUSAT",
            PlacedAt = Clock.GetUtcNow().AddMinutes(-minutesAgo),
            ReadyBarcode = ready,
            PickupBy = ready is null ? null : Today.AddDays(3),
        };
        await StoreAsync(hold);
        return hold.Id;
    }

    public Task FineAsync(string card, int amount, ABook? book = null, int daysAgo = 30, bool paid = false) => StoreAsync(new FineRow
    {
        Id = Guid.NewGuid().ToString("N"),
        Card = card,
        RecordId = book?.Id.Value,
        Amount = amount,
        Since = Today.AddDays(-daysAgo),
        PaidAt = paid ? Clock.GetUtcNow() : null,
    });

    public async Task LoseAsync(string barcode)
    {
        await using var context = NewContext();
        (await context.FindAsync<ItemRow>(barcode))!.Missing = true;
        await context.SaveChangesAsync();
    }

    public async Task<ActState[]> ActsAsync()
    {
        await using var context = NewContext();
        return await context.Set<ActRow>().OrderBy(act => act.CreatedAt).Select(act => act.State).ToArrayAsync();
    }

    /// <summary>Does an act in a turn of its own that is committed.</summary>
    public async Task<ActResult> DoAsync(string card, CirculationAct act, string? question = null, CancellationToken cancel = default)
    {
        using var turn = Turn();
        var result = await turn.DoAsync(card, act, question, cancel);
        await turn.CommitAsync();
        return result;
    }

    public async Task<IReadOnlyList<Loan>> LoansAsync(string card)
    {
        using var turn = Turn();
        return await turn.Circulation.GetLoansAsync(card, CancellationToken.None);
    }

    public async Task<IReadOnlyList<Hold>> HoldsAsync(string card)
    {
        using var turn = Turn();
        return await turn.Circulation.GetHoldsAsync(card, CancellationToken.None);
    }

    public async Task<FineAccount> FinesAsync(string card)
    {
        using var turn = Turn();
        return await turn.Circulation.GetFinesAsync(card, CancellationToken.None);
    }

    public async Task StoreAsync(params object[] rows)
    {
        await using var context = NewContext();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    public void Dispose()
    {
        using (var context = NewContext())
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        _rooms.Dispose();
        _folder.Dispose();
    }

    private static Branch Branch(string code, DayOfWeek lastDay)
    {
        var branch = new Branch { Code = code, Name = code };
        for (var day = DayOfWeek.Monday; day <= lastDay; day++)
            branch.Hours[day] = ["08:00-16:00"];
        return branch;
    }
}

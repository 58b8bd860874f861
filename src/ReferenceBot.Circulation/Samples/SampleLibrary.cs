using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Circulation.Fines;
using ReferenceBot.Circulation.Holds;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Domain.Records;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Samples;

/// <summary>A sample card that somebody may log in with.</summary>
/// <param name="Pin">Made anew for each database; shown to whoever runs the program, never in a chat.</param>
public sealed record SampleCard(string Card, string Name, string Pin);

/// <summary>
/// Fills the embedded system with accounts to try the library out, from the tables of the corpus, dated from a given day.
/// Thread-safe.
/// </summary>
public sealed class SampleLibrary
{
    public const string Done = "filled with sample accounts";

    private const int PinDigits = 6;
    private const string Digits = "0123456789";

    private readonly ItemRegister _register;
    private readonly IDbContextFactory<ReferenceBotContext> _contexts;
    private readonly DueDates _dates;
    private readonly TimeProvider _clock;

    internal SampleLibrary(ItemRegister register, IDbContextFactory<ReferenceBotContext> contexts, DueDates dates, TimeProvider clock)
    {
        _register = register;
        _contexts = contexts;
        _dates = dates;
        _clock = clock;
    }

    /// <summary>
    /// Registers the catalogue's copies and opens the sample accounts, once in the life of a database: all of it or, when it is
    /// killed or a table is wrong, nothing. The catalogue must be filled before.
    /// </summary>
    /// <param name="folder">Holds patrons.csv, loans.csv, holds.csv and fines.csv.</param>
    /// <param name="today">The library's local day that the tables count from.</param>
    /// <exception cref="InvalidDataException">A table is not as described, or names a barcode that no copy has.</exception>
    public async Task FillAsync(string folder, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(folder);
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        if (await context.Set<Milestone>().AnyAsync(milestone => milestone.Name == Done, cancel))
            return;
        await _register.TakeAsync(context, cancel);
        var items = context.Set<ItemRow>().Local.ToDictionary(item => item.Barcode);
        context.AddRange(SampleTable.Read(Path.Combine(folder, "patrons.csv"), "card,name,audience,home_branch,guardian,pin")
            .Select(Patron));
        context.AddRange(SampleTable.Read(Path.Combine(folder, "loans.csv"), "card,barcode,due_in_days,renewals")
            .Select(row => Loan(row, Item(items, row[1]), today)));
        context.AddRange(SampleTable.Read(Path.Combine(folder, "holds.csv"), "card,barcode,pickup_branch,days_ago")
            .Select(row => Hold(row, Item(items, row[1]))));
        context.AddRange(SampleTable.Read(Path.Combine(folder, "fines.csv"), "card,barcode,amount,days_ago")
            .Select(row => Fine(row, Item(items, row[1]), today)));
        context.Add(new Milestone { Name = Done, ReachedAt = _clock.GetUtcNow() });
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>The cards that can be tried, with their PINs.</summary>
    public async Task<IReadOnlyList<SampleCard>> GetCardsAsync(CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Set<PatronRow>().Where(patron => patron.IsSample && patron.SamplePin != null).OrderBy(patron => patron.Card)
            .Select(patron => new SampleCard(patron.Card, patron.Name, patron.SamplePin!)).ToListAsync(cancel);
    }

    private static PatronRow Patron(string[] row)
    {
        var pin = row[5] == "yes" ? RandomNumberGenerator.GetString(Digits, PinDigits) : null;
        return new PatronRow
        {
            Card = row[0],
            Name = row[1],
            Audience = Enum.TryParse<Audience>(row[2], ignoreCase: true, out var audience)
                ? audience
                : throw new InvalidDataException($"patrons.csv: '{row[2]}' is no audience."),
            HomeBranch = row[3].Length > 0 ? row[3] : null,
            Guardian = row[4].Length > 0 ? row[4] : null,
            PinHash = pin is null ? null : PinHash.MakeSample(pin),
            SamplePin = pin,
            IsSample = true,
        };
    }

    private LoanRow Loan(string[] row, ItemRow item, DateOnly today) => new()
    {
        Id = RowId.New(),
        Card = row[0],
        Barcode = item.Barcode,
        Due = _dates.OnOpenDay(item.Branch, today.AddDays(SampleTable.Number(row[2]))),
        Renewals = SampleTable.Number(row[3]),
    };

    private HoldRow Hold(string[] row, ItemRow item) => new()
    {
        Id = RowId.New(),
        Card = row[0],
        RecordId = item.RecordId,
        PickupBranch = row[2],
        PlacedAt = _clock.GetUtcNow().AddDays(-SampleTable.Number(row[3])),
    };

    private static FineRow Fine(string[] row, ItemRow item, DateOnly today) => new()
    {
        Id = RowId.New(),
        Card = row[0],
        RecordId = item.RecordId,
        Amount = SampleTable.Number(row[2]),
        Since = today.AddDays(-SampleTable.Number(row[3])),
    };

    private static ItemRow Item(Dictionary<string, ItemRow> items, string barcode) =>
        items.GetValueOrDefault(barcode) ?? throw new InvalidDataException($"No copy in the catalogue has the barcode '{barcode}'.");
}

using ReferenceBot.Circulation.Tests.Arranging;

namespace ReferenceBot.Circulation.Tests.Fines;

/// <summary>A visitor asks what is owed.</summary>
public sealed class OwingTests
{
    private const string Ani = "A1";

    private static readonly DateOnly Today = Library.Today;

    [Test]
    public async Task Fixed_and_growing_fines_are_told_oldest_first()
    {
        using var library = await OpenAsync();
        await library.LendAsync(Ani, "K1", dueInDays: -3);
        await library.FineAsync(Ani, 1500, Book, daysAgo: 10);
        await library.FineAsync(Ani, 700, daysAgo: 1);
        await library.FineAsync(Ani, 9000, daysAgo: 5, paid: true);
        await library.FineAsync("B1", 4000);
        var account = await library.FinesAsync(Ani);
        Assert.That(account.Fines.Select(fine => (fine.Title, fine.Amount, fine.Since, fine.Accruing)), Is.EqualTo(new[]
        {
            ("Sasando", 1500, Today.AddDays(-10), false),
            ("Sasando", 1000, Today.AddDays(-2), true),
            ((string?)null, 700, Today.AddDays(-1), false),
        }));
        Assert.That(account.Total, Is.EqualTo(3200));
    }

    [Test]
    public async Task A_day_on_which_nobody_could_bring_it_back_costs_nothing()
    {
        using var library = await OpenAsync();
        // Due on Friday: Saturday counts at the central branch only, Sunday nowhere.
        await library.LendAsync(Ani, "K1", dueInDays: -3);
        await library.LendAsync(Ani, "O1", dueInDays: -3);
        Assert.That((await library.FinesAsync(Ani)).Fines.Select(fine => fine.Amount), Is.EquivalentTo(new[] { 1000, 500 }));
    }

    [Test]
    public async Task A_fine_grows_each_day_up_to_its_limit()
    {
        using var library = await OpenAsync();
        await library.LendAsync(Ani, "K1", dueInDays: 0);
        var totals = new List<int>();
        for (var day = 0; day < 7; day++)
        {
            totals.Add((await library.FinesAsync(Ani)).Total);
            library.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.That(totals, Is.EqualTo(new[] { 0, 500, 1000, 1500, 2000, 2000, 2000 }));
    }

    [Test]
    public async Task A_library_that_takes_no_fines_has_none()
    {
        using var library = await OpenAsync();
        library.Settings.Loans.FinePerDay = null;
        await library.LendAsync(Ani, "K1", dueInDays: -30);
        Assert.That((await library.FinesAsync(Ani)).Fines, Is.Empty);
        Assert.That((await library.FinesAsync("Z9")).Fines, Is.Empty);
    }

    private static ABook Book => ABook.Called("Sasando").Copy("K1").Copy("O1", "OEBOBO");

    private static async Task<Library> OpenAsync()
    {
        var library = new Library();
        await library.ShelveAsync(Book);
        await library.EnrolAsync(Ani);
        return library;
    }
}

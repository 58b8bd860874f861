using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Circulation.Tests.Arranging;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Tests.Loans;

/// <summary>A visitor asks whether a book is in.</summary>
public sealed class AvailabilityTests
{
    [Test]
    public async Task Each_copy_is_where_the_library_system_says()
    {
        using var library = new Library();
        var book = ABook.Called("Sasando").Copy("K1").Copy("K2").Copy("K3", inside: true).Copy("K4").Copy("K5").Copy(null);
        await library.ShelveAsync(book);
        await library.LendAsync("A1", "K2", dueInDays: 4);
        await library.LoseAsync("K4");
        await library.QueueAsync("B1", book, ready: "K5");
        var items = (await AskAsync(library, book)).Items;
        Assert.That(items.Select(item => (item.Holding.Barcode, item.State, item.Due)), Is.EqualTo(new[]
        {
            ("K1", ItemState.OnShelf, (DateOnly?)null),
            ("K2", ItemState.OnLoan, Library.Today.AddDays(4)),
            ("K3", ItemState.InLibraryOnly, null),
            ("K4", ItemState.Missing, null),
            ("K5", ItemState.OnLoan, null),
            (null, ItemState.NotTracked, null),
        }));
    }

    [Test]
    public async Task A_copy_that_the_system_never_heard_of_is_owned_and_not_tracked()
    {
        using var library = new Library();
        var book = ABook.Called("Baru").Copy("N1").Copy("N2", inside: true);
        library.Catalogue.Put(book.Build());
        var items = (await AskAsync(library, book)).Items;
        Assert.That(items.Select(item => item.State), Is.EqualTo(new[] { ItemState.NotTracked, ItemState.InLibraryOnly }));
    }

    [Test]
    public async Task While_the_system_is_down_nothing_is_said_of_any_copy()
    {
        var outside = new OutsideSystem { Down = true };
        using var library = new Library(services => services.AddScoped<ILibrarySystem>(_ => outside));
        var book = ABook.Called("Sasando").Copy("K1");
        await library.ShelveAsync(book);
        Assert.That((await AskAsync(library, book)).Items.Single().State, Is.EqualTo(ItemState.NotTracked));
    }

    [Test]
    public async Task Records_are_asked_for_at_once_and_unknown_ones_are_left_out()
    {
        using var library = new Library();
        var one = ABook.Called("Satu").Copy("K1");
        var two = ABook.Called("Dua").Copy("K2");
        await library.ShelveAsync(one, two);
        await library.LendAsync("A1", "K1", dueInDays: 4);
        var answers = await library.Availability.AskAsync([one.Id, two.Id, one.Id, ABook.Called("?").Id], CancellationToken.None);
        var canBeHad = answers.Values.Select(answer => (answer.Id, answer.CanBeHad));
        Assert.That(canBeHad, Is.EquivalentTo(new[] { (one.Id, false), (two.Id, true) }));
    }

    private static async Task<RecordAvailability> AskAsync(Library library, ABook book) =>
        (await library.Availability.AskAsync([book.Id], CancellationToken.None))[book.Id];
}

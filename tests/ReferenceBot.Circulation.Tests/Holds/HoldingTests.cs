using ReferenceBot.Circulation.Tests.Arranging;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Tests.Holds;

/// <summary>A visitor wants a book to be kept.</summary>
public sealed class HoldingTests
{
    private const string Ani = "A1";
    private const string Beni = "B1";
    private const string Citra = "C1";

    [Test]
    public async Task A_book_that_is_out_is_waited_for()
    {
        using var library = await OpenAsync();
        await library.LendAsync(Citra, "S1", dueInDays: 3);
        var result = await library.DoAsync(Ani, new PlaceHold(Single.Id, "pusat"));
        Assert.That(result.State, Is.EqualTo(ActState.Done));
        Assert.That(result.Hold, Is.EqualTo(new Hold(result.Hold!.Id, Single.Id, "Tunggal", "PUSAT", HoldState.Queued, 1)));
        library.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await library.DoAsync(Beni, new PlaceHold(Single.Id, "OEBOBO"))).Hold?.Position, Is.EqualTo(2));
        Assert.That(await library.HoldsAsync(Ani), Is.EqualTo(new[] { result.Hold }));
    }

    [Test]
    public async Task A_book_on_the_shelf_is_set_aside_for_as_many_as_there_are_copies()
    {
        using var library = await OpenAsync();
        var states = new List<HoldState?>();
        foreach (var card in new[] { Ani, Beni, Citra })
        {
            states.Add((await library.DoAsync(card, new PlaceHold(Double.Id, "PUSAT"))).Hold?.State);
            library.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.That(states, Is.EqualTo(new[] { HoldState.ToBeSetAside, HoldState.ToBeSetAside, HoldState.Queued }));
    }

    [Test]
    public async Task Who_gives_up_a_place_lets_the_next_one_move_up()
    {
        using var library = await OpenAsync();
        await library.LendAsync(Citra, "S1", dueInDays: 3);
        var first = await library.QueueAsync(Ani, Single, minutesAgo: 20);
        await library.QueueAsync(Beni, Single);
        var result = await library.DoAsync(Ani, new CancelHold(first));
        Assert.That((result.State, result.Hold?.Title, result.Hold?.Position), Is.EqualTo((ActState.Done, "Tunggal", 1)));
        Assert.That(await library.HoldsAsync(Ani), Is.Empty);
        Assert.That((await library.HoldsAsync(Beni)).Single().Position, Is.EqualTo(1));
        Assert.That((await library.DoAsync(Ani, new CancelHold(first))).Refusal?.Name, Is.EqualTo(Refusals.NoSuchHold));
    }

    [Test]
    public async Task Nobody_cancels_the_hold_of_another()
    {
        using var library = await OpenAsync();
        var hold = await library.QueueAsync(Ani, Single);
        Assert.That((await library.DoAsync(Beni, new CancelHold(hold))).Refusal?.Name, Is.EqualTo(Refusals.NoSuchHold));
        Assert.That(await library.HoldsAsync(Ani), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_book_that_is_ready_comes_first_and_tells_until_when()
    {
        using var library = await OpenAsync();
        await library.QueueAsync(Ani, Single, minutesAgo: 30);
        await library.QueueAsync(Ani, Double, minutesAgo: 20, ready: "D1");
        var holds = await library.HoldsAsync(Ani);
        Assert.That(holds.Select(hold => (hold.Title, hold.State, hold.Position, hold.PickupBy)), Is.EqualTo(new[]
        {
            ("Ganda", HoldState.Ready, (int?)null, (DateOnly?)Library.Today.AddDays(3)),
            ("Tunggal", HoldState.ToBeSetAside, 1, null),
        }));
    }

    [Test]
    public async Task What_cannot_be_handed_out_is_not_waited_for()
    {
        using var library = await OpenAsync();
        var inside = ABook.Called("Kamus").Copy("R1", inside: true);
        var lost = ABook.Called("Hilang").Copy("L1");
        var none = ABook.Called("Daring").Copy(null);
        await library.ShelveAsync(inside, lost, none);
        await library.LoseAsync("L1");
        Assert.Multiple(async () =>
        {
            Assert.That(await RefusedAsync(library, inside.Id), Is.EqualTo(Refusals.NoItemToHold));
            Assert.That(await RefusedAsync(library, lost.Id), Is.EqualTo(Refusals.NoItemToHold));
            Assert.That(await RefusedAsync(library, none.Id), Is.EqualTo(Refusals.NoItemToHold));
            Assert.That(await RefusedAsync(library, RecordId.Of("test", "?")), Is.EqualTo(Refusals.UnknownRecord));
            Assert.That(await RefusedAsync(library, Single.Id, "BULAN"), Is.EqualTo(Refusals.UnknownBranch));
        });
    }

    [Test]
    public async Task A_book_that_one_has_or_waits_for_is_not_held_again()
    {
        using var library = await OpenAsync();
        await library.LendAsync(Ani, "D1", dueInDays: 3);
        await library.QueueAsync(Ani, Single);
        Assert.That(await RefusedAsync(library, Double.Id), Is.EqualTo(Refusals.AlreadyOnLoan));
        Assert.That(await RefusedAsync(library, Single.Id), Is.EqualTo(Refusals.AlreadyOnHold));
    }

    [Test]
    public async Task The_limit_counts_what_the_same_turn_has_placed()
    {
        using var library = await OpenAsync();
        var third = ABook.Called("Ketiga").Copy("T1");
        await library.ShelveAsync(third);
        using var turn = library.Turn();
        Assert.That((await turn.DoAsync(Ani, new PlaceHold(Single.Id, "PUSAT"))).State, Is.EqualTo(ActState.Done));
        Assert.That((await turn.DoAsync(Ani, new PlaceHold(Double.Id, "PUSAT"))).State, Is.EqualTo(ActState.Done));
        var over = await turn.DoAsync(Ani, new PlaceHold(third.Id, "PUSAT"));
        Assert.That(over.Refusal, Is.EqualTo(new Refusal(Refusals.HoldLimit) { Number = 2 }));
        await turn.CommitAsync();
        Assert.That((await library.HoldsAsync(Ani)).Select(hold => hold.Title), Is.EquivalentTo(new[] { "Tunggal", "Ganda" }));
    }

    [Test]
    public async Task A_place_given_up_can_be_taken_again_in_the_same_turn()
    {
        using var library = await OpenAsync();
        var hold = await library.QueueAsync(Ani, Single);
        using var turn = library.Turn();
        await turn.DoAsync(Ani, new CancelHold(hold));
        Assert.That((await turn.DoAsync(Ani, new PlaceHold(Single.Id, "OEBOBO"))).State, Is.EqualTo(ActState.Done));
        await turn.CommitAsync();
        Assert.That((await library.HoldsAsync(Ani)).Single().PickupBranch, Is.EqualTo("OEBOBO"));
    }

    [Test]
    public async Task Terms_of_a_kind_of_patron_and_item_come_before_the_general_ones()
    {
        using var library = await OpenAsync();
        library.Settings.Holds.Rules.Add(new HoldRule { ItemType = RecordType.Map, Limit = 0 });
        library.Settings.Holds.Rules.Add(new HoldRule { Patron = Audience.Teen, Limit = 1 });
        var map = ABook.Called("Peta").OfType(RecordType.Map).Copy("M1");
        await library.ShelveAsync(map);
        await library.EnrolAsync("T1", patron => patron.Audience = Audience.Teen);
        Assert.That(await RefusedAsync(library, map.Id), Is.EqualTo(Refusals.HoldLimit));
        Assert.That((await library.DoAsync("T1", new PlaceHold(Single.Id, "PUSAT"))).State, Is.EqualTo(ActState.Done));
        var over = await library.DoAsync("T1", new PlaceHold(Double.Id, "PUSAT"));
        Assert.That(over.Refusal, Is.EqualTo(new Refusal(Refusals.HoldLimit) { Number = 1 }));
    }

    [Test]
    public async Task Who_is_late_or_owes_too_much_or_has_no_valid_card_waits_for_nothing_new()
    {
        using var library = await OpenAsync();
        await library.EnrolAsync("LATE");
        await library.LendAsync("LATE", "D1", dueInDays: -1);
        await library.EnrolAsync("OWING");
        await library.FineAsync("OWING", 12_000);
        await library.EnrolAsync("EXPIRED", patron => patron.ValidUntil = Library.Today.AddDays(-1));
        await library.EnrolAsync("BLOCKED", patron => patron.Blocked = true);
        Assert.Multiple(async () =>
        {
            Assert.That(await RefusedAsync(library, Single.Id, card: "LATE"), Is.EqualTo(Refusals.OverdueLoans));
            Assert.That(await RefusedAsync(library, Single.Id, card: "OWING"), Is.EqualTo(Refusals.BlockedByFines));
            Assert.That(await RefusedAsync(library, Single.Id, card: "EXPIRED"), Is.EqualTo(Refusals.CardExpired));
            Assert.That(await RefusedAsync(library, Single.Id, card: "BLOCKED"), Is.EqualTo(Refusals.CardBlocked));
            Assert.That(await RefusedAsync(library, Single.Id, card: "Z9"), Is.EqualTo(Refusals.UnknownCard));
        });
    }

    private static ABook Single => ABook.Called("Tunggal").Copy("S1");

    private static ABook Double => ABook.Called("Ganda").Copy("D1").Copy("D2", "OEBOBO");

    private static async Task<Library> OpenAsync()
    {
        var library = new Library();
        await library.ShelveAsync(Single, Double);
        foreach (var card in new[] { Ani, Beni, Citra })
            await library.EnrolAsync(card);
        return library;
    }

    /// <summary>The refusal, which asking beforehand must give too.</summary>
    private static async Task<string?> RefusedAsync(Library library, RecordId record, string branch = "PUSAT", string card = Ani)
    {
        var act = new PlaceHold(record, branch);
        using var turn = library.Turn();
        var asked = await turn.Circulation.CheckAsync(card, act, CancellationToken.None);
        var done = await library.DoAsync(card, act);
        Assert.That((done.State, done.Refusal), Is.EqualTo((ActState.Refused, asked)));
        return asked?.Name;
    }
}

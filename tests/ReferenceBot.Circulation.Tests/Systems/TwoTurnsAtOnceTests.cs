using Microsoft.EntityFrameworkCore;
using ReferenceBot.Circulation.Tests.Arranging;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Tests.Systems;

/// <summary>Two conversations act on one account or one queue: the later commit fails, and done again it sees the first.</summary>
public sealed class TwoTurnsAtOnceTests
{
    private const string Ani = "A1";
    private const string Beni = "B1";

    [Test]
    public async Task A_hold_placed_meanwhile_stops_a_renewal()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "S1", dueInDays: 3);
        await library.DoAsync(Beni, new PlaceHold(Other.Id, "PUSAT"));
        using var turn = library.Turn();
        Assert.That((await turn.DoAsync(Ani, new RenewLoan(loan))).State, Is.EqualTo(ActState.Done));
        await library.DoAsync(Beni, new PlaceHold(Single.Id, "PUSAT"));
        Assert.CatchAsync<DbUpdateException>(turn.CommitAsync);
        Assert.That((await library.DoAsync(Ani, new RenewLoan(loan))).Refusal?.Name, Is.EqualTo(Refusals.RequestedByAnother));
    }

    [Test]
    public async Task A_hold_placed_after_the_account_was_read_stops_a_renewal_too()
    {
        using var library = await OpenAsync();
        await library.DoAsync("C1", new PlaceHold(Single.Id, "PUSAT"));
        var hold = (await library.HoldsAsync("C1")).Single();
        var loan = await library.LendAsync(Ani, "S1", dueInDays: 3);
        await library.DoAsync("C1", new CancelHold(hold.Id));
        using var turn = library.Turn();
        await turn.Circulation.GetLoansAsync(Ani, CancellationToken.None);
        await library.DoAsync(Beni, new PlaceHold(Single.Id, "PUSAT"));
        var result = await turn.DoAsync(Ani, new RenewLoan(loan));
        Assert.That(result.Refusal?.Name, Is.EqualTo(Refusals.RequestedByAnother));
    }

    [Test]
    public async Task Two_who_are_first_in_a_queue_at_once_do_not_both_stay_first()
    {
        using var library = await OpenAsync();
        await library.LendAsync("C1", "S1", dueInDays: 3);
        using var one = library.Turn();
        using var two = library.Turn();
        await one.DoAsync(Ani, new PlaceHold(Single.Id, "PUSAT"));
        await two.DoAsync(Beni, new PlaceHold(Single.Id, "PUSAT"));
        await one.CommitAsync();
        Assert.CatchAsync<DbUpdateException>(two.CommitAsync);
        library.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await library.DoAsync(Beni, new PlaceHold(Single.Id, "PUSAT"))).Hold?.Position, Is.EqualTo(2));
    }

    [Test]
    public async Task A_queue_that_is_known_already_is_guarded_by_its_version()
    {
        using var library = await OpenAsync();
        await library.DoAsync("C1", new PlaceHold(Single.Id, "PUSAT"));
        using var one = library.Turn();
        using var two = library.Turn();
        await one.DoAsync(Ani, new PlaceHold(Single.Id, "PUSAT"));
        await two.DoAsync(Beni, new PlaceHold(Single.Id, "PUSAT"));
        await one.CommitAsync();
        Assert.CatchAsync<DbUpdateConcurrencyException>(two.CommitAsync);
    }

    [Test]
    public async Task One_card_in_two_conversations_does_not_pass_its_limit()
    {
        using var library = await OpenAsync();
        library.Settings.Holds.Limit = 1;
        using var one = library.Turn();
        using var two = library.Turn();
        await one.DoAsync(Ani, new PlaceHold(Single.Id, "PUSAT"));
        await two.DoAsync(Ani, new PlaceHold(Other.Id, "PUSAT"));
        await one.CommitAsync();
        Assert.CatchAsync<DbUpdateConcurrencyException>(two.CommitAsync);
        Assert.That((await library.DoAsync(Ani, new PlaceHold(Other.Id, "PUSAT"))).Refusal?.Name, Is.EqualTo(Refusals.HoldLimit));
        Assert.That(await library.HoldsAsync(Ani), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task One_loan_is_not_renewed_twice_past_its_limit()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "S1", dueInDays: 3);
        using var one = library.Turn();
        using var two = library.Turn();
        await one.DoAsync(Ani, new RenewLoan(loan));
        await two.DoAsync(Ani, new RenewLoan(loan));
        await one.CommitAsync();
        Assert.CatchAsync<DbUpdateException>(two.CommitAsync);
        Assert.That((await library.LoansAsync(Ani)).Single().Renewals, Is.EqualTo(1));
    }

    private static ABook Single => ABook.Called("Tunggal").Copy("S1");

    private static ABook Other => ABook.Called("Lain").Copy("L1");

    private static async Task<Library> OpenAsync()
    {
        var library = new Library();
        await library.ShelveAsync(Single, Other);
        foreach (var card in new[] { Ani, Beni, "C1" })
            await library.EnrolAsync(card);
        return library;
    }
}

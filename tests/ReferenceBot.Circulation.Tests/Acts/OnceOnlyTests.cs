using Microsoft.EntityFrameworkCore;
using ReferenceBot.Circulation.Acts;
using ReferenceBot.Circulation.Tests.Arranging;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Tests.Acts;

/// <summary>One yes does one act, in the embedded system.</summary>
public sealed class OnceOnlyTests
{
    private const string Ani = "A1";

    [Test]
    public async Task A_confirmation_heard_again_tells_what_became_of_it_and_does_nothing()
    {
        using var library = await OpenAsync();
        library.Settings.Loans.Renewals = 5;
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3);
        var first = await library.DoAsync(Ani, new RenewLoan(loan), "q1");
        var again = await library.DoAsync(Ani, new RenewLoan(loan), "q1");
        Assert.That((again.State, again.Loan), Is.EqualTo((ActState.Done, first.Loan)));
        Assert.That((await library.LoansAsync(Ani)).Single().Renewals, Is.EqualTo(1));
        await library.DoAsync(Ani, new RenewLoan(loan), "q2");
        Assert.That((await library.LoansAsync(Ani)).Single().Renewals, Is.EqualTo(2));
    }

    [Test]
    public async Task A_refusal_heard_again_is_the_same_refusal()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3, renewals: 1);
        var first = await library.DoAsync(Ani, new RenewLoan(loan), "q1");
        library.Settings.Loans.Renewals = 5;
        var again = await library.DoAsync(Ani, new RenewLoan(loan), "q1");
        Assert.That((again.State, again.Refusal), Is.EqualTo((ActState.Refused, first.Refusal)));
        Assert.That(await library.ActsAsync(), Is.EqualTo(new[] { ActState.Refused }));
    }

    [Test]
    public async Task Holds_placed_and_cancelled_are_told_again_too()
    {
        using var library = await OpenAsync();
        var placed = await library.DoAsync(Ani, new PlaceHold(Book.Id, "PUSAT"), "q1");
        Assert.That((await library.DoAsync(Ani, new PlaceHold(Book.Id, "PUSAT"), "q1")).Hold, Is.EqualTo(placed.Hold));
        Assert.That(await library.HoldsAsync(Ani), Has.Count.EqualTo(1));
        var cancel = new CancelHold(placed.Hold!.Id);
        await library.DoAsync(Ani, cancel, "q2");
        var again = await library.DoAsync(Ani, cancel, "q2");
        Assert.That(
            (again.State, again.Hold?.Id, again.Hold?.Title, again.Hold?.PickupBranch),
            Is.EqualTo((ActState.Done, placed.Hold.Id, "Sasando", "PUSAT")));
    }

    [Test]
    public async Task Heard_twice_in_one_turn_it_is_done_once()
    {
        using var library = await OpenAsync();
        library.Settings.Loans.Renewals = 5;
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3);
        using var turn = library.Turn();
        await turn.DoAsync(Ani, new RenewLoan(loan), "q1");
        var again = await turn.DoAsync(Ani, new RenewLoan(loan), "q1");
        await turn.CommitAsync();
        Assert.That((again.State, again.Loan?.Renewals), Is.EqualTo((ActState.Done, 1)));
        Assert.That((await library.LoansAsync(Ani)).Single().Renewals, Is.EqualTo(1));
    }

    [Test]
    public async Task Heard_in_two_turns_at_once_only_one_is_kept()
    {
        using var library = await OpenAsync();
        using var one = library.Turn();
        using var two = library.Turn();
        await one.DoAsync(Ani, new PlaceHold(Book.Id, "PUSAT"), "q1");
        await two.DoAsync(Ani, new PlaceHold(Book.Id, "PUSAT"), "q1");
        await one.CommitAsync();
        Assert.CatchAsync<DbUpdateException>(two.CommitAsync);
        Assert.That(await library.HoldsAsync(Ani), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_yes_to_one_act_is_no_yes_to_another()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3);
        await library.DoAsync(Ani, new PlaceHold(Other.Id, "PUSAT"), "q1");
        Assert.ThrowsAsync<InvalidOperationException>(() => library.DoAsync(Ani, new RenewLoan(loan), "q1"));
        Assert.ThrowsAsync<InvalidOperationException>(() => library.DoAsync("B1", new PlaceHold(Other.Id, "PUSAT"), "q1"));
    }

    [Test]
    public async Task Acts_on_a_childs_card_are_the_guardians()
    {
        using var library = await OpenAsync();
        await library.EnrolAsync("C1", patron => (patron.Audience, patron.Guardian) = (Audience.Child, Ani));
        var loan = await library.LendAsync("C1", "K1", dueInDays: 3);
        CirculationAct[] acts = [new RenewLoan(loan), new PlaceHold(Other.Id, "PUSAT"), new CancelHold("?")];
        using var turn = library.Turn();
        foreach (var act in acts)
        {
            var asked = await turn.Circulation.CheckAsync("C1", act, CancellationToken.None);
            Assert.That(asked?.Name, Is.EqualTo(Refusals.GuardianConfirms));
            Assert.That((await library.DoAsync("C1", act)).Refusal, Is.EqualTo(asked));
        }

        Assert.That((await library.LoansAsync("C1")).Single().Renewals, Is.Zero);
        Assert.That(await library.HoldsAsync("C1"), Is.Empty);
    }

    [Test]
    public async Task The_log_tells_who_did_what_when()
    {
        using var library = await OpenAsync();
        await library.DoAsync(Ani, new PlaceHold(Book.Id, "PUSAT"), "q1");
        await using var context = library.NewContext();
        var act = await context.Set<ActRow>().SingleAsync();
        Assert.That(
            (act.OperationId, act.Card, act.Kind, act.Object, act.State, act.RecordId, act.UpdatedAt),
            Is.EqualTo(("q1-0", Ani, "place_hold", Book.Id.Value, ActState.Done, Book.Id.Value, library.Clock.GetUtcNow())));
    }

    private static ABook Book => ABook.Called("Sasando").Copy("K1");

    private static ABook Other => ABook.Called("Tenun").Copy("T1");

    private static async Task<Library> OpenAsync()
    {
        var library = new Library();
        await library.ShelveAsync(Book, Other);
        await library.EnrolAsync(Ani);
        await library.EnrolAsync("B1");
        return library;
    }
}

using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Circulation.Tests.Arranging;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Tests.Acts;

/// <summary>Acts of a library system outside: written down, sent once, read back when no answer comes.</summary>
public sealed class OutsideActsTests
{
    private const string Ani = OutsideSystem.Card;

    private static readonly RenewLoan Renewal = new(OutsideSystem.LoanId);

    private static readonly PlaceHold Placing = new(ABook.Called("Tenun").Id, "PUSAT");

    // An HttpClient that waited long enough says that it was cancelled.
    private static readonly Exception[] Troubles =
    [
        new TimeoutException(), new IOException("connection reset"), new TaskCanceledException("100 s have passed"),
        new JsonException("this is a page of HTML"), new InvalidOperationException("nobody thought of this"),
    ];

    [Test]
    public async Task An_answer_is_kept_even_when_the_turn_is_not()
    {
        var system = new OutsideSystem();
        using var library = Open(system);
        using (var turn = library.Turn())
            Assert.That((await turn.DoAsync(Ani, Renewal, "q1")).Loan?.Due, Is.EqualTo(Library.Today.AddDays(10)));
        var again = await library.DoAsync(Ani, Renewal, "q1");
        Assert.That((again.State, again.Loan?.Renewals, system.Asked), Is.EqualTo((ActState.Done, 1, 1)));
        Assert.That(await library.ActsAsync(), Is.EqualTo(new[] { ActState.Done }));
    }

    [Test]
    public async Task It_is_written_down_before_it_is_sent()
    {
        var system = new OutsideSystem();
        using var library = Open(system);
        var written = Array.Empty<ActState>();
        system.WhileAsked = async () => written = await library.ActsAsync();
        await library.DoAsync(Ani, Renewal);
        Assert.That(written, Is.EqualTo(new[] { ActState.Sent }));
    }

    [TestCaseSource(nameof(Troubles))]
    public async Task Done_but_not_answered_is_found_out(Exception trouble)
    {
        var system = new OutsideSystem { AnswerLost = trouble };
        using var library = Open(system);
        var renewed = await library.DoAsync(Ani, Renewal);
        Assert.That((renewed.State, renewed.Loan?.Renewals), Is.EqualTo((ActState.Done, 1)));
        var placed = await library.DoAsync(Ani, Placing);
        Assert.That((placed.State, placed.Hold?.Record), Is.EqualTo((ActState.Done, Placing.Record)));
        var cancelled = await library.DoAsync(Ani, new CancelHold(placed.Hold!.Id));
        Assert.That((cancelled.State, system.Holds.Count, system.Asked), Is.EqualTo((ActState.Done, 0, 3)));
    }

    [TestCaseSource(nameof(Troubles))]
    public async Task Not_done_and_not_answered_is_told_as_not_done_and_not_tried_again(Exception trouble)
    {
        var system = new OutsideSystem { QuestionLost = trouble };
        using var library = Open(system);
        Assert.That((await library.DoAsync(Ani, Renewal, "q1")).State, Is.EqualTo(ActState.Refused));
        Assert.That((await library.DoAsync(Ani, Placing, "q2")).State, Is.EqualTo(ActState.Refused));
        system.QuestionLost = null;
        Assert.That((await library.DoAsync(Ani, Renewal, "q1")).State, Is.EqualTo(ActState.Refused));
        Assert.That((system.Asked, system.Loans[0].Renewals, system.Holds.Count), Is.EqualTo((2, 0, 0)));
    }

    [Test]
    public async Task What_cannot_be_found_out_is_unknown_until_it_can()
    {
        var system = new OutsideSystem { AnswerLost = new TimeoutException(), FallsOverAfterwards = true };
        using var library = Open(system);
        Assert.That((await library.DoAsync(Ani, Renewal, "q1")).State, Is.EqualTo(ActState.Unknown));
        Assert.That(await library.ActsAsync(), Is.EqualTo(new[] { ActState.Unknown }));
        system.Down = false;
        Assert.That((await library.DoAsync(Ani, Renewal, "q1")).State, Is.EqualTo(ActState.Done));
        Assert.That((system.Asked, system.Loans[0].Renewals), Is.EqualTo((1, 1)));
    }

    [TestCaseSource(nameof(Troubles))]
    public async Task What_cannot_be_read_back_is_unknown(Exception trouble)
    {
        var system = new OutsideSystem { AnswerLost = new TimeoutException(), LookLost = trouble };
        using var library = Open(system);
        Assert.That((await library.DoAsync(Ani, Renewal, "q1")).State, Is.EqualTo(ActState.Unknown));
        Assert.That(await library.ActsAsync(), Is.EqualTo(new[] { ActState.Unknown }));
    }

    [Test]
    public async Task Killed_after_sending_it_is_read_back_and_never_sent_again()
    {
        using var end = new CancellationTokenSource();
        var system = new OutsideSystem { WhileAsked = end.CancelAsync, AnswerLost = new TaskCanceledException() };
        using var library = Open(system);
        Assert.ThrowsAsync<TaskCanceledException>(() => library.DoAsync(Ani, Renewal, "q1", end.Token));
        Assert.That(await library.ActsAsync(), Is.EqualTo(new[] { ActState.Sent }));
        var after = await library.DoAsync(Ani, Renewal, "q1");
        Assert.That((after.State, after.Loan?.Renewals, system.Asked), Is.EqualTo((ActState.Done, 1, 1)));
    }

    [Test]
    public async Task A_refusal_keeps_what_the_system_said()
    {
        var refusal = new Refusal(Refusals.SystemRefused) { SystemText = new string('x', 900) };
        var system = new OutsideSystem { Refuses = refusal };
        using var library = Open(system);
        Assert.That((await library.DoAsync(Ani, Renewal, "q1")).Refusal, Is.EqualTo(refusal));
        var again = await library.DoAsync(Ani, Renewal, "q1");
        Assert.That((again.Refusal?.SystemText?.Length, system.Asked), Is.EqualTo((500, 1)));
    }

    [Test]
    public async Task What_the_account_shows_to_be_needless_is_not_sent()
    {
        var system = new OutsideSystem();
        using var library = Open(system);
        await library.DoAsync(Ani, Placing);
        Assert.That((await library.DoAsync(Ani, Placing)).Refusal?.Name, Is.EqualTo(Refusals.AlreadyOnHold));
        Assert.That((await library.DoAsync(Ani, new RenewLoan("?"))).Refusal?.Name, Is.EqualTo(Refusals.NoSuchLoan));
        Assert.That((await library.DoAsync(Ani, new CancelHold("?"))).Refusal?.Name, Is.EqualTo(Refusals.NoSuchHold));
        Assert.That(system.Asked, Is.EqualTo(1));
    }

    [Test]
    public async Task A_cancelled_hold_is_told_by_what_it_was()
    {
        var system = new OutsideSystem();
        using var library = Open(system);
        library.Catalogue.Put(ABook.Called("Tenun").Build());
        var hold = (await library.DoAsync(Ani, Placing)).Hold!;
        Assert.That((await library.DoAsync(Ani, new CancelHold(hold.Id), "q1")).Hold, Is.EqualTo(hold));
        var again = (await library.DoAsync(Ani, new CancelHold(hold.Id), "q1")).Hold;
        Assert.That((again?.Id, again?.Title, again?.PickupBranch), Is.EqualTo((hold.Id, "Tenun", "PUSAT")));
    }

    [Test]
    public async Task A_childs_card_is_refused_before_any_system_is_asked()
    {
        var system = new OutsideSystem();
        system.Holder = system.Holder with { Guardian = "B1" };
        using var library = Open(system);
        Assert.That((await library.DoAsync(Ani, Renewal)).Refusal?.Name, Is.EqualTo(Refusals.GuardianConfirms));
        Assert.That(system.Asked, Is.Zero);
    }

    [Test]
    public void While_the_system_is_down_reads_say_so_and_nothing_is_sent()
    {
        var system = new OutsideSystem { Down = true };
        using var library = Open(system);
        Assert.Multiple(() =>
        {
            Assert.ThrowsAsync<LibrarySystemDownException>(() => library.LoansAsync(Ani));
            Assert.ThrowsAsync<LibrarySystemDownException>(() => library.HoldsAsync(Ani));
            Assert.ThrowsAsync<LibrarySystemDownException>(() => library.FinesAsync(Ani));
            Assert.ThrowsAsync<LibrarySystemDownException>(() => library.DoAsync(Ani, Renewal));
        });
        Assert.That(system.Asked, Is.Zero);
    }

    private static Library Open(OutsideSystem system) => new(services => services.AddScoped<ILibrarySystem>(_ => system));
}

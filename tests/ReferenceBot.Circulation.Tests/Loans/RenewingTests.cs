using ReferenceBot.Circulation.Tests.Arranging;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Tests.Loans;

/// <summary>A visitor wants to keep a book longer.</summary>
public sealed class RenewingTests
{
    private const string Ani = "A1";
    private const string Beni = "B1";

    private static readonly DateOnly Today = Library.Today;

    [Test]
    public async Task A_renewal_counts_from_the_due_date_and_is_kept_with_the_turn()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3);
        var result = await library.DoAsync(Ani, new RenewLoan(loan));
        Assert.That(result.State, Is.EqualTo(ActState.Done));
        Assert.That(
            (result.Loan!.Title, result.Loan.Due, result.Loan.Renewals, result.Loan.RenewalsLeft),
            Is.EqualTo(("Sasando", Today.AddDays(10), 1, 0)));
        var now = (await library.LoansAsync(Ani)).Single();
        Assert.That((now.Due, now.RenewalBar?.Name), Is.EqualTo((Today.AddDays(10), Refusals.RenewalLimit)));
    }

    [Test]
    public async Task A_turn_that_is_dropped_has_renewed_nothing()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3);
        using (var turn = library.Turn())
            await turn.DoAsync(Ani, new RenewLoan(loan));
        Assert.That((await library.LoansAsync(Ani)).Single().Due, Is.EqualTo(Today.AddDays(3)));
        Assert.That(await library.ActsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_overdue_loan_counts_from_today_and_what_it_has_cost_stays_owed()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: -2);
        var result = await library.DoAsync(Ani, new RenewLoan(loan));
        Assert.That(result.Loan!.Due, Is.EqualTo(Today.AddDays(7)));
        var fine = (await library.FinesAsync(Ani)).Fines.Single();
        Assert.That((fine.Title, fine.Amount, fine.Since, fine.Accruing), Is.EqualTo(("Sasando", 500, Today.AddDays(-1), false)));
    }

    [Test]
    public async Task Where_renewals_count_from_today_one_on_the_first_day_is_too_early()
    {
        using var library = await OpenAsync();
        library.Settings.Loans.RenewFromToday = true;
        var fresh = await library.LendAsync(Ani, "K1", dueInDays: 7);
        var older = await library.LendAsync(Ani, "K2", dueInDays: 5);
        Assert.That((await library.DoAsync(Ani, new RenewLoan(fresh))).Refusal?.Name, Is.EqualTo(Refusals.TooEarly));
        Assert.That((await library.DoAsync(Ani, new RenewLoan(older))).Loan?.Due, Is.EqualTo(Today.AddDays(7)));
    }

    [TestCase("K1", 6, 14, TestName = "A_due_date_on_a_sunday_moves_to_monday")]
    [TestCase("K1", 1, 9, TestName = "A_due_date_on_a_holiday_moves_to_the_day_after")]
    [TestCase("O1", 5, 14, TestName = "The_branch_of_the_item_says_what_is_closed")]
    [TestCase("K1", 5, 12, TestName = "A_saturday_on_which_the_branch_is_open_stays")]
    public async Task Due_dates(string barcode, int due, int expected)
    {
        using var library = await OpenAsync();
        await library.ShelveAsync(ABook.Called("Tenun").Copy("O1", "OEBOBO"));
        var loan = await library.LendAsync(Ani, barcode, due);
        Assert.That((await library.DoAsync(Ani, new RenewLoan(loan))).Loan?.Due, Is.EqualTo(Today.AddDays(expected)));
    }

    [Test]
    public async Task A_book_that_somebody_waits_for_goes_back()
    {
        using var library = await OpenAsync();
        await library.LendAsync("C1", "K2", dueInDays: 4);
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3);
        await library.QueueAsync(Beni, Sasando);
        Assert.That((await library.LoansAsync(Ani)).Single().RenewalBar?.Name, Is.EqualTo(Refusals.RequestedByAnother));
        Assert.That((await library.DoAsync(Ani, new RenewLoan(loan))).Refusal?.Name, Is.EqualTo(Refusals.RequestedByAnother));
        Assert.That((await library.LoansAsync(Ani)).Single().Renewals, Is.Zero);
    }

    [Test]
    public async Task A_copy_on_the_shelf_serves_who_waits()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3);
        await library.QueueAsync(Beni, Sasando);
        Assert.That((await library.DoAsync(Ani, new RenewLoan(loan))).State, Is.EqualTo(ActState.Done));
    }

    [Test]
    public async Task A_copy_that_waits_for_one_serves_nobody_else()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3);
        await library.QueueAsync("C1", Sasando, ready: "K2");
        await library.QueueAsync(Beni, Sasando);
        Assert.That((await library.DoAsync(Ani, new RenewLoan(loan))).Refusal?.Name, Is.EqualTo(Refusals.RequestedByAnother));
    }

    [Test]
    public async Task Who_was_told_no_by_the_limit_is_told_the_limit()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3, renewals: 1);
        var result = await library.DoAsync(Ani, new RenewLoan(loan));
        Assert.That(result.Refusal, Is.EqualTo(new Refusal(Refusals.RenewalLimit) { Number = 1 }));
    }

    [Test]
    public async Task A_card_that_may_not_borrow_may_not_renew()
    {
        using var library = await OpenAsync();
        await library.EnrolAsync("EXPIRED", patron => patron.ValidUntil = Today.AddDays(-1));
        await library.EnrolAsync("LASTDAY", patron => patron.ValidUntil = Today);
        await library.EnrolAsync("BLOCKED", patron => patron.Blocked = true);
        await library.EnrolAsync("OWING");
        await library.FineAsync("OWING", 10_001);
        await library.EnrolAsync("OWINGLESS");
        await library.FineAsync("OWINGLESS", 10_000);
        await library.FineAsync("OWINGLESS", 50_000, paid: true);
        Assert.Multiple(async () =>
        {
            Assert.That(await RefusedAsync(library, "EXPIRED", "X1"), Is.EqualTo(new Refusal(Refusals.CardExpired)));
            Assert.That(await RefusedAsync(library, "LASTDAY", "X2"), Is.Null);
            Assert.That(await RefusedAsync(library, "BLOCKED", "X3"), Is.EqualTo(new Refusal(Refusals.CardBlocked)));
            Assert.That(await RefusedAsync(library, "OWING", "X4"), Is.EqualTo(new Refusal(Refusals.BlockedByFines) { Number = 10_001 }));
            Assert.That(await RefusedAsync(library, "OWINGLESS", "X5"), Is.Null);
        });
    }

    [Test]
    public async Task Nobody_renews_the_loan_of_another()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3);
        Assert.That((await library.DoAsync(Beni, new RenewLoan(loan))).Refusal?.Name, Is.EqualTo(Refusals.NoSuchLoan));
        Assert.That((await library.DoAsync("Z9", new RenewLoan(loan))).Refusal?.Name, Is.EqualTo(Refusals.UnknownCard));
        Assert.That((await library.LoansAsync(Ani)).Single().Renewals, Is.Zero);
    }

    [Test]
    public async Task Terms_of_a_kind_of_patron_and_item_come_before_the_general_ones()
    {
        using var library = await OpenAsync();
        library.Settings.Loans.Rules.Add(new LoanRule { Patron = Audience.Teen, ItemType = RecordType.Video, Renewals = 0 });
        library.Settings.Loans.Rules.Add(new LoanRule { Patron = Audience.Teen, RenewalDays = 3 });
        await library.ShelveAsync(ABook.Called("Film").OfType(RecordType.Video).Copy("V1").Copy("V2"));
        await library.EnrolAsync("T1", patron => patron.Audience = Audience.Teen);
        var film = await library.LendAsync("T1", "V1", dueInDays: 1);
        var book = await library.LendAsync("T1", "K1", dueInDays: 1);
        var grown = await library.LendAsync(Ani, "V2", dueInDays: 2);
        var refused = await library.DoAsync("T1", new RenewLoan(film));
        Assert.That(refused.Refusal, Is.EqualTo(new Refusal(Refusals.RenewalLimit) { Number = 0 }));
        Assert.That((await library.DoAsync("T1", new RenewLoan(book))).Loan?.Due, Is.EqualTo(Today.AddDays(4)));
        Assert.That((await library.DoAsync(Ani, new RenewLoan(grown))).Loan?.Due, Is.EqualTo(Today.AddDays(9)));
    }

    [Test]
    public async Task Loans_are_shown_soonest_due_first()
    {
        using var library = await OpenAsync();
        await library.LendAsync(Ani, "K2", dueInDays: 5);
        await library.LendAsync(Ani, "K1", dueInDays: 2);
        await library.LendAsync(Beni, "X1", dueInDays: 1);
        Assert.That((await library.LoansAsync(Ani)).Select(loan => loan.Barcode), Is.EqualTo(new[] { "K1", "K2" }));
        Assert.That(await library.LoansAsync("Z9"), Is.Empty);
    }

    [Test]
    public async Task What_the_rules_would_refuse_is_known_before_anybody_is_asked()
    {
        using var library = await OpenAsync();
        var loan = await library.LendAsync(Ani, "K1", dueInDays: 3, renewals: 1);
        var other = await library.LendAsync(Ani, "K2", dueInDays: 3);
        using var turn = library.Turn();
        Assert.That(
            (await turn.Circulation.CheckAsync(Ani, new RenewLoan(loan), CancellationToken.None))?.Name, Is.EqualTo(Refusals.RenewalLimit));
        Assert.That(await turn.Circulation.CheckAsync(Ani, new RenewLoan(other), CancellationToken.None), Is.Null);
    }

    private static ABook Sasando => ABook.Called("Sasando").Copy("K1").Copy("K2");

    private static async Task<Library> OpenAsync()
    {
        var library = new Library();
        var many = Enumerable.Range(1, 9).Aggregate(ABook.Called("Banyak"), (book, n) => book.Copy($"X{n}"));
        await library.ShelveAsync(Sasando, many);
        foreach (var card in new[] { Ani, Beni, "C1" })
            await library.EnrolAsync(card);
        return library;
    }

    private static async Task<Refusal?> RefusedAsync(Library library, string card, string barcode)
    {
        var loan = await library.LendAsync(card, barcode, dueInDays: 3);
        return (await library.DoAsync(card, new RenewLoan(loan))).Refusal;
    }
}

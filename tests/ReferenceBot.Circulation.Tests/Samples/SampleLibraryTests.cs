using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Circulation.Tests.Arranging;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;
using ReferenceBot.Storage.Sqlite;

namespace ReferenceBot.Circulation.Tests.Samples;

/// <summary>The accounts that the library is tried out with, from the tables of the corpus.</summary>
public sealed class SampleLibraryTests
{
    private static readonly string Folder = SourceTree.PathOf("corpus", "sample");

    [Test]
    public async Task Everything_that_a_visitor_tries_is_there()
    {
        using var library = await OpenAsync();
        var loans = await library.LoansAsync("KPG0001");
        Assert.That(loans.Select(loan => (loan.Due, loan.RenewalBar?.Name)), Is.EqualTo(new[]
        {
            (Library.Today.AddDays(1), null), (Library.Today.AddDays(3), Refusals.RequestedByAnother), (Library.Today.AddDays(4), null),
        }));
        Assert.That((await library.LoansAsync("KPG0002")).Single().RenewalBar?.Name, Is.EqualTo(Refusals.RenewalLimit));
        Assert.That((await library.LoansAsync("KPG0003")).Single().RenewalBar?.Name, Is.EqualTo(Refusals.BlockedByFines));
        Assert.That((await library.FinesAsync("KPG0003")).Total, Is.GreaterThan(library.Settings.Loans.BlockAbove!.Value));
        Assert.That(await library.LoansAsync("KPG0004"), Has.Count.EqualTo(1));
        Assert.That(await library.LoansAsync("KPG0005"), Is.Empty);
        Assert.That(await library.HoldsAsync("KPG0006"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_child_has_a_guardian_and_all_are_plainly_examples()
    {
        using var library = await OpenAsync();
        await using var context = library.NewContext();
        var patrons = await context.Set<PatronRow>().OrderBy(patron => patron.Card).ToListAsync();
        Assert.That(patrons.Select(patron => patron.Card), Is.EqualTo(Enumerable.Range(1, 6).Select(n => $"KPG000{n}")));
        Assert.That(patrons.Select(patron => patron.Name), Has.All.StartsWith("Contoh "));
        Assert.That(patrons, Has.All.Property(nameof(PatronRow.IsSample)).True);
        var codes = library.Settings.Branches.Select(branch => branch.Code).ToList();
        Assert.That(patrons.Select(patron => patron.HomeBranch).Distinct(), Is.SubsetOf(codes));
        Assert.That(patrons.Where(patron => patron.Audience == Audience.Child).Select(patron => (patron.Card, patron.Guardian)),
            Is.EqualTo(new[] { ("KPG0004", "KPG0001") }));
    }

    [Test]
    public async Task The_pins_of_the_sample_cards_can_be_shown_and_log_in()
    {
        using var library = await OpenAsync();
        var cards = await library.Samples.GetCardsAsync(CancellationToken.None);
        Assert.That(cards.Select(card => card.Card), Is.EqualTo(Enumerable.Range(1, 5).Select(n => $"KPG000{n}")));
        Assert.That(cards.Select(card => card.Pin), Has.All.Matches("^[0-9]{6}$"));
        using var turn = library.Turn();
        var step = await turn.Links.OpenStepAsync("terminal:1", null, CancellationToken.None);
        await turn.CommitAsync();
        var linked = await library.AtLinkDesk(
            desk => desk.ConfirmAsync(step.Token, cards[4].Card, cards[4].Pin, null, CancellationToken.None));
        Assert.That(linked.Outcome, Is.EqualTo(LinkOutcome.Linked));
    }

    [Test]
    public async Task Each_database_has_pins_of_its_own()
    {
        using var one = await OpenAsync();
        using var two = await OpenAsync();
        Assert.That(
            (await one.Samples.GetCardsAsync(CancellationToken.None)).Select(card => card.Pin),
            Is.Not.EqualTo((await two.Samples.GetCardsAsync(CancellationToken.None)).Select(card => card.Pin)));
    }

    [Test]
    public async Task A_second_filling_changes_nothing()
    {
        using var library = await OpenAsync();
        var pins = await library.Samples.GetCardsAsync(CancellationToken.None);
        await library.DoAsync("KPG0001", new RenewLoan((await library.LoansAsync("KPG0001"))[0].Id));
        var loans = await library.LoansAsync("KPG0001");
        await library.Samples.FillAsync(Folder, Library.Today.AddDays(30), CancellationToken.None);
        Assert.That(await library.LoansAsync("KPG0001"), Is.EqualTo(loans));
        Assert.That(await library.Samples.GetCardsAsync(CancellationToken.None), Is.EqualTo(pins));
    }

    [Test]
    public async Task A_filling_that_was_killed_has_left_nothing_and_the_next_one_fills()
    {
        var kill = new Killed();
        using var library = await OpenAsync(kill, fill: false);
        kill.After = 3;
        Assert.CatchAsync(() => library.Samples.FillAsync(Folder, Library.Today, CancellationToken.None));
        Assert.That(await library.Samples.GetCardsAsync(CancellationToken.None), Is.Empty);
        Assert.That(await library.HoldsAsync("KPG0006"), Is.Empty);
        kill.After = null;
        await library.Samples.FillAsync(Folder, Library.Today, CancellationToken.None);
        Assert.That(await library.LoansAsync("KPG0001"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_due_date_on_a_closed_day_is_moved()
    {
        using var library = await OpenAsync(fill: false);
        // The day after this Saturday is a Sunday.
        await library.Samples.FillAsync(Folder, new DateOnly(2026, 11, 28), CancellationToken.None);
        Assert.That((await library.LoansAsync("KPG0001"))[0].Due, Is.EqualTo(new DateOnly(2026, 11, 30)));
    }

    [Test]
    public async Task Books_on_digital_literacy_stay_on_the_shelf()
    {
        using var library = await OpenAsync();
        var keys = Copies().Select(copy => copy.Key).Where(key => key.Contains("digital", StringComparison.Ordinal)).Distinct();
        var answers = await library.Availability.AskAsync([.. keys.Select(key => RecordId.Of("corpus", key))], CancellationToken.None);
        Assert.That(answers, Is.Not.Empty);
        var states = answers.Values.SelectMany(answer => answer.Items).Select(item => item.State.ToString());
        Assert.That(states, Has.All.AnyOf("OnShelf", "InLibraryOnly"));
    }

    [TestCase("loans.csv", "card,barcode,due_in_days,renewals\nKPG0001,NONE,1,0\n")]
    [TestCase("loans.csv", "card,barcode,due_in_days,renewals\nKPG0001,KPG-000920,1\n")]
    [TestCase("patrons.csv", "card,name\nKPG0001,Contoh\n")]
    [TestCase("patrons.csv", "card,name,audience,home_branch,guardian,pin\nKPG0001,Contoh,elder,,,\n")]
    public async Task A_table_that_is_wrong_is_named_and_fills_nothing(string table, string content)
    {
        using var library = await OpenAsync(fill: false);
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "patrons.csv", "loans.csv", "holds.csv", "fines.csv" })
            File.Copy(Path.Combine(Folder, name), folder.At(name));
        await File.WriteAllTextAsync(folder.At(table), content);
        Assert.ThrowsAsync<InvalidDataException>(() => library.Samples.FillAsync(folder.Path, Library.Today, CancellationToken.None));
        Assert.That(await library.Samples.GetCardsAsync(CancellationToken.None), Is.Empty);
    }

    private static IEnumerable<(string Key, string[] Columns)> Copies() => File.ReadLines(Path.Combine(Folder, "items.csv"))
        .Skip(1).Select(line => line.Split(',')).Select(columns => (columns[0], columns));

    private static async Task<Library> OpenAsync(Killed? kill = null, bool fill = true)
    {
        kill ??= new Killed();
        var library = new Library(services => services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(kill)));
        UseSettings(library.Settings);
        library.Catalogue.Put([.. Copies().GroupBy(copy => copy.Key).Select(copies => new CatalogueRecord(
            RecordId.Of("corpus", copies.Key),
            new BibliographicRecord { Title = copies.Key },
            [.. copies.Select(copy => ToHolding(copy.Columns))]))]);
        if (fill)
            await library.Samples.FillAsync(Folder, Library.Today, CancellationToken.None);
        return library;
    }

    private static Holding ToHolding(string[] columns) =>
        new() { Branch = columns[1], Barcode = columns[3], InLibraryOnly = columns[4] == "inside" };

    /// <summary>The settings that the sample library comes with.</summary>
    private static void UseSettings(LibraryOptions settings)
    {
        settings.Branches.Clear();
        settings.ClosedDays.Clear();
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Folder, "library.json")).Build().GetSection("Library").Bind(settings);
    }

    /// <summary>Ends the writing of rows after so many statements, as a kill would.</summary>
    private sealed class Killed : DbCommandInterceptor
    {
        private int _statements;

        public int? After { get; set; }

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command,
            CommandEventData eventData,
            InterceptionResult<System.Data.Common.DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("INSERT", StringComparison.Ordinal) && ++_statements > After)
                throw new InvalidOperationException("killed");
            return ValueTask.FromResult(result);
        }
    }
}

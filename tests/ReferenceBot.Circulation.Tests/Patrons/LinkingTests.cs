using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Circulation.Tests.Arranging;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Tests.Patrons;

/// <summary>A visitor proves on a one-time page that a card is theirs.</summary>
public sealed class LinkingTests
{
    private const string Chat = "telegram:1";
    private const string Ani = "KPG1";
    private const string Pin = "482915";

    // Making a hash is slow on purpose; the tests share one.
    private static readonly Lazy<string> Hash = new(() => PinHash.Make(Pin));

    [Test]
    public async Task Card_and_pin_link_the_person_in_the_conversation()
    {
        using var library = await OpenAsync();
        var step = await OfferAsync(library);
        var page = await library.AtLinkDesk(desk => desk.FindStepAsync(step.Token, CancellationToken.None));
        Assert.That((page?.Conversation, page?.Sender), Is.EqualTo((Chat, "ani")));
        var result = await ConfirmAsync(library, step);
        Assert.That(
            (result.Outcome, result.Conversation, result.Sender, result.Patron?.Card), Is.EqualTo((LinkOutcome.Linked, Chat, "ani", Ani)));
        Assert.That(await FindAsync(library), Is.EqualTo(new AccountLink(Ani, Audience.Adult, library.Clock.GetUtcNow())));
        Assert.That(await FindAsync(library, sender: "beni"), Is.Null);
        Assert.That(await FindAsync(library, sender: null), Is.Null);
        Assert.That(await FindAsync(library, "telegram:2"), Is.Null);
    }

    [TestCase(" kpg1 ", Pin, LinkOutcome.Linked)]
    [TestCase(Ani, " 482915 ", LinkOutcome.Linked)]
    [TestCase(Ani, "482916", LinkOutcome.Wrong)]
    [TestCase(Ani, "", LinkOutcome.Wrong)]
    [TestCase("", Pin, LinkOutcome.Wrong)]
    [TestCase("KPG9", Pin, LinkOutcome.Wrong)]
    [TestCase("NOPIN", "", LinkOutcome.Wrong)]
    [TestCase("NOPIN", Pin, LinkOutcome.Wrong)]
    public async Task Only_the_right_pin_links(string card, string pin, LinkOutcome expected)
    {
        using var library = await OpenAsync();
        var result = await ConfirmAsync(library, await OfferAsync(library), card, pin);
        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(await FindAsync(library) is not null, Is.EqualTo(expected == LinkOutcome.Linked));
    }

    [Test]
    public async Task A_card_that_nobody_has_is_answered_like_a_wrong_pin()
    {
        using var library = await OpenAsync();
        var step = await OfferAsync(library);
        Assert.That(await ConfirmAsync(library, step, "KPG9", "111111"), Is.EqualTo(await ConfirmAsync(library, step, Ani, "111111")));
    }

    [Test]
    public async Task A_page_works_once_also_when_posted_twice_at_once()
    {
        using var library = await OpenAsync();
        var step = await OfferAsync(library);
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => ConfirmAsync(library, step))));
        Assert.That(results.Count(result => result.Outcome == LinkOutcome.Linked), Is.EqualTo(1));
        Assert.That((await ConfirmAsync(library, step)).Outcome, Is.EqualTo(LinkOutcome.ExpiredOrUsed));
    }

    [Test]
    public async Task A_page_is_good_for_fifteen_minutes()
    {
        using var library = await OpenAsync();
        var step = await OfferAsync(library);
        Assert.That(step.ExpiresAt, Is.EqualTo(library.Clock.GetUtcNow().AddMinutes(15)));
        library.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.That(await library.AtLinkDesk(desk => desk.FindStepAsync(step.Token, CancellationToken.None)), Is.Null);
        Assert.That((await ConfirmAsync(library, step)).Outcome, Is.EqualTo(LinkOutcome.ExpiredOrUsed));
    }

    [Test]
    public async Task A_newer_page_takes_the_place_of_the_older()
    {
        using var library = await OpenAsync();
        var old = await OfferAsync(library);
        var other = await OfferAsync(library, sender: "beni");
        var step = await OfferAsync(library);
        Assert.That((await ConfirmAsync(library, old)).Outcome, Is.EqualTo(LinkOutcome.ExpiredOrUsed));
        Assert.That((await ConfirmAsync(library, step)).Outcome, Is.EqualTo(LinkOutcome.Linked));
        Assert.That((await ConfirmAsync(library, other)).Sender, Is.EqualTo("beni"));
    }

    [TestCase("")]
    [TestCase("abc")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task An_invented_address_opens_nothing(string token)
    {
        using var library = await OpenAsync();
        await OfferAsync(library);
        var made = new LinkStep(token, default);
        Assert.That((await ConfirmAsync(library, made)).Outcome, Is.EqualTo(LinkOutcome.ExpiredOrUsed));
    }

    [Test]
    public async Task The_sixth_pin_for_a_card_is_not_looked_at_for_a_quarter_of_an_hour()
    {
        using var library = await OpenAsync();
        // Each page takes some tries, and the card is the same in capitals and small letters.
        for (var n = 0; n < 5; n++)
        {
            var result = await ConfirmAsync(library, await OfferAsync(library), n % 2 == 0 ? Ani : "kpg1", "000000");
            Assert.That(result.Outcome, Is.EqualTo(LinkOutcome.Wrong));
        }

        Assert.That((await ConfirmAsync(library, await OfferAsync(library))).Outcome, Is.EqualTo(LinkOutcome.TooManyAttempts));
        Assert.That((await ConfirmAsync(library, await OfferAsync(library), "KPG2")).Outcome, Is.EqualTo(LinkOutcome.Linked));
        library.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.That((await ConfirmAsync(library, await OfferAsync(library))).Outcome, Is.EqualTo(LinkOutcome.Linked));
    }

    [Test]
    public async Task A_page_takes_five_pins_whatever_the_cards()
    {
        using var library = await OpenAsync();
        var step = await OfferAsync(library);
        for (var n = 0; n < 5; n++)
            await ConfirmAsync(library, step, $"KPG9{n}");
        Assert.That((await ConfirmAsync(library, step)).Outcome, Is.EqualTo(LinkOutcome.TooManyAttempts));
        Assert.That(await library.AtLinkDesk(desk => desk.FindStepAsync(step.Token, CancellationToken.None)), Is.Null);
    }

    [Test]
    public async Task Who_got_it_right_starts_counting_afresh()
    {
        using var library = await OpenAsync();
        for (var n = 0; n < 4; n++)
            await ConfirmAsync(library, await OfferAsync(library), pin: "000000");
        Assert.That((await ConfirmAsync(library, await OfferAsync(library))).Outcome, Is.EqualTo(LinkOutcome.Linked));
        Assert.That((await ConfirmAsync(library, await OfferAsync(library), pin: "000000")).Outcome, Is.EqualTo(LinkOutcome.Wrong));
    }

    [Test]
    public async Task A_step_is_open_from_the_offer_to_the_link()
    {
        using var library = await OpenAsync();
        Assert.That(await IsOpenAsync(library), Is.False);
        var step = await OfferAsync(library);
        Assert.That(await IsOpenAsync(library));
        await ConfirmAsync(library, step);
        Assert.That(await IsOpenAsync(library), Is.False);
        await OfferAsync(library);
        library.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.That(await IsOpenAsync(library), Is.False);
    }

    [Test]
    public async Task Unlinking_ends_the_link_and_the_open_page()
    {
        using var library = await OpenAsync();
        await ConfirmAsync(library, await OfferAsync(library));
        var open = await OfferAsync(library);
        using (var turn = library.Turn())
        {
            Assert.That(await turn.Links.UnlinkAsync(Chat, "ani", CancellationToken.None));
            Assert.That(await turn.Links.FindAsync(Chat, "ani", CancellationToken.None), Is.Null);
            Assert.That(await turn.Links.UnlinkAsync(Chat, "ani", CancellationToken.None), Is.False);
            await turn.CommitAsync();
        }

        Assert.That(await FindAsync(library), Is.Null);
        Assert.That((await ConfirmAsync(library, open)).Outcome, Is.EqualTo(LinkOutcome.ExpiredOrUsed));
    }

    [Test]
    public async Task A_sample_card_speaks_at_the_terminal_only()
    {
        using var library = await OpenAsync();
        Assert.That((await ConfirmAsync(library, await OfferAsync(library), "SAMPLE")).Outcome, Is.EqualTo(LinkOutcome.SampleRefused));
        Assert.That((await ByOperatorAsync(library, Chat, "SAMPLE")).Outcome, Is.EqualTo(LinkOutcome.SampleRefused));
        Assert.That(await FindAsync(library), Is.Null);
        Assert.That((await ByOperatorAsync(library, "terminal:1", "SAMPLE")).Outcome, Is.EqualTo(LinkOutcome.Linked));
        Assert.That((await FindAsync(library, "terminal:1", null))?.Card, Is.EqualTo("SAMPLE"));
    }

    [Test]
    public async Task A_sample_card_linked_where_it_was_allowed_falls_silent_when_it_no_longer_is()
    {
        var options = new CirculationOptions { SampleCardsEverywhere = true };
        using var library = await OpenAsync(options);
        Assert.That((await ConfirmAsync(library, await OfferAsync(library), "SAMPLE")).Outcome, Is.EqualTo(LinkOutcome.Linked));
        Assert.That(await FindAsync(library), Is.Not.Null);
        options.SampleCardsEverywhere = false;
        Assert.That(await FindAsync(library), Is.Null);
    }

    [Test]
    public async Task The_operator_links_any_card_that_there_is()
    {
        using var library = await OpenAsync();
        Assert.That((await ByOperatorAsync(library, "terminal:1", "KPG9")).Outcome, Is.EqualTo(LinkOutcome.Wrong));
        Assert.That((await ByOperatorAsync(library, "terminal:1", "NOPIN")).Patron?.Card, Is.EqualTo("NOPIN"));
        Assert.That((await ByOperatorAsync(library, "terminal:1", Ani)).Outcome, Is.EqualTo(LinkOutcome.Linked));
        Assert.That((await FindAsync(library, "terminal:1", null))?.Card, Is.EqualTo(Ani));
    }

    [Test]
    public async Task Neither_token_nor_pin_nor_what_was_typed_is_stored()
    {
        using var library = await OpenAsync();
        var step = await OfferAsync(library);
        await ConfirmAsync(library, step, "5303-typed-something-else", "000000");
        await using var context = library.NewContext();
        await context.Database.OpenConnectionAsync();
        var steps = await context.Set<LinkStepRow>().Select(row => row.TokenHash).ToListAsync();
        var typed = await context.Set<PinAttemptRow>().Select(row => row.CardHash).ToListAsync();
        var hashes = await context.Set<PatronRow>().Where(patron => patron.PinHash != null).Select(patron => patron.PinHash!).ToListAsync();
        Assert.That(steps.Concat(typed), Has.All.Matches("^[0-9a-f]{64}$"));
        Assert.That(steps, Has.Count.EqualTo(1).And.None.Contains(step.Token));
        Assert.That(typed, Has.Count.EqualTo(1));
        Assert.That(hashes, Has.None.Contains(Pin).And.All.StartsWith("210000."));
    }

    [Test]
    public async Task A_system_that_is_down_proves_nothing()
    {
        var outside = new OutsideSystem { Down = true };
        using var library = new Library(services => services.AddScoped<ILibrarySystem>(_ => outside));
        var step = await OfferAsync(library);
        Assert.ThrowsAsync<LibrarySystemDownException>(() => ConfirmAsync(library, step, OutsideSystem.Card, "1234"));
        outside.Down = false;
        Assert.That((await ConfirmAsync(library, step, OutsideSystem.Card, "1234")).Outcome, Is.EqualTo(LinkOutcome.Linked));
    }

    private static async Task<Library> OpenAsync(CirculationOptions? options = null)
    {
        var library = new Library(services => services.AddSingleton(Microsoft.Extensions.Options.Options.Create(options ?? new())));
        await library.EnrolAsync(Ani, patron => patron.PinHash = Hash.Value);
        await library.EnrolAsync("KPG2", patron => patron.PinHash = Hash.Value);
        await library.EnrolAsync("NOPIN");
        await library.StoreAsync(new PatronRow { Card = "SAMPLE", Name = "Contoh", PinHash = Hash.Value, IsSample = true });
        return library;
    }

    private static async Task<LinkStep> OfferAsync(Library library, string? sender = "ani")
    {
        using var turn = library.Turn();
        var step = await turn.Links.OpenStepAsync(Chat, sender, CancellationToken.None);
        await turn.CommitAsync();
        return step;
    }

    private static Task<LinkResult> ConfirmAsync(Library library, LinkStep step, string card = Ani, string pin = Pin) =>
        library.AtLinkDesk(desk => desk.ConfirmAsync(step.Token, card, pin, null, CancellationToken.None));

    private static Task<LinkResult> ByOperatorAsync(Library library, string conversation, string card) =>
        library.AtLinkDesk(desk => desk.LinkByOperatorAsync(conversation, null, card, CancellationToken.None));

    private static async Task<AccountLink?> FindAsync(Library library, string conversation = Chat, string? sender = "ani")
    {
        using var turn = library.Turn();
        return await turn.Links.FindAsync(conversation, sender, CancellationToken.None);
    }

    private static async Task<bool> IsOpenAsync(Library library)
    {
        using var turn = library.Turn();
        return await turn.Links.IsStepOpenAsync(Chat, CancellationToken.None);
    }
}

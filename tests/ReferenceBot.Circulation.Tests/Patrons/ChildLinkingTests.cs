using Microsoft.EntityFrameworkCore;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Circulation.Tests.Arranging;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Tests.Patrons;

/// <summary>A child's card is linked by the grown-up who answers for it.</summary>
public sealed class ChildLinkingTests
{
    private const string Chat = "telegram:1";
    private const string Child = "ANAK";
    private const string Mother = "IBU";
    private const string Pin = "482915";
    private const string MothersPin = "730164";

    private static readonly Lazy<string> Hash = new(() => PinHash.Make(Pin));
    private static readonly Lazy<string> MothersHash = new(() => PinHash.Make(MothersPin));

    private static readonly GuardianConsent Consent = new(Mother, MothersPin, Agrees: true);

    [Test]
    public async Task With_the_guardians_card_and_consent_it_is_linked_and_who_agreed_is_kept()
    {
        using var library = await OpenAsync();
        var step = await OfferAsync(library);
        Assert.That((await ConfirmAsync(library, step, null)).Outcome, Is.EqualTo(LinkOutcome.GuardianNeeded));
        var result = await ConfirmAsync(library, step, Consent with { Card = " ibu " });
        Assert.That((result.Outcome, result.Patron?.Card), Is.EqualTo((LinkOutcome.Linked, Child)));
        var link = await FindAsync(library);
        Assert.That((link!.Card, link.Guardian, link.ConsentedAt), Is.EqualTo((Child, Mother, (DateTimeOffset?)library.Clock.GetUtcNow())));
        Assert.That((await ConfirmAsync(library, step, Consent)).Outcome, Is.EqualTo(LinkOutcome.ExpiredOrUsed));
    }

    [TestCase(Mother, MothersPin, false, LinkOutcome.GuardianNeeded)]
    [TestCase("", MothersPin, true, LinkOutcome.GuardianNeeded)]
    [TestCase(Mother, "", true, LinkOutcome.GuardianNeeded)]
    [TestCase(Mother, "000000", true, LinkOutcome.GuardianWrong)]
    [TestCase("TETANGGA", MothersPin, true, LinkOutcome.GuardianWrong)]
    [TestCase("NIHIL", MothersPin, true, LinkOutcome.GuardianWrong)]
    [TestCase(Child, Pin, true, LinkOutcome.GuardianWrong)]
    public async Task Nothing_less_links_it(string card, string pin, bool agrees, LinkOutcome expected)
    {
        using var library = await OpenAsync();
        var result = await ConfirmAsync(library, await OfferAsync(library), new GuardianConsent(card, pin, agrees));
        Assert.That(result, Is.EqualTo(new LinkResult(expected)));
        Assert.That(await FindAsync(library), Is.Null);
    }

    [Test]
    public async Task Without_the_childs_pin_nobody_learns_that_it_is_a_childs_card()
    {
        using var library = await OpenAsync();
        var result = await ConfirmAsync(library, await OfferAsync(library), Consent, pin: "000000");
        Assert.That(result.Outcome, Is.EqualTo(LinkOutcome.Wrong));
    }

    [Test]
    public async Task Guesses_of_the_guardians_pin_are_counted_with_all_others_for_that_card()
    {
        using var library = await OpenAsync();
        for (var n = 0; n < 5; n++)
            await ConfirmAsync(library, await OfferAsync(library), null, card: Mother, pin: "000000");
        Assert.That((await ConfirmAsync(library, await OfferAsync(library), Consent)).Outcome, Is.EqualTo(LinkOutcome.TooManyAttempts));
        Assert.That(await FindAsync(library), Is.Null);
    }

    [Test]
    public async Task A_page_takes_no_more_tries_for_a_guardian_than_for_anybody()
    {
        using var library = await OpenAsync();
        var step = await OfferAsync(library);
        for (var n = 0; n < 5; n++)
            await ConfirmAsync(library, step, Consent with { Card = $"NIHIL{n}" });
        Assert.That((await ConfirmAsync(library, step, Consent)).Outcome, Is.EqualTo(LinkOutcome.TooManyAttempts));
    }

    [Test]
    public async Task A_grown_ups_card_linked_afterwards_carries_no_consent()
    {
        using var library = await OpenAsync();
        await ConfirmAsync(library, await OfferAsync(library), Consent);
        var result = await ConfirmAsync(library, await OfferAsync(library), Consent, card: "TETANGGA", pin: MothersPin);
        Assert.That(result.Outcome, Is.EqualTo(LinkOutcome.Linked));
        var link = await FindAsync(library);
        Assert.That((link!.Card, link.Guardian, link.ConsentedAt), Is.EqualTo(("TETANGGA", (string?)null, (DateTimeOffset?)null)));
    }

    private static async Task<Library> OpenAsync()
    {
        var library = new Library();
        await library.EnrolAsync(Mother, patron => patron.PinHash = MothersHash.Value);
        await library.EnrolAsync("TETANGGA", patron => patron.PinHash = MothersHash.Value);
        await library.EnrolAsync(Child, patron =>
            (patron.PinHash, patron.Audience, patron.Guardian) = (Hash.Value, Audience.Child, Mother));
        return library;
    }

    private static async Task<LinkStep> OfferAsync(Library library)
    {
        using var turn = library.Turn();
        var step = await turn.Links.OpenStepAsync(Chat, null, CancellationToken.None);
        await turn.CommitAsync();
        return step;
    }

    private static Task<LinkResult> ConfirmAsync(
        Library library, LinkStep step, GuardianConsent? consent, string card = Child, string pin = Pin) =>
        library.AtLinkDesk(desk => desk.ConfirmAsync(step.Token, card, pin, consent, CancellationToken.None));

    private static async Task<LinkRow?> FindAsync(Library library)
    {
        await using var context = library.NewContext();
        return await context.Set<LinkRow>().AsNoTracking().SingleOrDefaultAsync();
    }
}

using Microsoft.EntityFrameworkCore;
using ReferenceBot.Circulation.Acts;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>
/// Where somebody proves that a card is theirs, outside of any chat. Scoped; each call saves what it does.
/// </summary>
public sealed class LinkDesk
{
    private const int MaxPin = 64;

    private readonly ILibrarySystem _system;
    private readonly IDbContextFactory<ReferenceBotContext> _contexts;
    private readonly LinkSteps _steps;
    private readonly PinAttempts _attempts;
    private readonly SampleCards _samples;
    private readonly TimeProvider _clock;

    internal LinkDesk(
        ILibrarySystem system,
        IDbContextFactory<ReferenceBotContext> contexts,
        LinkSteps steps,
        PinAttempts attempts,
        SampleCards samples,
        TimeProvider clock)
    {
        _system = system;
        _contexts = contexts;
        _steps = steps;
        _attempts = attempts;
        _samples = samples;
        _clock = clock;
    }

    /// <summary>The page of a token, or null when it cannot be used any more.</summary>
    public async Task<OpenLinkStep?> FindStepAsync(string token, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(token);
        return await _steps.FindAsync(token, cancel) is { } step
            ? new OpenLinkStep(step.Conversation, SenderOf(step), step.ExpiresAt)
            : null;
    }

    /// <summary>Links a card to the conversation of the page when the PIN is right; the page is used up by that alone.</summary>
    /// <param name="consent">A guardian's, for a child's card; it is not looked at for other cards.</param>
    /// <exception cref="LibrarySystemDownException">The library system could not be asked.</exception>
    public async Task<LinkResult> ConfirmAsync(string token, string card, string pin, GuardianConsent? consent, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(pin);
        var (step, refused) = await _steps.TryTakeAsync(token, cancel);
        if (step is null)
            return new LinkResult(refused);
        var (patron, outcome) = await TryAsync(step, card, pin, cancel);
        if (patron is null)
            return new LinkResult(outcome);
        if (patron.Guardian is null)
            return await LinkAsync(step, patron, null, [card], cancel);
        var (guardian, why) = await TryGuardianAsync(step, patron, consent, cancel);
        return guardian is null ? new LinkResult(why) : await LinkAsync(step, patron, guardian.Card, [card, consent!.Card], cancel);
    }

    /// <summary>Links a card on the word of whoever runs the program; a card that nobody has is <see cref="LinkOutcome.Wrong"/>.</summary>
    public async Task<LinkResult> LinkByOperatorAsync(string conversation, string? sender, string card, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(card);
        if (await ConnectionTrouble.Name(() => _system.FindPatronAsync(card.Trim(), cancel), cancel) is not { } patron)
            return new LinkResult(LinkOutcome.Wrong);
        if (patron.IsSample && !_samples.MaySpeakIn(conversation))
            return new LinkResult(LinkOutcome.SampleRefused);
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await WriteAsync(context, conversation, sender ?? "", patron, LinkedBy.Operator, cancel);
        await context.SaveChangesAsync(cancel);
        return new LinkResult(LinkOutcome.Linked, conversation, sender, patron);
    }

    /// <summary>Whose card it is, when the PIN is right and the card may speak in the conversation of the page.</summary>
    private async Task<(Patron? Patron, LinkOutcome Refused)> TryAsync(LinkStepRow step, string card, string pin, CancellationToken cancel)
    {
        var typed = card.Trim();
        if (typed.Length is 0 or > CirculationModel.MaxCard || pin.Length is 0 or > MaxPin)
            return (null, LinkOutcome.Wrong);
        if (!await _attempts.TryTakeAsync(typed, cancel))
            return (null, LinkOutcome.TooManyAttempts);
        if (await VerifyAsync(typed, pin, cancel) is not { } patron)
            return (null, LinkOutcome.Wrong);
        return patron.IsSample && !_samples.MaySpeakIn(step.Conversation)
            ? (null, LinkOutcome.SampleRefused)
            : (patron, LinkOutcome.Linked);
    }

    /// <summary>The guardian of a child's card, who agrees. Any other card is answered like a wrong PIN.</summary>
    private async Task<(Patron? Guardian, LinkOutcome Refused)> TryGuardianAsync(
        LinkStepRow step, Patron child, GuardianConsent? consent, CancellationToken cancel)
    {
        if (consent is not { Agrees: true, Card.Length: > 0, Pin.Length: > 0 })
            return (null, LinkOutcome.GuardianNeeded);
        var (guardian, refused) = await TryAsync(step, consent.Card, consent.Pin, cancel);
        if (guardian is null)
            return (null, refused == LinkOutcome.Wrong ? LinkOutcome.GuardianWrong : refused);
        return guardian.Guardian is null && guardian.Card.Equals(child.Guardian, StringComparison.OrdinalIgnoreCase)
            ? (guardian, LinkOutcome.Linked)
            : (null, LinkOutcome.GuardianWrong);
    }

    private async Task<Patron?> VerifyAsync(string card, string pin, CancellationToken cancel) =>
        await ConnectionTrouble.Name(() => _system.VerifyPinAsync(card, pin.Trim(), cancel), cancel)
            ? await ConnectionTrouble.Name(() => _system.FindPatronAsync(card, cancel), cancel)
            : null;

    /// <param name="typed">The cards whose PINs were right, as they were typed.</param>
    private async Task<LinkResult> LinkAsync(
        LinkStepRow step, Patron patron, string? guardian, IReadOnlyList<string> typed, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        if (!await _steps.TryUseAsync(context, step, cancel))
            return new LinkResult(LinkOutcome.ExpiredOrUsed);
        foreach (var card in typed)
            await PinAttempts.ForgetAsync(context, card.Trim(), cancel);
        var link = await WriteAsync(context, step.Conversation, step.Sender, patron, LinkedBy.Page, cancel);
        (link.Guardian, link.ConsentedAt) = (guardian, guardian is null ? null : link.LinkedAt);
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new LinkResult(LinkOutcome.Linked, step.Conversation, SenderOf(step), patron);
    }

    private async Task<LinkRow> WriteAsync(
        ReferenceBotContext context, string conversation, string sender, Patron patron, LinkedBy by, CancellationToken cancel)
    {
        var link = await context.FindAsync<LinkRow>([conversation, sender], cancel);
        if (link is null)
        {
            link = new LinkRow { Conversation = conversation, Sender = sender, Card = patron.Card };
            context.Add(link);
        }

        link.Card = patron.Card;
        link.Audience = patron.Audience;
        link.IsSample = patron.IsSample;
        link.LinkedAt = _clock.GetUtcNow();
        link.By = by;
        (link.Guardian, link.ConsentedAt) = (null, null);
        return link;
    }

    private static string? SenderOf(LinkStepRow step) => step.Sender.Length == 0 ? null : step.Sender;
}

using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>Opens the one-time page on which a card is linked; at most one for each turn.</summary>
internal sealed class LinkInvitation(IAccountLinks links, IOptions<WebOptions> web, TimeProvider clock, TurnSession turn)
{
    private NeedsLinkOutcome? _written;

    /// <param name="askedFor">As in <see cref="NeedsLinkOutcome.AskedFor"/>; the first invitation of a turn decides.</param>
    public async Task<NeedsLinkOutcome> WriteAsync(bool askedFor, CancellationToken cancel)
    {
        if (_written is not null)
            return _written;
        var step = await links.OpenStepAsync(turn.Conversation, turn.Sender, cancel);
        return _written = new NeedsLinkOutcome(web.Value.LinkPage(step.Token), step.ExpiresAt - clock.GetUtcNow()) { AskedFor = askedFor };
    }
}

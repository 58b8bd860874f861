using ReferenceBot.Domain.Desk;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>The tickets that reached the desk.</summary>
internal sealed class MemoryTickets : IEscalations
{
    public List<TicketDraft> Drafts { get; } = [];

    public Task<Ticket> StoreAsync(TicketDraft draft, CancellationToken cancel)
    {
        Drafts.Add(draft);
        var updated = Drafts.Count(known => known.Conversation == draft.Conversation) > 1;
        return Task.FromResult(new Ticket("TIKET7", DateTimeOffset.UnixEpoch, updated));
    }
}

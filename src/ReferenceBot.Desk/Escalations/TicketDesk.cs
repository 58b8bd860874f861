using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Telemetry;
using ReferenceBot.Storage;

namespace ReferenceBot.Desk.Escalations;

/// <summary>Keeps what people ask the librarians. Scoped; what it adds is saved with the turn.</summary>
internal sealed class TicketDesk(ReferenceBotContext context, TimeProvider clock) : IEscalations
{
    // Without letters and digits that are mistaken for one another when read out.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public async Task<Ticket> StoreAsync(TicketDraft draft, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        // Each complaint is a matter of its own.
        var open = draft.Reason is TicketReason.Feedback ? null : await FindOpenAsync(draft, cancel);
        var ticket = open ?? context.Add(Open(draft, now)).Entity;
        ticket.Messages.Add(new TicketMessage { Text = draft.Question, At = now });
        ticket.UpdatedAt = now;
        ticket.Version++;
        LibraryTelemetry.CountTicket(draft.Reason.ToString(), updated: open is not null);
        return new Ticket(ticket.Code, ticket.OpenedAt, Updated: open is not null);
    }

    /// <summary>The open ticket of the same person on the same matter; one that this turn has just opened is in no database yet.</summary>
    private async Task<TicketRow?> FindOpenAsync(TicketDraft draft, CancellationToken cancel)
    {
        var same = SameMatter(draft.Reason);
        var tickets = context.Set<TicketRow>();
        return tickets.Local.FirstOrDefault(ticket => ticket.Conversation == draft.Conversation && same.Contains(ticket.Reason))
            ?? await tickets
                .Where(ticket => ticket.Conversation == draft.Conversation && ticket.Sender == draft.Sender)
                .Where(ticket => ticket.State == TicketState.Open && same.Contains(ticket.Reason))
                .OrderByDescending(ticket => ticket.OpenedAt)
                .FirstOrDefaultAsync(cancel);
    }

    private static TicketReason[] SameMatter(TicketReason reason) => reason is TicketReason.Asked or TicketReason.NotAnswered
        ? [TicketReason.Asked, TicketReason.NotAnswered]
        : [reason];

    private static TicketRow Open(TicketDraft draft, DateTimeOffset now) => new()
    {
        Code = RandomNumberGenerator.GetString(Letters, TicketRow.CodeLength),
        Conversation = draft.Conversation,
        Sender = draft.Sender,
        Card = draft.Card,
        Language = draft.Language,
        Audience = draft.Audience,
        Reason = draft.Reason,
        OpenedAt = now,
    };
}

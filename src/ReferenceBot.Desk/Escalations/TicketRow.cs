using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Records;
using ReferenceBot.Storage;

namespace ReferenceBot.Desk.Escalations;

/// <summary>A question that waits for a person at the library.</summary>
internal sealed class TicketRow
{
    public const int CodeLength = 6;

    public required string Code { get; init; }

    public required string Conversation { get; init; }

    public string? Sender { get; init; }

    /// <summary>The card that was linked when it was opened.</summary>
    public string? Card { get; init; }

    public required string Language { get; init; }

    public Audience? Audience { get; init; }

    public TicketReason Reason { get; init; }

    public TicketState State { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the changes; two at once cannot both be saved.</summary>
    public int Version { get; set; }

    public IList<TicketMessage> Messages { get; init; } = [];
}

/// <summary>Something the person wrote about it.</summary>
internal sealed class TicketMessage
{
    public long Id { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>How a ticket stands. Order is stored.</summary>
internal enum TicketState
{
    Open,
    Answered,
    Closed,
}

internal sealed class TicketModel : IModelPart
{
    private const int CardLength = 64;

    public void Build(ModelBuilder model)
    {
        model.Entity<TicketRow>(ticket =>
        {
            ticket.ToTable("tickets");
            ticket.HasKey(t => t.Code);
            ticket.Property(t => t.Code).HasColumnName("code").HasMaxLength(TicketRow.CodeLength);
            ticket.Property(t => t.Conversation).HasColumnName("conversation").HasMaxLength(IncomingMessage.MaxConversationLength);
            ticket.Property(t => t.Sender).HasColumnName("sender").HasMaxLength(IncomingMessage.MaxConversationLength);
            ticket.Property(t => t.Card).HasColumnName("card").HasMaxLength(CardLength);
            ticket.Property(t => t.Language).HasColumnName("language").HasMaxLength(3);
            ticket.Property(t => t.Audience).HasColumnName("audience");
            ticket.Property(t => t.Reason).HasColumnName("reason");
            ticket.Property(t => t.State).HasColumnName("state");
            ticket.Property(t => t.OpenedAt).HasColumnName("opened_at");
            ticket.Property(t => t.UpdatedAt).HasColumnName("updated_at");
            ticket.Property(t => t.Version).HasColumnName("version").IsConcurrencyToken();
            ticket.HasMany(t => t.Messages).WithOne().HasForeignKey("ticket");
            ticket.HasIndex(t => new { t.Conversation, t.State });
        });
        model.Entity<TicketMessage>(message =>
        {
            message.ToTable("ticket_messages");
            message.HasKey(m => m.Id);
            message.Property(m => m.Id).HasColumnName("id");
            message.Property(m => m.Text).HasColumnName("text");
            message.Property(m => m.At).HasColumnName("at");
            message.Property<string>("ticket").HasColumnName("ticket").HasMaxLength(TicketRow.CodeLength);
        });
    }
}

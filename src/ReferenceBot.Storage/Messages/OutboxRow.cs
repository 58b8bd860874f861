using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Storage.Messages;

/// <summary>A reply in the outbox.</summary>
internal sealed class OutboxRow
{
    public const string Table = "outbox";

    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string Conversation { get; init; }

    /// <summary>The message it answers; null when nobody asked.</summary>
    public long? InboxId { get; init; }

    /// <summary>Number of the turn in its conversation.</summary>
    public int? Turn { get; init; }

    /// <summary>As <see cref="ReplyJson"/> writes it.</summary>
    public required string Reply { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public OutboxState State { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>Rises with each claim; only its last holder can close the row.</summary>
    public long Fence { get; init; }

    /// <summary>Until then it is its holder's alone.</summary>
    public DateTimeOffset LeasedUntil { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public ClaimedReply ToClaimed() => new(new OutboxReceipt(Id, Fence), Conversation, InboxId, Turn, Reply, CreatedAt, Attempts);

    internal static void Build(ModelBuilder model) => model.Entity<OutboxRow>(row =>
    {
        row.ToTable(Table);
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).HasColumnName("id");
        row.Property(r => r.Channel).HasColumnName("channel").HasMaxLength(InboxRow.MaxChannel);
        row.Property(r => r.Conversation).HasColumnName("conversation").HasMaxLength(IncomingMessage.MaxConversationLength);
        row.Property(r => r.InboxId).HasColumnName("inbox_id");
        row.Property(r => r.Turn).HasColumnName("turn");
        row.Property(r => r.Reply).HasColumnName("reply");
        row.Property(r => r.CreatedAt).HasColumnName("created_at");
        row.Property(r => r.State).HasColumnName("state");
        row.Property(r => r.Attempts).HasColumnName("attempts");
        row.Property(r => r.NextAttemptAt).HasColumnName("next_attempt_at");
        row.Property(r => r.Fence).HasColumnName("fence");
        row.Property(r => r.LeasedUntil).HasColumnName("leased_until");
        row.Property(r => r.SentAt).HasColumnName("sent_at");
        row.HasIndex(r => r.InboxId).IsUnique();
        row.HasIndex(r => new { r.Conversation, r.Id });
        row.HasIndex(r => new { r.Conversation, r.Id }, "IX_outbox_waiting").HasFilter("state = 0");
        row.HasIndex(r => r.CreatedAt);
    });
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Storage.Messages;

/// <summary>A message in the inbox.</summary>
internal sealed class InboxRow
{
    public const string Table = "inbox";
    public const int MaxChannel = 16;
    public const int MaxUpdateId = 128;

    public long Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>The transport's own name of the message: a redelivered one is no second row.</summary>
    public required string UpdateId { get; init; }

    public required string Conversation { get; init; }

    public string? Sender { get; init; }

    public required string Text { get; init; }

    public bool SecretTaken { get; init; }

    public bool WasCut { get; init; }

    public string? File { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public InboxState State { get; set; }

    public int Attempts { get; init; }

    /// <summary>Rises with each claim; only its last holder can close the row.</summary>
    public long Fence { get; init; }

    /// <summary>Until then it is its holder's alone.</summary>
    public DateTimeOffset LeasedUntil { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    public ClaimedMessage ToClaimed() => new(
        new IncomingMessage
        {
            Conversation = Conversation,
            Sender = Sender,
            Text = Text,
            WasCut = WasCut,
            File = File,
            SecretTaken = SecretTaken,
            Receipt = new InboxReceipt(Id, Fence),
        },
        ReceivedAt,
        Attempts);

    internal static void Build(ModelBuilder model) => model.Entity<InboxRow>(row =>
    {
        row.ToTable(Table);
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).HasColumnName("id");
        BuildMessage(row);
        // Closed by whoever holds the fence, and once.
        row.Property(r => r.State).HasColumnName("state").IsConcurrencyToken();
        row.Property(r => r.Attempts).HasColumnName("attempts");
        row.Property(r => r.Fence).HasColumnName("fence").IsConcurrencyToken();
        row.Property(r => r.LeasedUntil).HasColumnName("leased_until");
        row.Property(r => r.ClosedAt).HasColumnName("closed_at");
        row.HasIndex(r => new { r.Channel, r.UpdateId }).IsUnique();
        row.HasIndex(r => new { r.Conversation, r.Id }).HasFilter("state = 0");
        row.HasIndex(r => r.ClosedAt);
    });

    private static void BuildMessage(EntityTypeBuilder<InboxRow> row)
    {
        row.Property(r => r.Channel).HasColumnName("channel").HasMaxLength(MaxChannel);
        row.Property(r => r.UpdateId).HasColumnName("update_id").HasMaxLength(MaxUpdateId);
        row.Property(r => r.Conversation).HasColumnName("conversation").HasMaxLength(IncomingMessage.MaxConversationLength);
        row.Property(r => r.Sender).HasColumnName("sender");
        row.Property(r => r.Text).HasColumnName("text").HasMaxLength(IncomingMessage.MaxTextLength);
        row.Property(r => r.SecretTaken).HasColumnName("secret_taken");
        row.Property(r => r.WasCut).HasColumnName("was_cut");
        row.Property(r => r.File).HasColumnName("file");
        row.Property(r => r.ReceivedAt).HasColumnName("received_at");
    }
}

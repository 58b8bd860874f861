using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ReferenceBot.Circulation.Acts;
using ReferenceBot.Circulation.Fines;
using ReferenceBot.Circulation.Holds;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Domain.Records;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation;

/// <summary>The tables of circulation: accounts of the embedded system, acts on any system, and which card speaks where.</summary>
internal sealed class CirculationModel : IModelPart
{
    public const int MaxCard = 64;
    public const int MaxBarcode = 64;
    public const int MaxBranch = 32;
    public const int MaxName = 200;

    /// <summary>Ids of loans, holds and fines; a system outside may have longer ones than ours.</summary>
    public const int MaxId = 64;

    /// <summary>The longest name of a conversation or sender.</summary>
    public const int MaxAddress = 64;
    public const int MaxOperation = 128;
    public const int MaxRefusal = 64;
    public const int MaxRefusalText = 500;
    public const int HashDigits = 64;
    public const int MaxPinHash = 256;
    public const int MaxPin = 8;

    // Providers keep dates in types of their own; the number of a day is the same everywhere and keeps its order.
    private static readonly ValueConverter<DateOnly, int> DayNumber = new(date => date.DayNumber, number => DateOnly.FromDayNumber(number));

    public void Build(ModelBuilder model)
    {
        model.Entity<PatronRow>(BuildPatron);
        model.Entity<ItemRow>(BuildItem);
        model.Entity<LoanRow>(BuildLoan);
        model.Entity<HoldRow>(BuildHold);
        model.Entity<HoldQueueRow>(BuildQueue);
        model.Entity<FineRow>(BuildFine);
        model.Entity<ActRow>(BuildAct);
        model.Entity<LinkRow>(BuildLink);
        model.Entity<LinkStepRow>(BuildStep);
        model.Entity<PinAttemptRow>(BuildAttempt);
    }

    private static void BuildPatron(EntityTypeBuilder<PatronRow> patron)
    {
        patron.ToTable("patrons");
        patron.HasKey(p => p.Card);
        patron.Property(p => p.Card).HasColumnName("card").HasMaxLength(MaxCard);
        patron.Property(p => p.Name).HasColumnName("name").HasMaxLength(MaxName);
        patron.Property(p => p.Audience).HasColumnName("audience");
        patron.Property(p => p.HomeBranch).HasColumnName("home_branch").HasMaxLength(MaxBranch);
        patron.Property(p => p.Guardian).HasColumnName("guardian").HasMaxLength(MaxCard);
        patron.Property(p => p.ValidUntil).HasColumnName("valid_until").HasConversion(DayNumber);
        patron.Property(p => p.Blocked).HasColumnName("blocked");
        patron.Property(p => p.PinHash).HasColumnName("pin_hash").HasMaxLength(MaxPinHash);
        patron.Property(p => p.IsSample).HasColumnName("is_sample");
        patron.Property(p => p.SamplePin).HasColumnName("sample_pin").HasMaxLength(MaxPin);
        patron.Property(p => p.Version).HasColumnName("version").IsConcurrencyToken();
    }

    private static void BuildItem(EntityTypeBuilder<ItemRow> item)
    {
        item.ToTable("items");
        item.HasKey(i => i.Barcode);
        item.Property(i => i.Barcode).HasColumnName("barcode").HasMaxLength(MaxBarcode);
        item.Property(i => i.RecordId).HasColumnName("record_id").HasMaxLength(RecordId.Length);
        item.Property(i => i.Type).HasColumnName("type");
        item.Property(i => i.Branch).HasColumnName("branch").HasMaxLength(MaxBranch);
        item.Property(i => i.InLibraryOnly).HasColumnName("in_library_only");
        item.Property(i => i.Missing).HasColumnName("missing");
        item.Property(i => i.Version).HasColumnName("version").IsConcurrencyToken();
        item.HasIndex(i => i.RecordId);
    }

    private static void BuildLoan(EntityTypeBuilder<LoanRow> loan)
    {
        loan.ToTable("loans");
        loan.HasKey(l => l.Id);
        loan.Property(l => l.Id).HasColumnName("id").HasMaxLength(MaxId);
        loan.Property(l => l.Card).HasColumnName("card").HasMaxLength(MaxCard);
        loan.Property(l => l.Barcode).HasColumnName("barcode").HasMaxLength(MaxBarcode);
        loan.Property(l => l.Due).HasColumnName("due").HasConversion(DayNumber);
        loan.Property(l => l.Renewals).HasColumnName("renewals");
        loan.HasIndex(l => l.Card);
        loan.HasIndex(l => l.Barcode).IsUnique();
    }

    private static void BuildHold(EntityTypeBuilder<HoldRow> hold)
    {
        hold.ToTable("holds");
        hold.HasKey(h => h.Id);
        hold.Property(h => h.Id).HasColumnName("id").HasMaxLength(MaxId);
        hold.Property(h => h.Card).HasColumnName("card").HasMaxLength(MaxCard);
        hold.Property(h => h.RecordId).HasColumnName("record_id").HasMaxLength(RecordId.Length);
        hold.Property(h => h.PickupBranch).HasColumnName("pickup_branch").HasMaxLength(MaxBranch);
        hold.Property(h => h.PlacedAt).HasColumnName("placed_at");
        hold.Property(h => h.ReadyBarcode).HasColumnName("ready_barcode").HasMaxLength(MaxBarcode);
        hold.Property(h => h.PickupBy).HasColumnName("pickup_by").HasConversion(DayNumber);
        hold.HasIndex(h => new { h.Card, h.RecordId }).IsUnique();
        hold.HasIndex(h => h.RecordId);
    }

    private static void BuildQueue(EntityTypeBuilder<HoldQueueRow> queue)
    {
        queue.ToTable("hold_queues");
        queue.HasKey(q => q.RecordId);
        queue.Property(q => q.RecordId).HasColumnName("record_id").HasMaxLength(RecordId.Length);
        queue.Property(q => q.Version).HasColumnName("version").IsConcurrencyToken();
    }

    private static void BuildFine(EntityTypeBuilder<FineRow> fine)
    {
        fine.ToTable("fines");
        fine.HasKey(f => f.Id);
        fine.Property(f => f.Id).HasColumnName("id").HasMaxLength(MaxId);
        fine.Property(f => f.Card).HasColumnName("card").HasMaxLength(MaxCard);
        fine.Property(f => f.RecordId).HasColumnName("record_id").HasMaxLength(RecordId.Length);
        fine.Property(f => f.Amount).HasColumnName("amount");
        fine.Property(f => f.Since).HasColumnName("since").HasConversion(DayNumber);
        fine.Property(f => f.PaidAt).HasColumnName("paid_at");
        fine.HasIndex(f => f.Card);
    }

    private static void BuildAct(EntityTypeBuilder<ActRow> act)
    {
        act.ToTable("acts");
        act.HasKey(a => a.OperationId);
        act.Property(a => a.OperationId).HasColumnName("operation_id").HasMaxLength(MaxOperation);
        act.Property(a => a.Card).HasColumnName("card").HasMaxLength(MaxCard);
        act.Property(a => a.Kind).HasColumnName("kind").HasMaxLength(32);
        act.Property(a => a.Object).HasColumnName("object").HasMaxLength(MaxId);
        act.Property(a => a.Before).HasColumnName("account_before");
        act.Property(a => a.State).HasColumnName("state");
        act.Property(a => a.Refusal).HasColumnName("refusal").HasMaxLength(MaxRefusal);
        act.Property(a => a.RefusalNumber).HasColumnName("refusal_number");
        act.Property(a => a.RefusalText).HasColumnName("refusal_text").HasMaxLength(MaxRefusalText);
        act.Property(a => a.ResultId).HasColumnName("result_id").HasMaxLength(MaxId);
        act.Property(a => a.RecordId).HasColumnName("record_id").HasMaxLength(RecordId.Length);
        act.Property(a => a.PickupBranch).HasColumnName("pickup_branch").HasMaxLength(MaxBranch);
        act.Property(a => a.CreatedAt).HasColumnName("created_at");
        act.Property(a => a.UpdatedAt).HasColumnName("updated_at");
        act.HasIndex(a => a.Card);
        act.HasIndex(a => a.UpdatedAt);
    }

    private static void BuildLink(EntityTypeBuilder<LinkRow> link)
    {
        link.ToTable("account_links");
        link.HasKey(l => new { l.Conversation, l.Sender });
        link.Property(l => l.Conversation).HasColumnName("conversation").HasMaxLength(MaxAddress);
        link.Property(l => l.Sender).HasColumnName("sender").HasMaxLength(MaxAddress);
        link.Property(l => l.Card).HasColumnName("card").HasMaxLength(MaxCard);
        link.Property(l => l.Audience).HasColumnName("audience");
        link.Property(l => l.IsSample).HasColumnName("is_sample");
        link.Property(l => l.LinkedAt).HasColumnName("linked_at");
        link.Property(l => l.By).HasColumnName("linked_by");
        link.Property(l => l.Guardian).HasColumnName("guardian").HasMaxLength(MaxCard);
        link.Property(l => l.ConsentedAt).HasColumnName("consented_at");
        link.HasIndex(l => l.Card);
    }

    private static void BuildStep(EntityTypeBuilder<LinkStepRow> step)
    {
        step.ToTable("link_steps");
        step.HasKey(s => s.TokenHash);
        step.Property(s => s.TokenHash).HasColumnName("token_hash").HasMaxLength(HashDigits);
        step.Property(s => s.Conversation).HasColumnName("conversation").HasMaxLength(MaxAddress);
        step.Property(s => s.Sender).HasColumnName("sender").HasMaxLength(MaxAddress);
        step.Property(s => s.ExpiresAt).HasColumnName("expires_at");
        step.Property(s => s.UsedAt).HasColumnName("used_at");
        step.Property(s => s.Attempts).HasColumnName("attempts");
        step.HasIndex(s => s.Conversation);
    }

    private static void BuildAttempt(EntityTypeBuilder<PinAttemptRow> attempt)
    {
        attempt.ToTable("pin_attempts");
        attempt.HasKey(a => a.Id);
        attempt.Property(a => a.Id).HasColumnName("id");
        attempt.Property(a => a.CardHash).HasColumnName("card_hash").HasMaxLength(HashDigits);
        attempt.Property(a => a.At).HasColumnName("tried_at");
        attempt.HasIndex(a => new { a.CardHash, a.At });
    }
}

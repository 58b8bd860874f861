using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Records;
using ReferenceBot.Storage;

namespace ReferenceBot.Catalogue.Records;

/// <summary>The catalogue's tables: records, what each source says of them, and the holdings.</summary>
internal sealed class CatalogueModel : IModelPart
{
    public const int MaxSource = 64;
    public const int MaxKey = 200;

    public void Build(ModelBuilder model)
    {
        model.Entity<RecordRow>(BuildRecord);
        model.Entity<SourceRow>(BuildSource);
        model.Entity<IsbnRow>(BuildIsbn);
        model.Entity<HoldingRow>(BuildHolding);
        model.Entity<ImportRow>(BuildImport);
    }

    private static void BuildRecord(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<RecordRow> record)
    {
        record.ToTable("records");
        record.HasKey(r => r.Id);
        record.Property(r => r.Id).HasColumnName("id").HasMaxLength(RecordId.Length);
        record.Property(r => r.Body).HasColumnName("body");
        record.Property(r => r.WorkKey).HasColumnName("work_key").HasMaxLength(RecordId.Length);
        record.Property(r => r.Change).HasColumnName("change");
        record.HasIndex(r => r.WorkKey);
        record.HasIndex(r => r.Change).IsUnique();
    }

    private static void BuildSource(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<SourceRow> source)
    {
        source.ToTable("record_sources");
        source.HasKey(s => s.Id);
        source.Property(s => s.Id).HasColumnName("id");
        source.Property(s => s.Source).HasColumnName("source").HasMaxLength(MaxSource);
        source.Property(s => s.Key).HasColumnName("key").HasMaxLength(MaxKey);
        source.Property(s => s.RecordId).HasColumnName("record_id").HasMaxLength(RecordId.Length);
        source.Property(s => s.Body).HasColumnName("body");
        source.Property(s => s.LastImport).HasColumnName("last_import");
        source.HasIndex(s => new { s.Source, s.Key }).IsUnique();
        source.HasIndex(s => s.RecordId);
    }

    private static void BuildIsbn(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<IsbnRow> isbn)
    {
        isbn.ToTable("record_isbns");
        isbn.HasKey(i => new { i.Isbn, i.RecordId });
        isbn.Property(i => i.Isbn).HasColumnName("isbn").HasMaxLength(13);
        isbn.Property(i => i.RecordId).HasColumnName("record_id").HasMaxLength(RecordId.Length);
        isbn.Property(i => i.TitleKey).HasColumnName("title_key").HasMaxLength(RecordId.Length);
        isbn.HasIndex(i => i.RecordId);
    }

    private static void BuildHolding(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<HoldingRow> holding)
    {
        holding.ToTable("holdings");
        holding.HasKey(h => h.Id);
        holding.Property(h => h.Id).HasColumnName("id");
        holding.Property(h => h.SourceId).HasColumnName("source_id");
        holding.Property(h => h.RecordId).HasColumnName("record_id").HasMaxLength(RecordId.Length);
        holding.Property(h => h.Branch).HasColumnName("branch");
        holding.Property(h => h.CallNumber).HasColumnName("call_number");
        holding.Property(h => h.Barcode).HasColumnName("barcode");
        holding.Property(h => h.InLibraryOnly).HasColumnName("in_library_only");
        holding.HasIndex(h => h.RecordId);
        holding.HasIndex(h => h.SourceId);
        holding.HasIndex(h => h.Barcode);
    }

    private static void BuildImport(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<ImportRow> import)
    {
        import.ToTable("imports");
        import.HasKey(i => i.Id);
        import.Property(i => i.Id).HasColumnName("id");
        import.Property(i => i.StartedAt).HasColumnName("started_at");
    }
}

using Microsoft.EntityFrameworkCore;

namespace ReferenceBot.Storage;

/// <summary>Something that happens once in the life of a database, such as filling it from the corpus.</summary>
public sealed class Milestone
{
    public required string Name { get; init; }

    public required DateTimeOffset ReachedAt { get; init; }

    internal static void Build(ModelBuilder model) => model.Entity<Milestone>(milestone =>
    {
        milestone.ToTable("milestones");
        milestone.HasKey(m => m.Name);
        milestone.Property(m => m.Name).HasColumnName("name").HasMaxLength(64);
        milestone.Property(m => m.ReachedAt).HasColumnName("reached_at");
    });
}

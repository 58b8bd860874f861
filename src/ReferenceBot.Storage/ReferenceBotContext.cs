using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReferenceBot.Storage;

/// <summary>
/// The database of one library. One derived context per provider carries its migrations; the model is the same.
/// Not thread-safe: one for each turn or unit of work.
/// </summary>
public abstract class ReferenceBotContext(DbContextOptions options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        ChangeSequence.Build(modelBuilder);
        Milestone.Build(modelBuilder);
        foreach (var part in parts)
            part.Build(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        // Providers disagree on offsets and on comparing them; whole ticks of UTC are the same everywhere.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks()
        : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Storage;

/// <summary>
/// The database of one library. One derived context per provider carries its migrations; the model is the same.
/// Not thread-safe: one for each turn or unit of work.
/// </summary>
public abstract class ReferenceBotContext(DbContextOptions options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    /// <summary>Closes a SELECT so that what another transaction is taking is passed over; SQLite's writers wait for each other anyway.</summary>
    internal virtual string SkipLocked => "";

    /// <summary>Holds a name for the rest of the transaction; SQLite has one writer at a time and needs nothing.</summary>
    internal virtual Task LockAsync(string name, CancellationToken cancel) => Task.CompletedTask;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        ChangeSequence.Build(modelBuilder);
        Milestone.Build(modelBuilder);
        InboxRow.Build(modelBuilder);
        OutboxRow.Build(modelBuilder);
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

namespace ReferenceBot.Storage;

/// <summary>Brings the database to the schema this program was built with; safe to call at every start and to kill.</summary>
public interface IDatabaseMigrator
{
    Task MigrateAsync(CancellationToken cancel);
}

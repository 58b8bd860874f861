using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReferenceBot.Storage.Sqlite;

/// <summary>The database in one SQLite file.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options, IEnumerable<IModelPart> parts)
    : ReferenceBotContext(options, parts)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(property => property.GetMaxLength() is not null))
                CheckLength(entity, property);
        }
    }

    /// <summary>SQLite stores a text of any length in any column; what PostgreSQL refuses is refused here too.</summary>
    private static void CheckLength(IMutableEntityType entity, IMutableProperty property)
    {
        var column = property.GetColumnName();
        entity.AddCheckConstraint($"CK_{entity.GetTableName()}_{column}_length", $"length(\"{column}\") <= {property.GetMaxLength()}");
    }
}

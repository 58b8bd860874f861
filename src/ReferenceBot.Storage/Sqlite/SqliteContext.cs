using Microsoft.EntityFrameworkCore;

namespace ReferenceBot.Storage.Sqlite;

/// <summary>The database in one SQLite file.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options, IEnumerable<IModelPart> parts)
    : ReferenceBotContext(options, parts);

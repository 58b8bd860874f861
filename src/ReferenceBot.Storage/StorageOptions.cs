using System.ComponentModel.DataAnnotations;

namespace ReferenceBot.Storage;

/// <summary>Where the database is.</summary>
public sealed class StorageOptions
{
    /// <summary>Folder of the SQLite file, made when it is not there.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>
    /// How to reach a PostgreSQL database, such as <c>Host=db;Database=referencebot;Username=bot;Password=...</c>; empty for the
    /// SQLite file. A secret: it is never shown or logged.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The database is PostgreSQL, not the file in <see cref="Folder"/>.</summary>
    public bool UsesPostgreSql => !string.IsNullOrWhiteSpace(ConnectionString);
}

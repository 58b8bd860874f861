using System.ComponentModel.DataAnnotations;

namespace ReferenceBot.Storage;

/// <summary>Where the database is.</summary>
public sealed class StorageOptions
{
    /// <summary>Folder of the SQLite file, made when it is not there.</summary>
    [Required]
    public string Folder { get; set; } = "data";
}

using System.ComponentModel.DataAnnotations;

namespace ReferenceBot.Retrieval;

/// <summary>Where the search indexes live.</summary>
public sealed class RetrievalOptions
{
    /// <summary>Folder of the indexes, one subfolder each; made when missing. Each node has its own.</summary>
    [Required]
    public string Folder { get; set; } = "data/index";
}

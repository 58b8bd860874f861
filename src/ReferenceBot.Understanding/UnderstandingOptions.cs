using System.ComponentModel.DataAnnotations;

namespace ReferenceBot.Understanding;

/// <summary>Where utterances and models lie.</summary>
public sealed class UnderstandingOptions
{
    public const string Section = "Understanding";

    /// <summary>Folder of prompts; the utterances are in its folder <c>understanding</c>. Default <c>prompts</c>.</summary>
    [Required]
    public string PromptsFolder { get; set; } = "prompts";

    /// <summary>Folder that trained models are kept in. Default <c>data/understanding</c>.</summary>
    [Required]
    public string ModelFolder { get; set; } = Path.Combine("data", "understanding");

    /// <summary>Models kept after a newer one was trained, so that other processes can go on reading theirs. Default 2.</summary>
    [Range(0, 100)]
    public int OlderModelsKept { get; set; } = 2;

    internal string UtteranceFolder => Path.Combine(PromptsFolder, "understanding");
}

namespace ReferenceBot.Assistant;

/// <summary>What the assistant needs to know of the place it works in.</summary>
public sealed class AssistantOptions
{
    /// <summary>Folder of the prompts, one <c>.yaml</c> file each; its sub-folders hold no prompts. Needed only with a model.</summary>
    public string PromptsFolder { get; set; } = "prompts";
}

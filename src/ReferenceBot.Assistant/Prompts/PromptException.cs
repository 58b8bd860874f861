namespace ReferenceBot.Assistant.Prompts;

/// <summary>A prompt cannot be used; the message names the file and, where it is known, the line.</summary>
public sealed class PromptException(string message, Exception? cause = null) : Exception(message, cause);

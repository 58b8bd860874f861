namespace ReferenceBot.Host.Composition;

/// <summary>The settings cannot be used; the message says what to mend.</summary>
internal sealed class SettingsException(string message, Exception? cause = null) : Exception(message, cause);

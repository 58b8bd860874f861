namespace ReferenceBot.Host.Composition;

/// <summary>What every command takes.</summary>
/// <param name="Data">Folder of database and indexes.</param>
/// <param name="Settings">The settings file named on the command line; null to look in the usual places.</param>
/// <param name="Now">The moment a clock for trying things out starts from; null for the real clock.</param>
internal sealed record StartOptions(string Data, string? Settings, string? Now = null);

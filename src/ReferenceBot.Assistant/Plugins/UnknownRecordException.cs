namespace ReferenceBot.Assistant.Plugins;

/// <summary>A function was asked for a record that the catalogue does not know.</summary>
internal sealed class UnknownRecordException(string record) : Exception($"The catalogue has no record '{record}'.");

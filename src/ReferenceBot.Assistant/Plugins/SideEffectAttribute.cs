namespace ReferenceBot.Assistant.Plugins;

/// <summary>Marks a function that changes something for the person: it runs only with a confirmation.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SideEffectAttribute : Attribute;

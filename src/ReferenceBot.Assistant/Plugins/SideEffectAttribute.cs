namespace ReferenceBot.Assistant.Plugins;

/// <summary>
/// The function changes something outside the conversation. Unless it acts at once, it only names the acts it is for:
/// it returns them, and the filter asks the patron or, after a yes, has them done.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SideEffectAttribute : Attribute
{
    /// <summary>Needs no yes: it can be undone, or only calls for a librarian.</summary>
    public bool AtOnce { get; init; }
}

/// <summary>The function shows or changes an account, so a card has to be linked to who asks.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AccountDataAttribute : Attribute;

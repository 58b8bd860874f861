namespace ReferenceBot.Assistant.Models;

/// <summary>A model's answer cannot be used, or none may be asked for; the rules plan instead.</summary>
/// <param name="reason">A short name for the log; never words of the person or of the model.</param>
internal sealed class ModelDeclinedException(string reason) : Exception($"The model was declined: {reason}.")
{
    public string Reason => reason;
}

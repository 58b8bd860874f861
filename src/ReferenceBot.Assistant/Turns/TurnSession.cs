using System.Globalization;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Turns;

/// <summary>
/// What one turn knows: who wrote what, what it was taken to mean, and what was found so far. One for each scope;
/// plugins learn from here who is speaking, never from a parameter that a model fills. Not thread-safe.
/// </summary>
internal sealed class TurnSession
{
    private MessageUnderstanding? _understanding;

    /// <summary>The message as it may be stored, without secrets.</summary>
    public string Text { get; private set; } = "";

    public ConversationState State { get; private set; } = new();

    public MessageUnderstanding Understanding => _understanding ?? throw new InvalidOperationException("The turn has not begun.");

    /// <summary>The language of the reply.</summary>
    public CultureInfo Culture { get; private set; } = Cultures.Indonesian;

    public Ledger Ledger { get; } = new();

    public List<TurnCall> Calls { get; } = [];

    public void Begin(string text, ConversationState state, MessageUnderstanding understanding)
    {
        Text = text;
        State = state;
        _understanding = understanding;
        Culture = state.Language == SpokenLanguage.English ? Cultures.English : Cultures.Indonesian;
    }

    /// <summary>The person asked for another language of reply: it holds from this reply on.</summary>
    public void ChangeLanguage(SpokenLanguage language)
    {
        State = State with { Language = language, LanguageChosen = true };
        Culture = language == SpokenLanguage.English ? Cultures.English : Cultures.Indonesian;
    }
}

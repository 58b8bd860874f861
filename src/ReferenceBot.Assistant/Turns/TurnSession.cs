using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Acts;
using ReferenceBot.Assistant.Planning;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Turns;

/// <summary>
/// What one turn knows: who wrote what, what it was taken to mean, and what was found so far. One for each scope;
/// plugins learn from here who is speaking, never from a parameter that a model fills. Not thread-safe.
/// </summary>
internal sealed class TurnSession(IOptions<LibraryOptions> library)
{
    private MessageUnderstanding? _understanding;

    /// <summary>Id of the conversation.</summary>
    public string Conversation { get; private set; } = "";

    /// <summary>Who wrote, where the channel tells people apart.</summary>
    public string? Sender { get; private set; }

    /// <summary>When the turn began.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The card that is linked to who wrote; null when none is.</summary>
    public AccountLink? Link { get; private set; }

    /// <summary>The linked card.</summary>
    /// <exception cref="InvalidOperationException">None is linked: a function that needs one is kept from running.</exception>
    public string Card => Link?.Card ?? throw new InvalidOperationException("No card is linked.");

    /// <summary>The message as it may be stored, without secrets.</summary>
    public string Text { get; private set; } = "";

    public ConversationState State { get; private set; } = new();

    /// <summary>As in <see cref="Begin"/>, and what <see cref="KeepAudience"/> made of it.</summary>
    public Audience? SaidAudience { get; private set; }

    public MessageUnderstanding Understanding => _understanding ?? throw new InvalidOperationException("The turn has not begun.");

    /// <summary>The language of the conversation: the library's own until it has told one.</summary>
    public SpokenLanguage Language =>
        State.Language ?? (library.Value.Language == "en" ? SpokenLanguage.English : SpokenLanguage.Indonesian);

    /// <summary>The language of the reply.</summary>
    public CultureInfo Culture => Language == SpokenLanguage.English ? Cultures.English : Cultures.Indonesian;

    public Ledger Ledger { get; } = new();

    public List<TurnCall> Calls { get; } = [];

    /// <summary>A language model plans the turn; false as soon as the rules had to take over.</summary>
    public bool IsPlannedByModel { get; private set; }

    /// <summary>A language model was asked to plan the turn, whoever planned it in the end.</summary>
    public bool IsModelAsked { get; private set; }

    /// <summary>What the model that planned the turn said at its end. Anything may stand in it; empty when the rules planned.</summary>
    public string ModelText { get; set; } = "";

    /// <summary>The call that runs now.</summary>
    /// <exception cref="InvalidOperationException">None does.</exception>
    public TurnCall RunningCall => Calls.Count > 0 ? Calls[^1] : throw new InvalidOperationException("No function is running.");

    /// <summary>
    /// What went wrong in the middle of something confirmed; null as long as nothing did. Such a turn is not saved: nobody could
    /// say what of it was done, and run again it finds that out.
    /// </summary>
    public ExceptionDispatchInfo? Fault { get; set; }

    /// <summary>What this turn asks the patron to confirm.</summary>
    public Question Asked { get; } = new();

    /// <summary>Whose message it is.</summary>
    public void Identify(IncomingMessage message, AccountLink? link, DateTimeOffset now) =>
        (Conversation, Sender, Link, Now) = (message.Conversation, message.Sender, link, now);

    /// <param name="state">What the conversation remembers, with the language and audience of this message.</param>
    /// <param name="said">Whom the conversation is with as far as the person said so: a card's audience goes with its link.</param>
    public void Begin(string text, ConversationState state, MessageUnderstanding understanding, Audience? said)
    {
        Text = text;
        SaidAudience = said;
        State = state;
        _understanding = understanding;
    }

    /// <summary>Whom the conversation stays with when the card that told it is gone; it can only become stricter.</summary>
    public void KeepAudience(Audience audience) => SaidAudience = Readers.Stricter(SaidAudience, audience);

    public void BeginModel() => IsPlannedByModel = IsModelAsked = true;

    public void EndModel() => (IsPlannedByModel, ModelText) = (false, "");

    /// <summary>The person asked for another language of reply: it holds from this reply on.</summary>
    public void ChangeLanguage(SpokenLanguage language) => State = State with { Language = language, LanguageChosen = true };

    /// <summary>The words of one wish, when the message has others beside it; null when it is all of the message.</summary>
    public string? PartOf(int wish) =>
        Understanding.Wishes.Count > 1 && wish < Understanding.Wishes.Count ? Understanding.Wishes[wish].Text : null;
}

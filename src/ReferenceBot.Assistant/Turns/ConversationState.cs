using ReferenceBot.Assistant.Acts;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Turns;

/// <summary>What a conversation remembers from one turn to the next. Immutable.</summary>
internal sealed record ConversationState
{
    /// <summary>The language last written in, or chosen; null before the first message that tells.</summary>
    public SpokenLanguage? Language { get; init; }

    /// <summary>The language was asked for, so that a message in another one does not change it.</summary>
    public bool LanguageChosen { get; init; }

    /// <summary>The list that "the second one" speaks of, in the order shown.</summary>
    public IReadOnlyList<RecordId> Shown { get; init; } = [];

    /// <summary>Year and makers of each record shown, for "the one of 2019"; as long as <see cref="Shown"/>.</summary>
    public IReadOnlyList<ShownFacts> ShownFacts { get; init; } = [];

    /// <summary>The record that "it" speaks of.</summary>
    public RecordId? Focus { get; init; }

    /// <summary>The last search, for its next page or a change to it.</summary>
    public SearchRequest? Search { get; init; }

    /// <summary><see cref="Search"/> has words that the person did not say.</summary>
    public bool SearchIsReworded { get; init; }

    public OpenQuestion? Question { get; init; }

    /// <summary>Acts that wait for a yes; never beside a <see cref="Question"/>.</summary>
    public PendingActs? Pending { get; init; }

    /// <summary>Messages in a row that were not understood.</summary>
    public int Misunderstood { get; init; }

    /// <summary>Whom the conversation is with, when the person said so.</summary>
    public Audience? Audience { get; init; }

    public int Turns { get; init; }

    public DialogueContext Dialogue => new(Shown.Count > 0, Question is not null || Pending is not null, Language);
}

/// <summary>What a list told of a record.</summary>
internal sealed record ShownFacts
{
    public int? Year { get; init; }

    /// <summary>Its contributors.</summary>
    public string By { get; init; } = "";
}

/// <summary>Something we asked and wait to hear.</summary>
/// <param name="Intents">The wishes to choose from; empty when something else was asked.</param>
/// <param name="Message">The message that could mean any of them, or that a librarian may answer.</param>
internal sealed record OpenQuestion(IReadOnlyList<string> Intents, string Message)
{
    /// <summary>The wish that goes on with what is picked from the list; null when no pick was asked for.</summary>
    public string? Choosing { get; init; }

    /// <summary>It was asked whether the linked card shall be let go.</summary>
    public bool Unlinks { get; init; }

    public bool OffersLibrarian => Intents.Count == 0 && Choosing is null && !Unlinks;
}

using System.Text.Json.Serialization;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Conversations;

/// <summary>What the library answers: blocks in the order they are shown, in the language of the conversation.</summary>
public sealed record Reply(IReadOnlyList<ReplyBlock> Blocks, IReadOnlyList<ReplySource> Sources)
{
    /// <summary>All records the reply is about, in the order shown.</summary>
    public IEnumerable<RecordCard> Records => Blocks.OfType<RecordsBlock>().SelectMany(block => block.Cards);

    public IEnumerable<ReplyButton> Buttons => Blocks.OfType<ButtonsBlock>().SelectMany(block => block.Buttons);
}

/// <summary>A part of a reply that each channel shows in its own way. A new kind is a new version of <see cref="ReplyJson"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextBlock), "text")]
[JsonDerivedType(typeof(RecordsBlock), "records")]
[JsonDerivedType(typeof(CitationsBlock), "citations")]
[JsonDerivedType(typeof(ButtonsBlock), "buttons")]
public abstract record ReplyBlock;

/// <summary>Plain text; line breaks stand for themselves, nothing in it is markup.</summary>
public sealed record TextBlock(string Text) : ReplyBlock;

/// <summary>Records as cards; a list is numbered so that people can say "the second one".</summary>
/// <param name="FirstNumber">Number of the first card; null when the cards are not a list to choose from.</param>
public sealed record RecordsBlock(IReadOnlyList<RecordCard> Cards, int? FirstNumber) : ReplyBlock
{
    /// <summary>A line for each: the title and the card's lines tell enough, as in a list of loans.</summary>
    public bool IsCompact { get; init; }
}

/// <summary>References to be copied whole.</summary>
public sealed record CitationsBlock(IReadOnlyList<string> Citations) : ReplyBlock;

/// <summary>Choices; sending a button's text does what pressing it does.</summary>
public sealed record ButtonsBlock(IReadOnlyList<ReplyButton> Buttons) : ReplyBlock;

public sealed record ReplyButton(string Label, string Send);

/// <summary>What a channel needs to show one record.</summary>
/// <param name="Contributors">All of them, as their names are spoken.</param>
/// <param name="Lines">Further facts, a line each, in the language of the reply.</param>
public sealed record RecordCard(
    RecordId Id, string Title, IReadOnlyList<string> Contributors, int? Year, IReadOnlyList<string> Lines)
{
    /// <summary>Who made it, as a card says it: the first few, and what they did beside writing.</summary>
    public string By { get => field ?? string.Join(", ", Contributors); init; }
}

/// <summary>Where a fact in the reply comes from.</summary>
public sealed record ReplySource(ReplySourceKind Kind, string Id, string Title, DateOnly? ValidUntil = null);

public enum ReplySourceKind
{
    Record,
    Article,
    Setting,
    Ils,
}

using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;
using ReferenceBot.Understanding.Dialogue;
using ReferenceBot.Understanding.Messages;
using ReferenceBot.Understanding.Slots;
using ReferenceBot.Understanding.Training;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;
using SlotSet = ReferenceBot.Domain.Understanding.Slots;

namespace ReferenceBot.Understanding;

/// <summary>
/// Understands messages with a trained model. Thread-safe: a message is read by the one model that was loaded when it came in,
/// and a newer one is swapped in whole.
/// </summary>
public sealed class Understander : IUnderstanding
{
    private readonly ITitleLookup? _lookup;
    private volatile LoadedModel? _model;

    /// <param name="lookup">Tells titles and names of the catalogue; null where there is no catalogue.</param>
    public Understander(ITitleLookup? lookup = null) => _lookup = lookup;

    internal Understander(ModelBundle model, ITitleLookup? lookup = null)
        : this(lookup) => Load(model);

    /// <summary>A model is loaded.</summary>
    public bool IsReady => _model is not null;

    /// <summary>Loads a model; messages that are being read finish with the one before.</summary>
    /// <exception cref="InvalidDataException">The file is no model, or damaged.</exception>
    public void Load(string path) => Load(ModelFile.Read(File.ReadAllBytes(path)));

    /// <inheritdoc/>
    public MessageUnderstanding Understand(string message, DialogueContext context)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(context);
        var model = Model;
        var text = message.Length > MessageText.LongestMessage ? message[..MessageText.LongestMessage] : message;
        var read = MessageText.Of(text);
        var split = model.Splitter.Split(text, context, Unbroken(text));
        var refused = split.Wishes.Any(wish => wish.Intent == IntentNames.Emergency) ? null : RefusalSigns.KindOf(read, _lookup);
        var candidates = Candidates(split.Wishes[0]);
        var confidence = refused is null ? split.Wishes[0].Confidence : Math.Min(split.Wishes[0].Confidence, Decisions.RefusedConfidence);
        var decision = refused is null ? Decisions.Of(split.Wishes) : Decision.Reject;
        return new MessageUnderstanding
        {
            Language = read.Language,
            Decision = decision,
            Wishes = decision == Decision.Reject ? [] : [.. split.Wishes.Select(wish => Wish(model, wish))],
            Candidates = candidates,
            Confidence = confidence,
            RejectedAs = refused,
            Unclear = decision == Decision.Reject ? [] : split.Unclear,
        };
    }

    /// <inheritdoc/>
    public Wish UnderstandAs(string message, string intent)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new Wish(intent, 1, Model.Slots.Fill(MessageText.Of(message), intent, _lookup), message)
        {
            Emergency = intent == IntentNames.Emergency ? EmergencySigns.KindOf(TextFolding.Fold(message)) : null,
        };
    }

    internal void Load(ModelBundle model) => _model = new LoadedModel(model, _lookup);

    private LoadedModel Model => _model ?? throw new InvalidOperationException("No model of understanding is loaded yet.");

    private Wish Wish(LoadedModel model, PartReading part)
    {
        var slots = part.Text.Words.Count == 0 ? SlotSet.None : model.Slots.Fill(part.Text, part.Intent, _lookup);
        var wish = new Wish(part.Intent, part.Confidence, slots, part.Text.Text.Trim());
        return part.Intent == IntentNames.Emergency ? Alarm(wish) : wish;
    }

    private static Wish Alarm(Wish wish)
    {
        var folded = TextFolding.Fold(wish.Text);
        var slots = wish.Slots[SlotNames.Kind] is null && EmergencySigns.WordsOf(folded) is { } words
            ? wish.Slots.With(SlotNames.Kind, SlotValue.Of(words))
            : wish.Slots;
        return wish with { Slots = slots, Emergency = EmergencySigns.KindOf(folded) };
    }

    // Titles in quotes or in the catalogue are not cut at an "and", nor is "the first and the third"; addresses and numbers not at a mark.
    private List<(int Start, int End)> Unbroken(string text)
    {
        var message = MessageText.Of(text);
        var titles = TitleSlots.Quoted(text);
        if (_lookup is not null)
            titles = titles.Concat(TitleSlots.Known(message, _lookup));
        return [.. titles.Select(title => (title.Start, title.End)), .. OrdinalSlots.Joined(message), .. Joints.Codes(text)];
    }

    private static List<IntentScore> Candidates(PartReading first) =>
        [.. first.Probabilities.Select((probability, index) => new IntentScore(IntentNames.All[index],
         probability)).OrderByDescending(score => score.Probability).Where((score, place) => place == 0
         || DialogueActs.CanBeOffered(score.Intent)).Take(5)];

    private sealed class LoadedModel(ModelBundle bundle, ITitleLookup? lookup)
    {
        public WishSplitter Splitter { get; } = new(new PartReader(bundle.Intents, lookup));

        public SlotFiller Slots { get; } = new(bundle.Tagger, new ChoiceSlots(bundle.Intents.Features.Concepts));
    }
}

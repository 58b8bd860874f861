using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;
using SlotSet = ReferenceBot.Domain.Understanding.Slots;

namespace ReferenceBot.Understanding.Slots;

/// <summary>
/// Fills the slots of a wish: values with a form (years, codes, styles) by rules, free words by the tagger, topics and titles by
/// both. A slot the intent does not have is left out; no word is invented. Thread-safe.
/// </summary>
internal sealed class SlotFiller(SlotTagger tagger, ChoiceSlots choices)
{
    public SlotSet Fill(MessageText message, string intent, ITitleLookup? lookup)
    {
        var allowed = IntentSlots.Of(intent);
        if (allowed.Count == 0 || message.Words.Count == 0)
            return SlotSet.None;
        var found = new SlotBoard(message, allowed);
        foreach (var slot in RuleSlots.Find(message, intent))
            found.Add(slot);
        if (allowed.Contains(SlotNames.Title) || allowed.Contains(SlotNames.Author))
            AddNames(message, lookup, found);
        var pickup = AddPickup(message, allowed, found);
        if (allowed.Contains(SlotNames.ItemRef) && !found.HasAny(SlotNames.Ordinal, SlotNames.Title)
            && ItemReferences.Find(message) is { } item)
            found.Add(item);
        var tagged = NameSpans.Mend(message, tagger.Find(message, intent));
        if (pickup is not null)
            tagged = [.. tagged.Select(span => span.Name == SlotNames.Title ? pickup.Before(message, span) : span).OfType<SlotSpan>()];
        foreach (var choice in choices.Find(message, intent))
            found.Add(choice);
        var hasTopic = allowed.Contains(SlotNames.Topic) && AddTopic(message, intent, tagged, found);
        foreach (var span in tagged.Where(span => !(hasTopic && span.Name == SlotNames.Topic) && !(span.Value is not null
            && found.HasAny(span.Name))))
            AddTagged(message, span, found);
        if (pickup is not null && !found.HasAny(SlotNames.Title, SlotNames.ItemRef, SlotNames.Ordinal))
            found.Add(PickupPlaces.TitleBefore(message, pickup));
        // What the tagger took for a topic may have run into a year or a kind of document.
        if (intent == IntentNames.FindLiterature && !found.HasAny(SlotNames.Topic))
            found.Add(Slot(message, SlotNames.Topic, TopicSlot.Remaining(message, found.IsTaken)));
        foreach (var measure in MeasureSlots.Find(message, intent).Where(measure => !found.HasAny(measure.Name)))
            found.Add(measure);
        if (intent == IntentNames.FindKnownItem && !found.HasAny(SlotNames.Title, SlotNames.Author, SlotNames.Isbn))
            found.Add(Slot(message, SlotNames.Title, TopicSlot.Remaining(message, found.IsTaken)));
        return found.ToSlots();
    }

    private static void AddNames(MessageText message, ITitleLookup? lookup, SlotBoard found)
    {
        foreach (var title in TitleSlots.Quoted(message.Text))
            found.Add(title);
        var announced = TitleSlots.AnnouncedAuthor(message);
        if (lookup is not null)
        {
            // Of "karangan Pramudya Ananta Toer" the catalogue may know the last two words alone.
            foreach (var known in TitleSlots.Known(message, lookup).Where(known => !IsWithin(known, announced)))
                found.Add(known);
        }

        found.Add(announced);
    }

    // Null as well where the place is part of a title that the catalogue or quotes tell.
    private static PickupPlace? AddPickup(MessageText message, IReadOnlySet<string> allowed, SlotBoard found)
    {
        if (!allowed.Contains(SlotNames.Pickup) || PickupPlaces.Find(message) is not { } pickup)
            return null;
        found.Add(pickup.Place);
        return found.HasAny(SlotNames.Pickup) ? pickup : null;
    }

    private static void AddTagged(MessageText message, SlotSpan span, SlotBoard found)
    {
        if (span.Name == SlotNames.LikeTitle && !TitleSlots.IsLikened(message, span.FirstWord))
            return;
        found.Add(TaggedValues.Of(message, span.Name == SlotNames.Topic ? TopicSlot.Completed(message, span, found.IsTaken) : span));
    }

    private static bool IsWithin(FoundSlot known, FoundSlot? announced) =>
        announced is { } author && known.Name == SlotNames.Author && known.Start >= author.Start && known.End <= author.End;

    private static bool AddTopic(MessageText message, string intent, IReadOnlyList<SlotSpan> tagged, SlotBoard found)
    {
        var anchors = intent switch
        {
            IntentNames.SearchStrategy => TopicAnchors.Purposes,
            IntentNames.SuggestPurchase when !tagged.Any(span => span.Name is SlotNames.Title or SlotNames.Author or SlotNames.Genre) =>
                TopicAnchors.Documents,
            _ => TopicAnchors.Plain,
        };
        var topic = TopicSlot.Announced(message, found.IsTaken, anchors);
        if (topic is null && intent == IntentNames.FindLiterature && !tagged.Any(span => span.Name == SlotNames.Topic))
            topic = TopicSlot.Remaining(message, found.IsTaken);
        if (topic is null)
            return false;
        foreach (var one in TopicSlot.Listed(message, topic.Value, found.IsTaken))
            found.Add(Slot(message, SlotNames.Topic, one));
        return true;
    }

    private static FoundSlot? Slot(MessageText message, string name, WordRun? run)
    {
        if (run is not { Count: > 0 } words)
            return null;
        var (start, end) = (message.Words[words.First].Start, message.Words[words.End - 1].End);
        // ".NET"
        if (start > 0 && message.Text[start - 1] == '.' && (start == 1 || message.Text[start - 2] == ' '))
            start--;
        return new FoundSlot(name, SlotValue.Of(message.Between(start, end)), start, end);
    }
}

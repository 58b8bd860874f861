using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Intents;
using ReferenceBot.Understanding.Messages;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Slots with a few fixed values, told by the concepts that a message names. Thread-safe.</summary>
internal sealed class ChoiceSlots(ConceptLexicon concepts)
{
    // In order: the first concept found decides its slot.
    private static readonly (string Intent, string Slot, string Value, string Concept)[] Choices =
    [
        (IntentNames.SaveToList, SlotNames.Action, "remove", "remove"),
        (IntentNames.SaveToList, SlotNames.Action, "show", "show"),
        (IntentNames.SaveToList, SlotNames.Action, "add", "save"),
        (IntentNames.LinkAccount, SlotNames.Action, "unlink", "unlink"),
        (IntentNames.LinkAccount, SlotNames.Action, "move", "move_account"),
        (IntentNames.LinkAccount, SlotNames.Action, "link", "link"),
        (IntentNames.LinkAccount, "issue", "no_otp", "no_otp"),
        (IntentNames.DeleteMyData, SlotNames.Action, "export", "export_data"),
        (IntentNames.DeleteMyData, SlotNames.Action, "delete", "remove"),
        (IntentNames.DeleteMyData, SlotNames.Scope, "search", "search_history"),
        (IntentNames.DeleteMyData, SlotNames.Scope, "chat", "chat_history"),
        (IntentNames.DeleteMyData, SlotNames.Scope, "all", "all"),
        (IntentNames.Fines, SlotNames.Action, "dispute", "dispute"),
        (IntentNames.Fines, SlotNames.Action, "pay", "pay"),
        (IntentNames.ReportLost, "condition", "damaged", "damaged"),
        (IntentNames.ReportLost, "condition", "lost", "lost"),
        (IntentNames.ReportLost, "object", "card", "card"),
        (IntentNames.ReportLost, "object", "item", "book"),
        (IntentNames.MembershipInfo, SlotNames.Action, "renew_card", "renew"),
        (IntentNames.MyLoans, SlotNames.Scope, "history", "past"),
        (IntentNames.MyLoans, SlotNames.Scope, "current", "now"),
        (IntentNames.Recommend, SlotNames.Kind, "new_arrivals", "new_arrivals"),
        (IntentNames.Recommend, SlotNames.Kind, "popular", "popular"),
        (IntentNames.Recommend, SlotNames.Kind, "staff_picks", "staff_picks"),
        (IntentNames.CompileReferences, SlotNames.Kind, "annotated", "annotated"),
        (IntentNames.Help, SlotNames.Kind, "identity", "identity"),
    ];

    public IEnumerable<FoundSlot> Find(MessageText message, string intent)
    {
        var choices = Choices.Where(choice => choice.Intent == intent).ToList();
        if (choices.Count == 0)
            return [];
        var matches = concepts.Find(message.Words);
        return choices.GroupBy(choice => choice.Slot).Select(slot => First(message, slot, matches)).OfType<FoundSlot>();
    }

    private FoundSlot? First(MessageText message, IEnumerable<(string Intent, string Slot, string Value, string Concept)> choices,
        IReadOnlyList<ConceptMatch> matches)
    {
        foreach (var (_, slot, value, concept) in choices)
        {
            var index = concepts.IndexOf(concept);
            foreach (var match in matches)
            {
                if (match.Concept == index)
                    return new FoundSlot(slot, SlotValue.Of(value), message.Words[match.FirstWord].Start,
                        message.Words[match.FirstWord + match.WordCount - 1].End);
            }
        }

        return null;
    }
}

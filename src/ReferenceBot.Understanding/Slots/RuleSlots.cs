using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Values that have a form of their own, found by rules.</summary>
internal static class RuleSlots
{
    /// <summary>Slots that only rules fill: the tagger's guess at them is not taken.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>
    {
        SlotNames.Isbn, SlotNames.Doi, SlotNames.Email, SlotNames.Year, SlotNames.YearFrom, SlotNames.YearTo, SlotNames.RecentYears,
            SlotNames.Ordinal,
        SlotNames.Style, SlotNames.Format, SlotNames.Language, SlotNames.PeerReviewed, SlotNames.LoanNo, SlotNames.HoldNo,
            SlotNames.MemberNo,
    };

    public static IEnumerable<FoundSlot> Find(MessageText message, string intent)
    {
        var text = message.Text;
        var found = new List<FoundSlot>(CodeSlots.Find(text));
        var allowed = IntentSlots.Of(intent);
        if (allowed.Contains(SlotNames.Style))
            found.AddRange(NamedValues.FindStyles(text));
        if (allowed.Contains(SlotNames.Format))
            found.AddRange(NamedValues.FindFormats(text));
        if (allowed.Contains(SlotNames.Language))
            found.AddRange(NamedValues.FindLanguages(text, bare: intent == IntentNames.ChangeLanguage).Where(slot => !FollowsAnchor(message,
                slot)));
        if (intent == IntentNames.FindLiterature && DocumentNouns.Find(message) is { } type)
            found.Add(type);
        if (allowed.Contains(SlotNames.PeerReviewed))
            found.AddRange(NamedValues.FindPeerReviewed(text));
        found.AddRange(YearSlots.Find(message).Where(slot => allowed.Contains(slot.Name)));
        if (allowed.Contains(SlotNames.Date))
            found.AddRange(PlaceAndDaySlots.FindDates(text));
        if (allowed.Contains(SlotNames.Branch))
            found.AddRange(PlaceAndDaySlots.FindBranches(text));
        if (allowed.Contains(SlotNames.Title) && CodeSlots.CallNumber(text) is { } callNumber)
            found.Add(callNumber);
        if (allowed.Contains(SlotNames.Ordinal))
            found.AddRange(OrdinalSlots.Find(message, intent is IntentNames.SelectItem or IntentNames.SaveToList));
        foreach (var name in new[] { SlotNames.LoanNo, SlotNames.HoldNo, SlotNames.MemberNo }.Where(allowed.Contains))
        {
            if (CodeSlots.Number(text, name) is { } number)
                found.Add(number);
        }

        return found;
    }

    // "skripsi tentang bahasa Kupang": the language is the topic.
    private static bool FollowsAnchor(MessageText message, FoundSlot slot)
    {
        var before = message.Words.LastOrDefault(word => word.End <= slot.Start);
        return before.Folded is not null and not "on" && CarrierWords.IsAnchor(before.Folded);
    }
}

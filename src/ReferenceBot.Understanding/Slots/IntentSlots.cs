using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Slots;

/// <summary>The slots that each intent has.</summary>
internal static class IntentSlots
{
    private static readonly Dictionary<string, HashSet<string>> Slots = new()
    {
        [IntentNames.FindLiterature] = Names("topic year_from year_to recent_years doc_type language count peer_reviewed"),
        [IntentNames.FindKnownItem] = Names("title author isbn edition volume language"),
        [IntentNames.CheckAvailability] = Names("title item_ref ordinal branch"),
        [IntentNames.Recommend] = Names("genre audience like_title kind"),
        [IntentNames.ChooseDatabase] = Names("discipline doc_type database"),
        [IntentNames.SearchStrategy] = Names("topic"),
        [IntentNames.FullTextAccess] = Names("doi title item_ref"),
        [IntentNames.ReadEbook] = Names("title format"),
        [IntentNames.FormatCitation] = Names("style edition title author year publisher doi isbn source item_ref ordinal kind"),
        [IntentNames.CompileReferences] = Names("style list_ref topic count kind"),
        [IntentNames.SaveToList] = Names("action item_ref ordinal list_name"),
        [IntentNames.ExportList] = Names("format channel email list_ref"),
        [IntentNames.ReadyReference] = Names("question"),
        [IntentNames.PlaceHold] = Names("title item_ref ordinal pickup date name"),
        [IntentNames.CancelHold] = Names("title hold_no"),
        [IntentNames.HoldStatus] = Names("title hold_no"),
        [IntentNames.RenewLoan] = Names("title loan_no ordinal duration item_ref"),
        [IntentNames.RenewAll] = Names("duration count filter"),
        [IntentNames.MyLoans] = Names("scope"),
        [IntentNames.DueDate] = Names("title loan_no date"),
        [IntentNames.Fines] = Names("action method amount days"),
        [IntentNames.ReturnItem] = Names("branch issue count"),
        [IntentNames.ReportLost] = Names("object condition title"),
        [IntentNames.ReminderSettings] = Names("action days_before channel time"),
        [IntentNames.LinkAccount] = Names("member_no action issue name"),
        [IntentNames.MembershipInfo] = Names("audience action"),
        [IntentNames.DeleteMyData] = Names("scope action"),
        [IntentNames.OpeningHours] = Names("date branch"),
        [IntentNames.LocationContact] = Names("branch kind"),
        [IntentNames.Facilities] = Names("facility date count"),
        [IntentNames.BorrowingRules] = Names("rule"),
        [IntentNames.ListEvents] = Names("date category audience event"),
        [IntentNames.RegisterEvent] = Names("event date participants name ordinal"),
        [IntentNames.CancelEvent] = Names("event date participants"),
        [IntentNames.SchoolCollab] = Names("school count grade date kind"),
        [IntentNames.SuggestPurchase] = Names("title author topic genre language"),
        [IntentNames.Feedback] = Names("polarity target"),
        [IntentNames.Help] = Names("kind"),
        [IntentNames.ChangeLanguage] = Names("language"),
        [IntentNames.SelectItem] = Names("ordinal year author"),
        [IntentNames.Emergency] = Names("kind"),
        [IntentNames.Abuse] = Names("kind"),
    };

    private static readonly HashSet<string> NoSlots = [];

    public static IReadOnlySet<string> Of(string intent) => Slots.GetValueOrDefault(intent, NoSlots);

    private static HashSet<string> Names(string names) => [.. names.Split(' ')];
}

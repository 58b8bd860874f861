namespace ReferenceBot.Domain.Understanding;

/// <summary>The wishes that the bot tells apart; the names are those of utterance files, reports and the JSON of a turn.</summary>
public static class Intents
{
    public const string FindLiterature = "find_literature";
    public const string FindKnownItem = "find_known_item";
    public const string CheckAvailability = "check_availability";
    public const string Recommend = "recommend";
    public const string ChooseDatabase = "choose_database";
    public const string SearchStrategy = "search_strategy";
    public const string FullTextAccess = "full_text_access";
    public const string ReadEbook = "read_ebook";
    public const string FormatCitation = "format_citation";
    public const string CompileReferences = "compile_references";
    public const string SaveToList = "save_to_list";
    public const string ExportList = "export_list";
    public const string ReadyReference = "ready_reference";
    public const string PlaceHold = "place_hold";
    public const string CancelHold = "cancel_hold";
    public const string HoldStatus = "hold_status";
    public const string RenewLoan = "renew_loan";
    public const string RenewAll = "renew_all";
    public const string MyLoans = "my_loans";
    public const string DueDate = "due_date";
    public const string Fines = "fines";
    public const string ReturnItem = "return_item";
    public const string ReportLost = "report_lost";
    public const string ReminderSettings = "reminder_settings";
    public const string LinkAccount = "link_account";
    public const string MembershipInfo = "membership_info";
    public const string DeleteMyData = "delete_my_data";
    public const string OpeningHours = "opening_hours";
    public const string LocationContact = "location_contact";
    public const string Facilities = "facilities";
    public const string BorrowingRules = "borrowing_rules";
    public const string ListEvents = "list_events";
    public const string RegisterEvent = "register_event";
    public const string CancelEvent = "cancel_event";
    public const string SchoolCollab = "school_collab";
    public const string SuggestPurchase = "suggest_purchase";
    public const string TalkToLibrarian = "talk_to_librarian";
    public const string Feedback = "feedback";
    public const string Greeting = "greeting";
    public const string ThanksBye = "thanks_bye";
    public const string Help = "help";
    public const string ChangeLanguage = "change_language";
    public const string Affirm = "affirm";
    public const string Deny = "deny";
    public const string SelectItem = "select_item";
    public const string MoreResults = "more_results";
    public const string Emergency = "emergency";
    public const string Abuse = "abuse";

    /// <summary>Everything the library does not do; no wish of its own.</summary>
    public const string OutOfScope = "out_of_scope";

    /// <summary>The 48 wishes, without <see cref="OutOfScope"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FindLiterature, FindKnownItem, CheckAvailability, Recommend, ChooseDatabase, SearchStrategy, FullTextAccess, ReadEbook,
        FormatCitation, CompileReferences, SaveToList, ExportList, ReadyReference, PlaceHold, CancelHold, HoldStatus, RenewLoan,
        RenewAll, MyLoans, DueDate, Fines, ReturnItem, ReportLost, ReminderSettings, LinkAccount, MembershipInfo, DeleteMyData,
        OpeningHours, LocationContact, Facilities, BorrowingRules, ListEvents, RegisterEvent, CancelEvent, SchoolCollab,
        SuggestPurchase, TalkToLibrarian, Feedback, Greeting, ThanksBye, Help, ChangeLanguage, Affirm, Deny, SelectItem,
        MoreResults, Emergency, Abuse,
    ];

    /// <summary>Wishes that mean something only while a list is shown or a question is open.</summary>
    public static IReadOnlySet<string> DialogueActs { get; } = new HashSet<string> { Affirm, Deny, SelectItem, MoreResults };
}

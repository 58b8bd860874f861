using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Words about the library itself: hours, address, articles.</summary>
internal static class LibraryReplies
{
    public static void Write(ReplyWriter writer, HoursOutcome hours)
    {
        if (hours.Days.Count == 0)
            WriteWeek(writer);
        else
            WriteDay(writer, hours);
        writer.SettingSource("Library:Branches:Hours");
    }

    public static void WriteContact(ReplyWriter writer)
    {
        var library = writer.Library;
        var branches = library.Branches.Select(
            branch => "- " + branch.Name(writer.Culture) + (branch.Address.Length > 0 ? ": " + branch.Address : ""));
        writer.Text(string.Join('\n', [library.Name(writer.Culture), .. branches, .. Contact(writer)]));
        writer.SettingSource("Library");
        writer.Button("Button_Hours");
    }

    public static void Write(ReplyWriter writer, ArticleOutcome outcome, IArticleText texts)
    {
        if (outcome.ServiceMissing)
            writer.Say("Service_Missing");
        writer.Text(texts.Fill(outcome.Article, writer.Culture));
        var title = writer.Culture.IsEnglish() ? outcome.Article.Title.English : outcome.Article.Title.Indonesian;
        writer.Source(ReplySourceKind.Article, outcome.Article.Id, title, outcome.Article.ValidUntil);
        writer.Say("Article_Source", title, outcome.Article.Owner, LibraryPhrases.Date(outcome.Article.ValidUntil, writer.Culture));
        if (outcome.ServiceMissing)
            writer.OfferLibrarian(asks: false);
    }

    public static void Write(ReplyWriter writer, NoAnswerOutcome outcome)
    {
        writer.Say(outcome.ServiceMissing ? "Service_MissingAlone" : "NoAnswer");
        writer.OfferLibrarian();
    }

    public static void Write(ReplyWriter writer, FailedOutcome outcome)
    {
        if (outcome.Part is { } part)
            writer.Say("Failed_Part", part);
        else
            writer.Say("Failed");
        writer.OfferLibrarian();
    }

    /// <summary>How the library is reached, a line each.</summary>
    public static IEnumerable<string> Contact(ReplyWriter writer)
    {
        (string Key, string Value)[] ways =
        [
            ("Contact_Phone", writer.Library.Phone),
            ("Contact_WhatsApp", writer.Library.WhatsApp),
            ("Contact_Email", writer.Library.Email),
            ("Contact_Website", writer.Library.Website),
        ];
        return ways.Where(way => way.Value.Length > 0).Select(way => "- " + writer.Word(way.Key, way.Value));
    }

    private static void WriteWeek(ReplyWriter writer)
    {
        var branches = writer.Library.Branches.Where(branch => branch.HasHours);
        writer.Say("Hours_Week");
        writer.Text(string.Join("\n\n", branches.Select(branch =>
            $"{branch.Name(writer.Culture)}\n{LibraryPhrases.Week(branch, writer.Library.TimeZone, writer.Culture)}")));
    }

    private static void WriteDay(ReplyWriter writer, HoursOutcome hours)
    {
        var days = hours.Days;
        var date = LibraryPhrases.Date(days[0].Date, writer.Culture);
        if (days[0].Closed is { } holiday)
        {
            writer.Say(holiday.Tentative ? "Hours_HolidayTentative" : "Hours_Holiday", date, holiday.Name(writer.Culture));
            return;
        }

        var lines = days.Select(day => $"- {day.Branch.Name(writer.Culture)}: {Hours(writer, day)}{State(writer, day, hours.Now)}");
        writer.Text(date + ":\n" + string.Join('\n', lines));
    }

    private static string State(ReplyWriter writer, BranchDay day, TimeOnly? now) => now is not { } time
        ? ""
        : " · " + writer.Word(day.Intervals.Any(open => time >= open.From && time < open.To) ? "Hours_OpenNow" : "Hours_ClosedNow");

    private static string Hours(ReplyWriter writer, BranchDay day) => day.Intervals.Count == 0
        ? writer.Word("Hours_Closed")
        : LibraryPhrases.Hours(day.Intervals, writer.Library.TimeZone, writer.Culture);
}

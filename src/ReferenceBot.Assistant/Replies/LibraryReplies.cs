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
            WriteDay(writer, hours.Days);
        writer.SettingSource("Library:Branches:Hours");
    }

    public static void WriteContact(ReplyWriter writer)
    {
        var library = writer.Library;
        var lines = new List<string> { library.Name(writer.Culture) };
        lines.AddRange(library.Branches.Select(branch => branch.Address.Length > 0 ? $"- {branch.Name(writer.Culture)}: {branch.Address}" : $"- {branch.Name(writer.Culture)}"));
        AddContact(writer, lines);
        writer.Text(string.Join('\n', lines));
        writer.SettingSource("Library");
        writer.Button("Button_Hours");
    }

    public static void Write(ReplyWriter writer, ArticleOutcome outcome, IArticleText texts)
    {
        if (outcome.ServiceMissing)
            writer.Say("Service_Missing");
        writer.Text(texts.Fill(outcome.Article, writer.Culture));
        if (outcome.ServiceMissing)
            WriteLibrarian(writer);
        var title = writer.Culture.IsEnglish() ? outcome.Article.Title.English : outcome.Article.Title.Indonesian;
        writer.Source(ReplySourceKind.Article, outcome.Article.Id, title, outcome.Article.ValidUntil);
        writer.Say("Article_Source", title, outcome.Article.Owner, LibraryPhrases.Date(outcome.Article.ValidUntil, writer.Culture));
    }

    /// <summary>How a librarian is reached; the offer that stands behind everything the bot cannot do.</summary>
    public static void WriteLibrarian(ReplyWriter writer)
    {
        var lines = new List<string> { writer.Word("Librarian_Offer") };
        AddContact(writer, lines);
        writer.Text(string.Join('\n', lines));
        writer.SettingSource("Library");
    }

    private static void WriteWeek(ReplyWriter writer)
    {
        var branches = writer.Library.Branches.Where(branch => branch.HasHours);
        writer.Say("Hours_Week");
        writer.Text(string.Join("\n\n", branches.Select(branch =>
            $"{branch.Name(writer.Culture)}\n{LibraryPhrases.Week(branch, writer.Library.TimeZone, writer.Culture)}")));
    }

    private static void WriteDay(ReplyWriter writer, IReadOnlyList<BranchDay> days)
    {
        var date = LibraryPhrases.Date(days[0].Date, writer.Culture);
        if (days[0].Closed is { } holiday)
        {
            writer.Say(holiday.Tentative ? "Hours_HolidayTentative" : "Hours_Holiday", date, holiday.Name(writer.Culture));
            return;
        }

        writer.Text(date + ":\n" + string.Join('\n', days.Select(day => "- " + day.Branch.Name(writer.Culture) + ": " + (day.Intervals.Count == 0
            ? writer.Word("Hours_Closed")
            : LibraryPhrases.Hours(day.Intervals, writer.Library.TimeZone, writer.Culture)))));
    }

    private static void AddContact(ReplyWriter writer, List<string> lines)
    {
        AddLine("Contact_Phone", writer.Library.Phone);
        AddLine("Contact_WhatsApp", writer.Library.WhatsApp);
        AddLine("Contact_Email", writer.Library.Email);
        AddLine("Contact_Website", writer.Library.Website);

        void AddLine(string key, string value)
        {
            if (value.Length > 0)
                lines.Add("- " + writer.Word(key, value));
        }
    }
}

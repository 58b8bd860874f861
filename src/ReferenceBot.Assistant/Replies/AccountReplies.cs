using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Words about an account: its link, loans, holds and fines.</summary>
internal static class AccountReplies
{
    public static void Write(ReplyWriter writer, NeedsLinkOutcome link) =>
        writer.Say(link.AskedFor ? "Link_Asked" : "Link_Needed", (int)Math.Ceiling(link.Valid.TotalMinutes), link.Page.AbsoluteUri);

    public static void Write(ReplyWriter writer, LinkedOutcome linked)
    {
        writer.Say("Linked", linked.Patron.Card, linked.Patron.Name);
        writer.AccountSource("patron");
        writer.Button("Button_Loans");
    }

    public static void Write(ReplyWriter writer, UnlinkAskedOutcome asked)
    {
        writer.Say("Unlink_Ask", asked.Card);
        writer.Button("Button_Yes");
        writer.Button("Button_No");
    }

    public static void Write(ReplyWriter writer, LoansOutcome outcome)
    {
        writer.AccountSource("loans");
        if (outcome.Loans.Count == 0)
        {
            writer.Say("Loans_None");
            return;
        }

        writer.Say("Loans_Some", outcome.Loans.Count);
        writer.Rows([.. outcome.Loans.Select(loan => Row(loan.Record, loan.Title, outcome.Records, Lines(writer, loan, outcome.Today)))]);
        if (outcome.Loans.Any(loan => loan.RenewalBar is null))
            writer.Button("Button_RenewAll");
    }

    public static void Write(ReplyWriter writer, HoldsOutcome outcome)
    {
        writer.AccountSource("holds");
        if (outcome.Holds.Count == 0)
        {
            writer.Say("Holds_None");
            return;
        }

        writer.Say("Holds_Some", outcome.Holds.Count);
        writer.Rows([.. outcome.Holds.Select(hold => Row(hold.Record, hold.Title, outcome.Records, [State(writer, hold)]))]);
    }

    public static void Write(ReplyWriter writer, FinesOutcome outcome)
    {
        writer.AccountSource("fines");
        if (outcome.Account.Fines.Count == 0)
        {
            writer.Say("Fines_None");
            return;
        }

        writer.Say("Fines_Total", LibraryPhrases.Money(outcome.Account.Total, writer.Culture));
        writer.Text(string.Join('\n', outcome.Account.Fines.Select(fine => "- " + Line(writer, fine))));
    }

    public static void Write(ReplyWriter writer, WhichOfMineOutcome which)
    {
        writer.Say(IsHold(which.Intent) ? "Which_Hold" : "Which_Loan");
        if (!IsHold(which.Intent))
            writer.Button("Button_RenewAll");
    }

    public static void Write(ReplyWriter writer, NotMineOutcome outcome)
    {
        var of = IsHold(outcome.Intent) ? "Holds" : "Loans";
        if (outcome.Named is { } named)
            writer.Say("NotMine_" + of, named);
        else
            writer.Say(IsHold(outcome.Intent) ? "Holds_None" : "Loans_None");
        writer.AccountSource(of.ToLowerInvariant());
    }

    public static void Write(ReplyWriter writer, UnknownBranchOutcome place)
    {
        if (place.Said is { } said)
            writer.Say("UnknownBranch", said);
        writer.Say("PickupLocations", string.Join(", ", writer.Library.Branches.Select(branch => branch.Name(writer.Culture))));
        writer.SettingSource("Library:Branches");
    }

    public static void Write(ReplyWriter writer, SystemDownOutcome down)
    {
        if (down.Part is { } part)
            writer.Say("SystemDown_Part", part);
        else
            writer.Say("SystemDown");
        writer.OfferLibrarian();
    }

    /// <summary>Where and when a hold can be fetched, or how long the queue is.</summary>
    public static string State(ReplyWriter writer, Hold hold)
    {
        var branch = RecordCards.BranchName(hold.PickupBranch, writer) ?? writer.Word("Hold_SomeBranch");
        return hold.State switch
        {
            HoldState.Ready when hold.PickupBy is { } until =>
                writer.Word("Hold_ReadyUntil", branch, LibraryPhrases.Date(until, writer.Culture)),
            HoldState.Ready => writer.Word("Hold_Ready", branch),
            HoldState.ToBeSetAside => writer.Word("Hold_ToBeSetAside", branch),
            _ when hold.Position is { } place => writer.Word("Hold_Place", branch, place),
            _ => writer.Word("Hold_Queued", branch),
        };
    }

    private static (CatalogueRecord? Record, string Title, IReadOnlyList<string> Lines) Row(
        RecordId? id, string title, IReadOnlyList<CatalogueRecord> records, IReadOnlyList<string> lines) =>
        (id is null ? null : records.FirstOrDefault(record => record.Id == id), title, lines);

    private static List<string> Lines(ReplyWriter writer, Loan loan, DateOnly today)
    {
        var lines = new List<string> { Due(writer, loan.Due, today) };
        if (loan.RenewalBar is { } bar)
            lines.Add(writer.Word("Loan_Bar", ActReplies.Reason(writer, bar)));
        else if (loan.RenewalsLeft is { } left)
            lines.Add(writer.Word("Loan_Renewable", left));
        return lines;
    }

    private static string Due(ReplyWriter writer, DateOnly due, DateOnly today)
    {
        var date = LibraryPhrases.Date(due, writer.Culture);
        return (due.DayNumber - today.DayNumber) switch
        {
            < 0 and var late => writer.Word(late == -1 ? "Loan_OverdueOne" : "Loan_Overdue", date, -late),
            0 => writer.Word("Loan_DueToday", date),
            1 => writer.Word("Loan_DueTomorrow", date),
            _ => writer.Word("Loan_Due", date),
        };
    }

    private static string Line(ReplyWriter writer, Fine fine)
    {
        var money = LibraryPhrases.Money(fine.Amount, writer.Culture);
        var line = fine.Title is { } title ? writer.Word("Fine_Of", title, money) : money;
        return fine.Accruing ? line + " " + writer.Word("Fine_Accruing") : line;
    }

    private static bool IsHold(string intent) => intent is Intents.CancelHold or Intents.HoldStatus;
}

using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Words about acts: the question that names them, and what became of each.</summary>
internal static class ActReplies
{
    public static void Write(ReplyWriter writer, AskOutcome ask)
    {
        var possible = ask.Acts.Where(act => act.Refusal is null).ToList();
        // A lone act is named by its question; its card shows which work that is.
        writer.Rows([.. ask.Acts.Select(act => Row(act, ask.Acts.Count == 1 ? Maker(act) : Prospect(writer, act)))]);
        writer.Text(possible.Count == 1
            ? writer.Word("Ask_" + possible[0].Act.Kind, possible[0].Title, Place(writer, possible[0]), Date(writer, possible[0].Due))
            : writer.Word("Ask_Several", string.Join(", ", possible.Select(act => writer.Word("Part_" + act.Act.Kind, act.Title)))));
        writer.AccountSource("acts");
        // "Cancel" as a no would be taken for the thing that is asked.
        if (possible.TrueForAll(act => act.Act is CancelHold))
        {
            writer.Say("Ask_HowToCancel");
            writer.Answers("Button_CancelHold", "Button_KeepHold");
            return;
        }

        writer.Say("Ask_HowToAnswer");
        writer.Answers("Button_Yes", "Button_No");
    }

    public static void Write(ReplyWriter writer, ActsOutcome outcome)
    {
        writer.AccountSource("acts");
        if (outcome.Acts.Count == 0)
            writer.Say("Loans_None");
        else
            writer.Rows([.. outcome.Acts.Select(one => Row(one.Act, [Result(writer, one.Act, one.Result)]))]);
        if (outcome.Acts.Any(one => one.Result.Refusal?.Name is Refusals.BlockedByFines))
            writer.Button("Button_Fines");
    }

    public static void Write(ReplyWriter writer, StillOpenOutcome open)
    {
        // What is asked may be a cancelling, of which "cancel" is no clear answer.
        writer.Say("StillOpen", Quoted(open.Titles));
        writer.Answers("Button_Yes", "Button_Not");
    }

    /// <summary>Why something is not done, in a few words.</summary>
    public static string Reason(ReplyWriter writer, Refusal refusal)
    {
        if (refusal.Name == Refusals.SystemRefused)
            return writer.Word("Refusal_system_refused", refusal.SystemText ?? "");
        object? number = refusal.Name == Refusals.BlockedByFines && refusal.Number is { } owed
            ? LibraryPhrases.Money(owed, writer.Culture)
            : refusal.Number;
        return (number is null ? writer.FindWord("Plain_" + refusal.Name) : null) ?? writer.Word("Refusal_" + refusal.Name, number);
    }

    public static string Quoted(IReadOnlyList<string> titles) => string.Join(", ", titles.Select(title => $"\"{title}\""));

    private static string Result(ReplyWriter writer, NamedAct act, ActResult result) => result switch
    {
        { State: ActState.Refused, Refusal: { } refusal } => writer.Word("Refused_" + act.Act.Kind, Reason(writer, refusal)),
        { State: ActState.Done, Loan: { } loan } => writer.Word("Done_renew_loan", Date(writer, loan.Due)),
        { State: ActState.Done, Hold: { } hold } when act.Act is PlaceHold => writer.Word("Done_place_hold", AccountReplies.State(writer, hold)),
        { State: ActState.Done } => writer.Word("Acted_" + act.Act.Kind),
        _ => writer.Word("Act_Unknown"),
    };

    private static string[] Prospect(ReplyWriter writer, NamedAct act) => act.Refusal is { } refusal
        ? [writer.Word("Refused_" + act.Act.Kind, Reason(writer, refusal))]
        : [writer.Word("Prospect_" + act.Act.Kind, Place(writer, act), Date(writer, act.Due))];

    private static string[] Maker(NamedAct act)
    {
        var book = act.Record?.Bibliographic;
        var maker = book is { Contributors: [var first, ..] } ? first.Spoken : "";
        var year = book?.Published is { } date ? date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        var line = maker.Length > 0 && year.Length > 0 ? $"{maker} ({year})" : maker + year;
        return line.Length > 0 ? [line] : [];
    }

    private static (CatalogueRecord? Record, string Title, IReadOnlyList<string> Lines) Row(NamedAct act, IReadOnlyList<string> lines) =>
        (act.Record, act.Title.Length > 0 ? act.Title : act.Act.Object, lines);

    private static string Place(ReplyWriter writer, NamedAct act) =>
        act.Pickup?.Name(writer.Culture) ?? writer.Word("Hold_SomeBranch");

    private static string Date(ReplyWriter writer, DateOnly? date) => date is { } day ? LibraryPhrases.Date(day, writer.Culture) : "";
}

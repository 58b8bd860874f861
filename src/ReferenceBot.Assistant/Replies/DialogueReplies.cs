using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Words that steer the conversation: greetings, questions back, boundaries, what was not understood.</summary>
internal static class DialogueReplies
{
    public static void Write(ReplyWriter writer, SmallTalkOutcome talk)
    {
        writer.Say("Talk_" + talk.Kind, writer.Library.Name(writer.Culture));
        if (talk.Kind is SmallTalk.Help or SmallTalk.Identity)
            WriteAbilities(writer);
    }

    public static void Write(ReplyWriter writer, ClarifyOutcome clarify)
    {
        var labels = clarify.Intents.Select(intent => writer.Word("Intent_" + intent)).ToList();
        writer.Say("Clarify_Ask");
        writer.Text(string.Join('\n', labels.Select((label, i) => string.Create(writer.Culture, $"{i + 1}. {label}"))));
        foreach (var label in labels)
            writer.Button(label, label);
    }

    public static void Write(ReplyWriter writer, OutOfScopeOutcome outcome)
    {
        writer.Say(outcome.Kind switch
        {
            "other_people" => "Reject_OtherPeople",
            "injection" => "Reject_Injection",
            _ => "Reject_OutOfScope",
        });
        if (outcome.Kind is null)
            WriteAbilities(writer);
        if (!outcome.OfferLibrarian)
            return;
        writer.Say("Librarian_Ask");
        writer.Button("Button_Librarian");
    }

    public static void Write(ReplyWriter writer, TicketOutcome outcome)
    {
        writer.Say(
            outcome.Reason switch
            {
                TicketReason.Emergency => "Ticket_Emergency",
                TicketReason.Feedback => "Ticket_Feedback",
                TicketReason.ActUnknown => "Ticket_ActUnknown",
                _ when outcome.Ticket.Updated => "Ticket_Updated",
                _ => "Ticket_Stored",
            },
            outcome.Ticket.Code);
        if (outcome.Reason is not (TicketReason.Asked or TicketReason.NotAnswered or TicketReason.Feedback))
            return;
        writer.Text(string.Join('\n', [writer.Word("Librarian_Urgent"), .. LibraryReplies.Contact(writer)]));
        writer.SettingSource("Library");
        writer.Button("Button_Hours");
    }

    public static void WriteNoWords(ReplyWriter writer)
    {
        writer.Say("NoWords");
        WriteAbilities(writer);
    }

    public static void Write(ReplyWriter writer, EmergencyOutcome emergency)
    {
        if (writer.Library.HelpNumbers.Count == 0)
        {
            writer.Say("Emergency_NoNumbers");
            writer.OfferLibrarian();
            return;
        }

        writer.Say(emergency.Kind switch
        {
            EmergencyKind.SelfHarm => "Emergency_SelfHarm",
            EmergencyKind.Fire or EmergencyKind.Disaster => "Emergency_Leave",
            EmergencyKind.Medical => "Emergency_Medical",
            EmergencyKind.Violence => "Emergency_Violence",
            _ => "Emergency_Danger",
        });
        writer.Text(string.Join('\n', writer.Library.HelpNumbers.Select(help => $"- {help.Number}: {help.For(writer.Culture)}")));
        writer.SettingSource("Library:HelpNumbers");
    }

    public static void Write(ReplyWriter writer, WhichRecordOutcome which)
    {
        switch (which.Shown)
        {
            case 0: writer.Say("Which_None"); break;
            case 1: writer.Say("Which_Only"); break;
            default: writer.Say("Which_InList", which.Shown); break;
        }
    }

    private static void WriteAbilities(ReplyWriter writer)
    {
        writer.Say("Abilities");
        writer.Button("Button_Hours");
        writer.Button("Button_Example");
    }
}

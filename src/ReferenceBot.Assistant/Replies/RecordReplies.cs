using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Words about one record: what it is, where it stands, how it is cited.</summary>
internal static class RecordReplies
{
    public static void Write(ReplyWriter writer, DetailsOutcome details)
    {
        writer.Card(RecordCards.Full(details.Record, writer), details.Record);
        OfferMore(writer, details.Record);
    }

    /// <summary>What can be asked next about a record.</summary>
    public static void OfferMore(ReplyWriter writer, CatalogueRecord record)
    {
        if (record.Holdings.Count > 0)
        {
            writer.Button("Button_Where");
            writer.Button("Button_Hold");
        }

        writer.Button("Button_Cite");
        writer.Button("Button_Similar");
    }

    public static void Write(ReplyWriter writer, AvailabilityOutcome outcome)
    {
        var items = outcome.Availability.Items;
        var title = RecordCards.Title(outcome.Record.Bibliographic);
        if (items.Count == 0)
        {
            writer.Say("Availability_NoHoldings", title);
            writer.Card(RecordCards.Short(outcome.Record, writer), outcome.Record);
            return;
        }

        if (outcome.Branch is { } branch)
        {
            var held = items.Any(item => item.Holding.Branch == branch.Code);
            writer.Say(held ? "Availability_AtBranch" : "Availability_NotAtBranch", title, branch.Name(writer.Culture));
        }

        writer.Say(items.Count == 1 ? "Availability_One" : "Availability_Several", title, items.Count);
        writer.Text(string.Join('\n', items.GroupBy(item => Where(writer, item)).Select(group =>
            "- " + (group.Count() > 1 ? writer.Word("Availability_Times", group.Key, group.Count()) : group.Key))));
        if (items.Any(item => item.State == ItemState.NotTracked))
            writer.Say("Availability_NotTracked");
        writer.Card(RecordCards.Short(outcome.Record, writer), outcome.Record);
        writer.SettingSource("Library:Branches");
        writer.Button("Button_Hold");
        writer.Button("Button_Cite");
        writer.Button("Button_Similar");
    }

    public static void Write(ReplyWriter writer, CitationOutcome citation)
    {
        if (citation.WantedStyle is { } wanted)
            writer.Say("Citation_StyleMissing", wanted, citation.Style.ToUpperInvariant());
        else
            writer.Say("Citation_Ready", citation.Style.ToUpperInvariant());
        writer.Citation(citation.Citation);
        writer.Card(RecordCards.Short(citation.Record, writer), citation.Record);
        writer.Button("Button_Where");
    }

    private static string Where(ReplyWriter writer, ItemAvailability item)
    {
        var branch = writer.Library.Branches.FirstOrDefault(known => known.Code == item.Holding.Branch);
        var shelf = branch is null ? null : ShelfMap.Find(branch, item.Holding.CallNumber);
        string?[] parts =
        [
            RecordCards.BranchName(item.Holding.Branch, writer),
            shelf?.Place(writer.Culture),
            item.Holding.CallNumber is { } number ? writer.Word("Card_CallNumber", number) : null,
            State(writer, item),
        ];
        var known = TextFolding.Clean(string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part))));
        return known.Length > 0 ? known : writer.Word("Item_NoPlace");
    }

    private static string? State(ReplyWriter writer, ItemAvailability item) => item.State switch
    {
        ItemState.OnShelf => writer.Word("Item_OnShelf"),
        ItemState.OnLoan when item.Due is { } due => writer.Word("Item_OnLoanUntil", LibraryPhrases.Date(due, writer.Culture)),
        ItemState.OnLoan => writer.Word("Item_OnLoan"),
        ItemState.InLibraryOnly => writer.Word("Item_InLibraryOnly"),
        ItemState.Missing => writer.Word("Item_Missing"),
        _ => null,
    };
}

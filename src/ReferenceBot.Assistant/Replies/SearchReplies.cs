using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Words around what a search found, or did not.</summary>
internal static class SearchReplies
{
    /// <param name="before">The search of the same turn before this one; when it found nothing, this one asks for less.</param>
    public static void Write(ReplyWriter writer, SearchOutcome search, SearchOutcome? before)
    {
        var widened = before is { Result.Total: 0 } && before.Topic == search.Topic && before.Request.Filters != search.Request.Filters;
        if (search.Records.Count == 0)
            WriteNothing(writer, search, widened, before);
        else if (search.Request.Kind == SearchKind.KnownItem)
            WriteNamed(writer, search, IsAuthor(search, before));
        else
            WriteTopic(writer, search, widened);
    }

    public static void Write(ReplyWriter writer, SimilarOutcome similar)
    {
        if (similar.Records.Count == 0)
        {
            writer.Say("Similar_None", similar.To.Bibliographic.Title);
            return;
        }

        writer.Say("Similar_Found", similar.To.Bibliographic.Title);
        List(writer, similar.Records);
    }

    // One record needs no number to choose it by.
    private static void List(ReplyWriter writer, IReadOnlyList<CatalogueRecord> records)
    {
        if (records.Count == 1)
        {
            RecordReplies.WriteFull(writer, records[0]);
            return;
        }

        writer.List(records);
        writer.Say("Search_Choose");
    }

    private static void WriteTopic(ReplyWriter writer, SearchOutcome search, bool widened)
    {
        var shown = search.Records.Count;
        var last = search.Request.Offset + shown;
        if (search.Topic.Length == 0)
            writer.Say("Search_Suggestions");
        else if (search.Request.Offset > 0)
            writer.Say("Search_Next", search.Topic, search.Request.Offset + 1, last, search.Result.Total);
        else
            writer.Say(widened ? "Search_Widened" : search.Result.Total > shown ? "Search_Best" : "Search_All", search.Topic, shown, search.Result.Total, Limits(writer, search.Request.Filters));
        List(writer, search.Records);
        if (last < search.Result.Total && last < SearchRequest.MaxDepth)
            writer.Button("Button_More");
    }

    private static void WriteNamed(ReplyWriter writer, SearchOutcome search, bool author)
    {
        if (search.Result.Strict == 0)
            writer.Say(author ? "Author_NoneNear" : search.Result.Complete ? "Named_NotHeldNear" : "Named_NotFoundNear", Wanted(search));
        else
            writer.Say(search.Result.Strict == 1 ? "Named_One" : "Named_Several", Wanted(search), search.Result.Strict);
        var records = search.Result.Strict > 0 ? search.Records.Take(Math.Max(0, search.Result.Strict - search.Request.Offset)).ToList() : search.Records;
        List(writer, records.Count > 0 ? records : search.Records);
        if (search.Request.Offset + records.Count < search.Result.Strict)
            writer.Button("Button_More");
    }

    private static void WriteNothing(ReplyWriter writer, SearchOutcome search, bool widened, SearchOutcome? before)
    {
        if (search.Request.Offset > 0)
            writer.Say("Search_NoMore", search.Topic);
        else if (IsAuthor(search, before))
            writer.Say("Author_None", search.Topic);
        else if (search.Request.Kind == SearchKind.KnownItem)
            writer.Say(search.Result.Complete ? "Named_NotHeld" : "Named_NotFound", Wanted(search));
        else if (!widened)
            writer.Say(search.Request.Filters.IsEmpty ? "Search_Nothing" : "Search_NothingWithin", search.Topic, Limits(writer, search.Request.Filters));
        else
            writer.Say("Search_Nothing", search.Topic);
    }

    // Only a work can be said not to be held: an author may have written under another name.
    private static bool IsAuthor(SearchOutcome search, SearchOutcome? before) =>
        search.IsByAuthor || (before is { IsByAuthor: true } && before.Topic == search.Topic);

    private static string Wanted(SearchOutcome search) =>
        search.Request.Author is null || search.IsByAuthor ? search.Topic : $"{search.Topic} / {search.Request.Author}";

    /// <summary>" (artikel, 2021–2026, bahasa Inggris)", or nothing.</summary>
    private static string Limits(ReplyWriter writer, SearchFilters filters)
    {
        var parts = new List<string>();
        if (filters.Type is { } type)
            parts.Add(writer.Word("Type_" + type));
        if (filters.YearFrom is { } from && filters.YearTo is { } to)
            parts.Add(from == to ? $"{from}" : $"{from}–{to}");
        else if (filters.YearFrom is { } since)
            parts.Add(writer.Word("Search_Since", since));
        else if (filters.YearTo is { } until)
            parts.Add(writer.Word("Search_Until", until));
        if (filters.Language is { } language)
            parts.Add(writer.FindWord("Language_" + language) ?? language);
        if (filters.Audience is { } audience and not Audience.Adult)
            parts.Add(writer.Word("Audience_" + audience));
        if (filters.AvailableOnly)
            parts.Add(writer.Word("Search_Available"));
        return parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
    }
}

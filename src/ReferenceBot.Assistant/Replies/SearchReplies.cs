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
        var widened = before is { Result.Total: 0 } && before.Request with { Filters = search.Request.Filters } == search.Request;
        var page = Page(search);
        if (page.Count == 0)
            WriteNothing(writer, search);
        else
            WritePage(writer, search, page, widened);
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

    private static void List(ReplyWriter writer, IReadOnlyList<CatalogueRecord> records)
    {
        writer.List(records);
        if (records.Count == 1)
            RecordReplies.OfferMore(writer, records[0]);
        else
            writer.Say("Search_Choose");
    }

    private static bool IsNamed(SearchOutcome search) => search.Request.Kind == SearchKind.KnownItem;

    /// <summary>The work is held, and all that was found is it: limits may hide it, and show what only comes near.</summary>
    private static bool IsHeld(SearchOutcome search) => IsNamed(search) && search.Result.Strict > 0 && search.Request.Filters.IsEmpty;

    /// <summary>The records to show: of a work that is held, not also what only comes near it; of another, only what does.</summary>
    private static List<CatalogueRecord> Page(SearchOutcome search)
    {
        if (IsHeld(search))
            return [.. search.Records.Take(Math.Max(0, search.Result.Strict - search.Request.Offset))];
        return IsNamed(search) && search.Result.Strict == 0
            ? [.. search.Records.Where(record => NearTitles.IsNear(search.Request, record.Bibliographic))]
            : [.. search.Records];
    }

    private static void WritePage(ReplyWriter writer, SearchOutcome search, List<CatalogueRecord> page, bool widened)
    {
        var total = IsNamed(search) && search.Request.Filters.IsEmpty ? search.Result.Strict : search.Result.Total;
        var last = search.Request.Offset + page.Count;
        if (search.IsReworded)
            writer.Say("Search_Suggestions");
        else if (search.Request.Offset > 0)
            writer.Say("Search_Next", Wanted(search), search.Request.Offset + 1, last, total);
        else if (IsNamed(search))
            IntroduceNamed(writer, search, widened);
        else
            IntroduceTopic(writer, search, page.Count, widened);
        List(writer, page);
        if (last < total && last < SearchRequest.MaxDepth)
            writer.Button("Button_More");
    }

    private static void IntroduceTopic(ReplyWriter writer, SearchOutcome search, int shown, bool widened)
    {
        if (search.Topic.Length == 0)
            writer.Say("Search_Suggestions");
        else
            writer.Say(TopicKey(), search.Topic, shown, search.Result.Total, Limits(writer, search.Request.Filters));

        string TopicKey() => widened ? "Search_Widened" : search.Result.Total > shown ? "Search_Best" : "Search_All";
    }

    private static void IntroduceNamed(ReplyWriter writer, SearchOutcome search, bool widened)
    {
        var (strict, byAuthor) = (search.Result.Strict, IsByAuthor(search));
        if (strict == 0)
            writer.Say(!search.Result.Complete ? "Named_NotFoundNear" : byAuthor ? "Author_Near" : "Named_NotHeldNear", Wanted(search));
        else if (widened)
            writer.Say("Named_Widened");
        else if (!search.Request.Filters.IsEmpty)
            writer.Say("Named_Within", Wanted(search), Limits(writer, search.Request.Filters));
        else
            writer.Say(byAuthor ? "Author_Found" : strict == 1 ? "Named_One" : "Named_Several", Wanted(search), strict);
    }

    private static void WriteNothing(ReplyWriter writer, SearchOutcome search)
    {
        if (search.Request.Offset > 0)
            writer.Say(search.IsReworded || Wanted(search).Length == 0 ? "Search_NoMoreAny" : "Search_NoMore", Wanted(search));
        else if (search.IsReworded)
            WriteNothingAny(writer);
        else if (IsNamed(search))
            WriteNotNamed(writer, search);
        else if (search.Topic.Length == 0)
            writer.Say("Search_NoSuggestions", Limits(writer, search.Request.Filters));
        else
            WriteNoTopic(writer, search);
    }

    private static void WriteNoTopic(ReplyWriter writer, SearchOutcome search)
    {
        if (search.Request.Filters.IsEmpty)
            writer.Say("Search_Nothing", search.Topic);
        else
            writer.Say("Search_NothingWithin", search.Topic, Limits(writer, search.Request.Filters));
        writer.Button("Button_Librarian");
    }

    /// <summary>Nothing was found, and nothing may be said of what was looked for, not even that we do not hold it.</summary>
    private static void WriteNothingAny(ReplyWriter writer)
    {
        writer.Say("Search_NothingAny");
        writer.Button("Button_Librarian");
    }

    private static void WriteNotNamed(ReplyWriter writer, SearchOutcome search)
    {
        if (search.Result.Strict > 0)
            writer.Say("Named_Hidden", Wanted(search), Limits(writer, search.Request.Filters));
        else if (!search.Result.Complete)
            writer.Say("Named_NotFound", Wanted(search));
        else
            writer.Say(IsByAuthor(search) ? "Author_None" : "Named_NotHeld", Wanted(search));
    }

    /// <summary>Only an author was named, so there is no work to be held or not.</summary>
    private static bool IsByAuthor(SearchOutcome search) => search.Topic.Length == 0;

    private static string Wanted(SearchOutcome search) =>
        string.Join(" / ", new[] { search.Topic, search.Request.Author }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>" (artikel, 2021–2026, bahasa Inggris)", or nothing.</summary>
    private static string Limits(ReplyWriter writer, SearchFilters filters)
    {
        string?[] parts =
        [
            filters.Type is { } type ? writer.Word("Type_" + type) : filters.MonographsOnly ? writer.Word("Type_Book") : null,
            Years(writer, filters),
            filters.Language is { } language ? writer.FindWord("Language_" + language) ?? language : null,
            filters.Audience is { } audience and not Audience.Adult ? writer.Word("Audience_" + audience) : null,
            filters.AvailableOnly ? writer.Word("Search_Available") : null,
        ];
        var said = string.Join(", ", parts.Where(part => part is not null));
        return said.Length == 0 ? "" : $" ({said})";
    }

    private static string? Years(ReplyWriter writer, SearchFilters filters) => (filters.YearFrom, filters.YearTo) switch
    {
        ({ } from, { } to) => from == to ? $"{from}" : $"{from}–{to}",
        ({ } since, null) => writer.Word("Search_Since", since),
        (null, { } until) => writer.Word("Search_Until", until),
        _ => null,
    };
}

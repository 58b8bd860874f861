using System.Text.RegularExpressions;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Wishes for literature: on a topic, by name, or just something to read.</summary>
internal static partial class SearchPlans
{
    // Two lists in one answer still fit a phone.
    private const int CompoundPageSize = 3;
    private const int MostAsked = 10;

    public static IEnumerable<PlannedCall> Literature(WishContext context)
    {
        var filters = SearchWishes.Filters(context);
        var topics = SearchWishes.Topics(context);
        // "Cari buku" asks on what; "yang 2019 saja" is about the search before.
        var narrows = !(filters with { MonographsOnly = false }).IsEmpty;
        if (topics.Count == 0 && narrows && context.State.Search is { Kind: SearchKind.Topic } last)
            topics = [last.Text];
        if (topics.Count == 0)
        {
            context.Say(new WhichTopicOutcome());
            yield break;
        }

        foreach (var topic in topics)
        {
            var request = new SearchRequest { Text = topic, Filters = filters, Limit = PageSize(context, topics.Count) };
            foreach (var call in Widening(context, request))
                yield return call;
        }
    }

    public static IEnumerable<PlannedCall> KnownItem(WishContext context)
    {
        var works = SearchWishes.AllNamed(context);
        if (works.Count == 0)
            context.Say(new WhichTopicOutcome());
        return works.SelectMany(work => Widening(context, work with { Limit = PageSize(context, works.Count) }));
    }

    public static IEnumerable<PlannedCall> Recommend(WishContext context)
    {
        if (context.Slots.Text(SlotNames.LikeTitle) is { } liked)
            return LikeTitle(context, liked);
        if (SpeaksOfLikeness().IsMatch(context.Wish.Text))
            return LikeThis(context);
        return Widening(context, ReadingWishes.Of(context) with { Limit = PageSize(context) });
    }

    private static IEnumerable<PlannedCall> LikeThis(WishContext context)
    {
        if (context.PointedAt() is { } record)
            return [PlannedCall.Similar(record)];
        context.Say(new WhichRecordOutcome(context.State.Shown.Count, context.Wish.Intent));
        return [];
    }

    public static IEnumerable<PlannedCall> More(WishContext context)
    {
        if (context.State.Search is not { } last)
        {
            context.Say(new NoSearchOpenOutcome());
            yield break;
        }

        yield return PlannedCall.Search(last with { Offset = last.Offset + last.Limit });
    }

    /// <summary>A search, and when its limits leave nothing, the same without them; but never past whom it is for.</summary>
    private static IEnumerable<PlannedCall> Widening(WishContext context, SearchRequest request)
    {
        yield return PlannedCall.Search(request);
        var wider = request with { Filters = new SearchFilters { Audience = request.Filters.Audience } };
        var isEmptied = context.Found<SearchOutcome>() is { Result: { Total: 0, Strict: var strict } }
            && (request.Kind == SearchKind.KnownItem ? strict > 0 : request.Text.Length > 0);
        if (isEmptied && wider.Filters != request.Filters)
            yield return PlannedCall.Search(wider);
    }

    private static IEnumerable<PlannedCall> LikeTitle(WishContext context, string title)
    {
        yield return PlannedCall.Search(new SearchRequest { Text = title, Kind = SearchKind.KnownItem, Limit = 1 });
        if (context.Found<SearchOutcome>() is { Result.Strict: > 0, Records.Count: > 0 } found)
            yield return PlannedCall.Similar(found.Records[0].Id);
        else
            yield return PlannedCall.Search(new SearchRequest { Text = title, Limit = PageSize(context) });
    }

    private static int PageSize(WishContext context, int lists = 1)
    {
        if (context.Slots.Number(SlotNames.Count) is { } asked)
            return Math.Clamp(asked, 1, MostAsked);
        return context.IsAlone && lists == 1 ? CataloguePlugin.SearchPageSize : CompoundPageSize;
    }

    [GeneratedRegex(
        @"\b(mirip|serupa|sejenis|similar|like (this|that|it|these))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SpeaksOfLikeness();
}

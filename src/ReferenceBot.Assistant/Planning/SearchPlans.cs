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
        var topic = context.Slots.Text(SlotNames.Topic);
        if (topic is null && context.State.Search is { Kind: SearchKind.Topic } last && !filters.IsEmpty)
            topic = last.Text;
        if (topic is null)
        {
            context.Say(new WhichTopicOutcome());
            yield break;
        }

        var request = new SearchRequest { Text = topic, Filters = filters, Limit = PageSize(context) };
        yield return PlannedCall.Search(request);
        if (context.Found<SearchOutcome>() is { Result.Total: 0 } && !filters.IsEmpty)
            yield return PlannedCall.Search(request with { Filters = new SearchFilters { Audience = filters.Audience } });
    }

    public static IEnumerable<PlannedCall> KnownItem(WishContext context)
    {
        var request = SearchWishes.Named(context);
        if (request is null)
        {
            context.Say(new WhichTopicOutcome());
            yield break;
        }

        request = request with { Limit = PageSize(context) };
        yield return PlannedCall.Search(request);
        // What was taken for a person may be a title of one word.
        if (context.Found<SearchOutcome>() is { IsByAuthor: true, Result.Strict: 0 })
            yield return PlannedCall.Search(request with { Text = request.Author!, Author = null });
    }

    public static IEnumerable<PlannedCall> Recommend(WishContext context)
    {
        if (context.Slots.Text(SlotNames.LikeTitle) is { } liked)
            return LikeTitle(context, liked);
        if (SpeaksOfLikeness().IsMatch(context.Wish.Text) && context.PointedAt() is { } record)
            return [PlannedCall.Similar(record)];
        return [PlannedCall.Search(ReadingWishes.Of(context) with { Limit = PageSize(context) })];
    }

    public static IEnumerable<PlannedCall> More(WishContext context)
    {
        if (context.State.Search is not { } last)
        {
            context.Say(new NoMoreOutcome(SearchOpen: false));
            yield break;
        }

        var next = last with { Offset = last.Offset + last.Limit };
        yield return PlannedCall.Search(next);
    }

    private static IEnumerable<PlannedCall> LikeTitle(WishContext context, string title)
    {
        yield return PlannedCall.Search(new SearchRequest { Text = title, Kind = SearchKind.KnownItem, Limit = 1 });
        if (context.Found<SearchOutcome>() is { Result.Strict: > 0 } found)
            yield return PlannedCall.Similar(found.Records[0].Id);
        else
            yield return PlannedCall.Search(new SearchRequest { Text = title, Limit = PageSize(context) });
    }

    private static int PageSize(WishContext context)
    {
        if (context.Slots.Number(SlotNames.Count) is { } asked)
            return Math.Clamp(asked, 1, MostAsked);
        return context.IsAlone ? CataloguePlugin.SearchPageSize : CompoundPageSize;
    }

    [GeneratedRegex(@"\b(mirip|serupa|sejenis|similar|like (this|that|it|these))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SpeaksOfLikeness();
}

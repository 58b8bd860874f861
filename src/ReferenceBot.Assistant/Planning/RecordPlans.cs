using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Wishes about one record: which it is, where it stands, how it is cited.</summary>
internal static class RecordPlans
{
    private const string DefaultStyle = "apa";

    public static IEnumerable<PlannedCall> Select(WishContext context) =>
        OnPointedAt(context, record => PlannedCall.Details(record));

    public static IEnumerable<PlannedCall> Availability(WishContext context) =>
        SearchWishes.Named(context) is { } named
            ? OnNamed(context, named, record => PlannedCall.Availability(record))
            : OnPointedAt(context, record => PlannedCall.Availability(record));

    public static IEnumerable<PlannedCall> Citation(WishContext context)
    {
        var style = context.Slots.Text(SlotNames.Style) ?? DefaultStyle;
        if (SearchWishes.Named(context) is { } named)
            return OnNamed(context, named, record => PlannedCall.Cite(record, style));
        // Without a record in sight the question is how citing is done.
        return context.PointedAt() is null && context.State.Shown.Count == 0
            ? [PlannedCall.Answer(Intents.FormatCitation)]
            : OnPointedAt(context, record => PlannedCall.Cite(record, style));
    }

    private static IEnumerable<PlannedCall> OnPointedAt(WishContext context, Func<RecordId, PlannedCall> call)
    {
        var positions = context.Slots.Values.Where(slot => slot.Key == SlotNames.Ordinal).Select(slot => slot.Value).ToList();
        var records = positions.Count > 0 ? positions.ConvertAll(context.At) : [context.PointedAt()];
        if (records.Contains(null))
        {
            context.Say(new WhichRecordOutcome(context.State.Shown.Count));
            return [];
        }

        return records.Distinct().Select(record => call(record!.Value));
    }

    private static IEnumerable<PlannedCall> OnNamed(WishContext context, SearchRequest named, Func<RecordId, PlannedCall> call)
    {
        // Which language it is in does not matter to which record is meant, and a limit could put another in its place.
        yield return PlannedCall.Search(named with { Filters = new SearchFilters(), Limit = CataloguePlugin.SearchPageSize });
        if (context.Found<SearchOutcome>() is { Result.Strict: 1, Records.Count: > 0 } found)
            yield return call(found.Records[0].Id);
    }
}

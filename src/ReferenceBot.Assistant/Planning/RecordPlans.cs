using System.Text.RegularExpressions;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Wishes about one record: which it is, where it stands, how it is cited.</summary>
internal static partial class RecordPlans
{
    private const string DefaultStyle = "apa";

    public static IEnumerable<PlannedCall> Select(WishContext context) =>
        OnPointedAt(context, record => PlannedCall.Details(record));

    public static IEnumerable<PlannedCall> Availability(WishContext context) =>
        OnRecordMeant(context, record => PlannedCall.Availability(record, context.Slots.Text(SlotNames.Branch)));

    /// <summary>A call on the work that the message names, else on the record it points at.</summary>
    public static IEnumerable<PlannedCall> OnRecordMeant(WishContext context, Func<RecordId, PlannedCall> call) =>
        SearchWishes.AllNamed(context) is { Count: > 0 } named
            ? named.SelectMany(work => OnNamed(context, work, call))
            : OnPointedAt(context, call);

    /// <summary>A question of fact: about the record spoken of, about a work it names, else for the articles.</summary>
    public static IEnumerable<PlannedCall> Fact(WishContext context)
    {
        var asked = context.Wish.Text;
        if (WorkAskedAbout().Match(asked) is { Success: true } work)
        {
            yield return PlannedCall.Search(new SearchRequest { Text = work.Groups["work"].Value, Kind = SearchKind.KnownItem, Limit = 1 });
            if (context.Found<SearchOutcome>() is { Result.Strict: > 0, Records.Count: > 0 } found)
                yield return PlannedCall.Details(found.Records[0].Id);
            else
                yield return PlannedCall.Answer(asked);
            yield break;
        }

        if (RecordFact().IsMatch(asked) && context.PointedAt() is { } record)
            yield return PlannedCall.Details(record);
        else
            yield return PlannedCall.Answer(asked);
    }

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
        var records = positions.Count > 0 ? positions.ConvertAll(context.At) : [context.Described() ?? context.PointedAt()];
        if (records.Contains(null))
        {
            context.Say(new WhichRecordOutcome(context.State.Shown.Count, context.Wish.Intent));
            return [];
        }

        return records.Distinct().Select(record => call(record!.Value));
    }

    private static IEnumerable<PlannedCall> OnNamed(WishContext context, SearchRequest named, Func<RecordId, PlannedCall> call)
    {
        // Which language it is in does not matter to which record is meant, and a limit could put another in its place.
        yield return PlannedCall.Search(named with { Filters = new SearchFilters(), Limit = CataloguePlugin.SearchPageSize });
        if (context.Found<SearchOutcome>() is not { Result.Strict: > 0, Records.Count: > 0 } found)
            yield break;
        if (found.Result.Strict == 1)
            yield return call(found.Records[0].Id);
        else
            context.Say(new WhichRecordOutcome(Math.Min(found.Result.Strict, found.Records.Count), context.Wish.Intent));
    }

    // "Siapa penulis novel Siti Nurbaya?", "who wrote Laskar Pelangi"
    [GeneratedRegex(
        @"\b(?:(?:siapa|sapa)\s+(?:yang\s+|yg\s+)?(?:penulis|pengarang|menulis|mengarang|tulis|karang)"
        + @"|who\s+(?:wrote|is\s+the\s+author\s+of))(?:nya)?\s+"
        + @"(?:(?:dari|buku|novel|cerita|the\s+(?:book|novel))\s+)*(?<work>[^?]*\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WorkAskedAbout();

    [GeneratedRegex(
        @"\b(?:pengarang|penulis|penerbit|terbit|tahun\s+berapa|thn\s+brp|halaman|hlm|isbn|edisi|bahasa\s+apa|ringkasan|sinopsis|isinya"
        + @"|tentang\s+apa"
        + @"|author|wrote|written|publish\w*|pages|isbn|edition|which\s+year|what\s+year|summary|about)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RecordFact();
}

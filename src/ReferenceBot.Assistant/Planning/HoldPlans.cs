using System.Text.RegularExpressions;
using ReferenceBot.Assistant.Acts;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Wishes about holds: place one, give it up, ask how it stands.</summary>
internal static partial class HoldPlans
{
    public static IEnumerable<PlannedCall> List(WishContext context) => [PlannedCall.Holds()];

    public static IEnumerable<PlannedCall> Place(WishContext context)
    {
        var pickup = Said(context) ?? Pickup().Match(context.Wish.Text).Groups["place"].Value;
        return RecordPlans.OnRecordMeant(WithTitle(context), record => PlannedCall.PlaceHold(record, pickup));
    }

    /// <summary>Words after the request that no detail was found in are taken for the title, before what was spoken of last is.</summary>
    private static WishContext WithTitle(WishContext context)
    {
        var slots = context.Slots;
        var isPointing = slots[SlotNames.Ordinal] is not null || slots[SlotNames.ItemRef] is not null;
        if (isPointing || SearchWishes.Named(context) is not null)
            return context;
        var rest = Request().Match(context.Wish.Text).Groups["rest"].Value;
        var words = Pickup().Replace(rest, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => !PointingBack().IsMatch(word))
            ? context with { Wish = context.Wish with { Slots = slots.With(SlotNames.Title, SlotValue.Of(string.Join(' ', words))) } }
            : context;
    }

    /// <summary>The message names another pickup location for the one hold that is being asked about.</summary>
    public static bool ChangesPlace(string text, PendingActs pending) =>
        pending.Calls is [{ Function: FunctionNames.PlaceHold, Acts.Count: 1 }] && StartsAsAnswer().IsMatch(text) && Pickup().IsMatch(text);

    /// <summary>The one hold that is being asked about, at another place: "ya, tapi di Oebobo"; null when that is not what is said.</summary>
    public static PlannedCall? AtAnotherPlace(WishContext context, PendingActs pending)
    {
        var place = Said(context) ?? AnyPlace().Match(context.Wish.Text).Groups["place"].Value;
        return place.Length > 0 && pending.Calls is [{ Function: FunctionNames.PlaceHold, Acts: [var hold] }]
            ? PlannedCall.PlaceHold(RecordId.Parse(hold.Object), place)
            : null;
    }

    private static string? Said(WishContext context) => context.Slots.Text(SlotNames.Pickup) ?? context.Slots.Text(SlotNames.Branch);

    public static IEnumerable<PlannedCall> Cancel(WishContext context)
    {
        yield return PlannedCall.Holds();
        if (context.Found<HoldsOutcome>() is not { } mine)
            yield break;
        var wanted = MyThings.AreAll(context) ? mine.Holds : Chosen(context, mine.Holds);
        if (wanted.Count == 0 && context.Found<NotMineOutcome>() is null)
            context.Say(LoanPlans.NotChosen(context, mine.Holds.Count));
        foreach (var hold in wanted)
            yield return PlannedCall.CancelHold(hold.Id);
    }

    private static IReadOnlyList<Hold> Chosen(WishContext context, IReadOnlyList<Hold> holds)
    {
        if (context.Slots.Text(SlotNames.HoldNo) is { } number)
            return [.. holds.Where(hold => hold.Id == number)];
        return MyThings.Chosen(context, holds, hold => hold.Title, hold => hold.Record);
    }

    [GeneratedRegex(
        @"\b(?:pesan(?:kan)?|reservasi(?:kan)?|booking|reserve)\s+(?:(?:buku|novel|komik|kamus|the|a|book)(?:nya)?\s+)*(?<rest>[^?!.,]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    // "pesan buku ini untuk saya dong"
    [GeneratedRegex(
        @"^(?:ini|itu|tadi|yang|yg|nya|dong|deh|ya|iya|kak|min|saya|aku|beta|be|untuk|utk|buat|satu|juga|saja|aja|sa|dulu|sekarang|please|pls"
        + @"|this|that|one|it|for|me|now|too|buku|bukunya|book|novel|atas|nama|tolong|sudah|su|e|do|ni|tu)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PointingBack();

    [GeneratedRegex(@"^\W*(?:ya|iya|iyo|ok|oke|boleh|tapi|yes|but|jangan|tidak|no|ambil|diambil)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StartsAsAnswer();

    [GeneratedRegex(@"\b(?:di|pi|at|from|in)\s+(?<place>\w[^?.!,]{2,60})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyPlace();

    // "... ambil di Oebobo", "pick up at the main library"
    [GeneratedRegex(
        @"\b(?:(?:di)?ambil(?:nya)?|pick(?:ed)?[ -]?up|collect)\s+(?:di|pi|at|from|in)\s+(?<place>\w[^?.!,]{2,60})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pickup();
}

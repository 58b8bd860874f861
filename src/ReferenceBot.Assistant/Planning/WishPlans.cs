using System.Globalization;
using System.Text.RegularExpressions;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Dates;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Which steps each of the 48 wishes leads to. Thread-safe.</summary>
internal sealed partial class WishPlans
{
    private readonly LibraryCalendar _calendar;
    private readonly Dictionary<string, WishPlan> _plans;

    public WishPlans(LibraryCalendar calendar)
    {
        _calendar = calendar;
        _plans = new Dictionary<string, WishPlan>
        {
            [Intents.FindLiterature] = SearchPlans.Literature,
            [Intents.FindKnownItem] = KnownItem,
            [Intents.Recommend] = SearchPlans.Recommend,
            [Intents.MoreResults] = SearchPlans.More,
            [Intents.SelectItem] = Select,
            [Intents.PlaceHold] = HoldPlans.Place,
            [Intents.CancelHold] = HoldPlans.Cancel,
            [Intents.HoldStatus] = HoldPlans.List,
            [Intents.RenewLoan] = LoanPlans.Renew,
            [Intents.RenewAll] = LoanPlans.RenewAll,
            [Intents.MyLoans] = LoanPlans.List,
            [Intents.DueDate] = LoanPlans.List,
            [Intents.Fines] = LoanPlans.Fines,
            [Intents.LinkAccount] = DialoguePlans.Link,
            [Intents.TalkToLibrarian] = DialoguePlans.AskLibrarian,
            [Intents.Feedback] = DialoguePlans.GiveFeedback,
            [Intents.CheckAvailability] = RecordPlans.Availability,
            [Intents.FormatCitation] = RecordPlans.Citation,
            [Intents.OpeningHours] = Hours,
            [Intents.ReadyReference] = RecordPlans.Fact,
            [Intents.Greeting] = context => DialoguePlans.Greet(context, TimeOnly.FromDateTime(_calendar.Now)),
            [Intents.ThanksBye] = DialoguePlans.Thank,
            [Intents.Help] = DialoguePlans.Help,
            [Intents.ChangeLanguage] = DialoguePlans.ChangeLanguage,
            [Intents.Affirm] = DialoguePlans.Affirm,
            [Intents.Deny] = DialoguePlans.Deny,
            [Intents.Emergency] = DialoguePlans.Alarm,
            [Intents.Abuse] = DialoguePlans.SetBoundary,
        };
    }

    public DateOnly Today => _calendar.Today;

    /// <summary>The plan for an intent: its own, else the article that answers it.</summary>
    public WishPlan For(string intent) =>
        _plans.GetValueOrDefault(intent, context => [PlannedCall.Answer(context.Wish.Intent, context.Wish.Text)]);

    /// <summary>"The second one" goes on with the wish that asked which; else it is looked at closely.</summary>
    private IEnumerable<PlannedCall> Select(WishContext context)
    {
        var asked = context.State.Question?.Choosing ?? ChangedMind(context);
        return asked is null ? RecordPlans.Select(context) : GoOn(context, asked);
    }

    /// <summary>A title that answers "which one?" goes on with the wish that asked.</summary>
    private IEnumerable<PlannedCall> KnownItem(WishContext context) =>
        context.State.Question?.Choosing is { } asked && context.Slots[SlotNames.Title] is not null
            ? GoOn(context, asked)
            : SearchPlans.KnownItem(context);

    private IEnumerable<PlannedCall> GoOn(WishContext context, string asked) =>
        For(asked)(context with { Wish = context.Wish with { Intent = asked } });

    /// <summary>"Ya, tapi yang ketiga": the same act, on another thing than the one that was asked about.</summary>
    private static string? ChangedMind(WishContext context) =>
        Otherwise().IsMatch(context.Wish.Text) && context.State.Pending?.Calls is [{ Acts: [var act] }]
            ? act.Kind switch
            {
                ActKinds.RenewLoan => Intents.RenewLoan,
                ActKinds.PlaceHold => Intents.PlaceHold,
                ActKinds.CancelHold => Intents.CancelHold,
                _ => null,
            }
            : null;

    [GeneratedRegex(@"\b(?:ya|iya|tapi|tetapi|tp|bukan|jangan|yes|but|instead|rather)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Otherwise();

    private IEnumerable<PlannedCall> Hours(WishContext context)
    {
        var day = DateWords.Find(context.Wish.Text, _calendar.Today)
            ?? (context.Slots.Text(SlotNames.Date) is { } said ? DateWords.Find(said, _calendar.Today) : null);
        var now = Now().IsMatch(context.Wish.Text) && (day is null || day == _calendar.Today);
        return [PlannedCall.Hours(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), now, context.Slots.Text(SlotNames.Branch))];
    }

    [GeneratedRegex(@"\b(sekarang|skrg|skg|sakarang|saat ini|masih buka|msh buka|su (?:tutup|buka)|sudah (?:tutup|buka)|udah (?:tutup|buka)"
        + @"|open now|right now|still open|closed yet|currently|at the moment)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Now();
}

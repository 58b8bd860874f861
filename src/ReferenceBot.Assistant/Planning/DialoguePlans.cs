using System.Text.RegularExpressions;
using ReferenceBot.Assistant.Acts;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Wishes that steer the conversation itself; most need no call.</summary>
internal static partial class DialoguePlans
{
    /// <summary>Greetings that name the time of day are returned by our clock, not by theirs.</summary>
    private static readonly string[] TimesOfDay =
        ["selamat", "pagi", "siang", "sore", "malam", "malem", "morning", "afternoon", "evening", "good day"];

    private static readonly (string Word, SmallTalk Answer)[] Greetings =
    [
        ("syalom", SmallTalk.Syalom), ("shalom", SmallTalk.Syalom),
        ("assalam", SmallTalk.Assalamualaikum), ("asalam", SmallTalk.Assalamualaikum),
        ("swastyastu", SmallTalk.OmSwastyastu), ("swastiastu", SmallTalk.OmSwastyastu),
    ];

    public static IEnumerable<PlannedCall> Greet(WishContext context, TimeOnly now)
    {
        var text = TextFolding.Fold(context.Wish.Text);
        var known = Greetings.FirstOrDefault(greeting => text.Contains(greeting.Word, StringComparison.Ordinal));
        var byClock = TimesOfDay.Any(word => text.Contains(word, StringComparison.Ordinal));
        context.Say(new SmallTalkOutcome(known.Word is not null ? known.Answer : byClock ? ByClock(now) : SmallTalk.Hello));
        return [];
    }

    public static IEnumerable<PlannedCall> Thank(WishContext context)
    {
        var text = TextFolding.Fold(context.Wish.Text);
        var thanks = text.Contains("kasi", StringComparison.Ordinal) || text.Contains("thank", StringComparison.Ordinal)
            || text.Contains("thx", StringComparison.Ordinal) || text.Contains("mksh", StringComparison.Ordinal);
        context.Say(new SmallTalkOutcome(thanks ? SmallTalk.Thanks : SmallTalk.Bye));
        return [];
    }

    public static IEnumerable<PlannedCall> Help(WishContext context)
    {
        context.Say(new SmallTalkOutcome(context.Slots.Text(SlotNames.Kind) == "identity" ? SmallTalk.Identity : SmallTalk.Help));
        return [];
    }

    public static IEnumerable<PlannedCall> ChangeLanguage(WishContext context)
    {
        var wanted = context.Slots.Text(SlotNames.Language);
        if (wanted is not (null or "id" or "en" or "mkn"))
        {
            context.Say(new SmallTalkOutcome(SmallTalk.LanguageOther));
            return [];
        }

        var english = wanted == "en" || (wanted is null && context.Turn.Language != SpokenLanguage.English);
        context.Turn.ChangeLanguage(english ? SpokenLanguage.English : SpokenLanguage.Indonesian);
        context.Say(new SmallTalkOutcome(english ? SmallTalk.LanguageEnglish : SmallTalk.LanguageIndonesian));
        return [];
    }

    public static IEnumerable<PlannedCall> Affirm(WishContext context)
    {
        if (context.State.Pending is { } pending)
            return Confirm(context, pending);
        switch (context.State.Question)
        {
            case { OffersLibrarian: true } offer:
                return [PlannedCall.Escalate(offer.Message, TicketReason.NotAnswered)];
            case { Unlinks: true }:
                return [PlannedCall.Unlink()];
            case { Choosing: { } intent }:
                context.Say(new WhichRecordOutcome(context.State.Shown.Count, intent));
                break;
            case { } open:
                context.Say(new ClarifyOutcome(open.Intents));
                break;
            default:
                context.Say(new NothingOpenOutcome());
                break;
        }

        return [];
    }

    /// <summary>
    /// A plain yes lets the calls that were asked about run. One that comes late has them asked about again, and one that comes
    /// after another card was linked does nothing.
    /// </summary>
    private static IEnumerable<PlannedCall> Confirm(WishContext context, PendingActs pending)
    {
        if (pending.Card != context.Turn.Link?.Card)
        {
            context.Say(new NotDoneOutcome(pending.Titles));
            return [];
        }

        if (HoldPlans.AtAnotherPlace(context, pending) is { } changed)
            return [changed];
        if (!PlainAnswers.IsYes(context.Wish.Text, pending) || !StandsAlone(context))
        {
            context.Say(new StillOpenOutcome(pending.Titles));
            return [];
        }

        if (context.Turn.Now <= pending.AskedAt + PendingActs.Lifetime)
            context.Turn.Asked.Confirm(pending);
        return pending.Calls.Select(PlannedCall.Of);
    }

    /// <summary>What else the message says is a request of its own ("ya, dan cari buku kopi") and takes nothing of the yes back.</summary>
    private static bool StandsAlone(WishContext context)
    {
        var text = context.Turn.Text;
        var at = text.IndexOf(context.Wish.Text, StringComparison.Ordinal);
        return context.IsAlone || (at == 0 && Addition().IsMatch(text[context.Wish.Text.Length..]));
    }

    [GeneratedRegex(@"^\W*(?:dan|deng|dengan|lalu|terus|trus|sekalian|juga|and|then|also)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addition();

    /// <summary>Hands over what was not answered before, when that is what a librarian was just offered for.</summary>
    public static IEnumerable<PlannedCall> AskLibrarian(WishContext context) =>
    [
        PlannedCall.Escalate(
            context.State.Question is { OffersLibrarian: true, Message: { Length: > 0 } open } ? open : context.Wish.Text, TicketReason.Asked),
    ];

    public static IEnumerable<PlannedCall> GiveFeedback(WishContext context) =>
        [PlannedCall.Escalate(context.Wish.Text, TicketReason.Feedback)];

    public static IEnumerable<PlannedCall> Link(WishContext context)
    {
        var ends = context.Slots.Text(SlotNames.Action) == "unlink" || Ending().IsMatch(context.Wish.Text);
        if (!ends || Linking().IsMatch(context.Wish.Text) || context.Turn.Link is not { } link)
            return [PlannedCall.Link()];
        context.Say(new UnlinkAskedOutcome(link.Card));
        return [];
    }

    [GeneratedRegex(
        @"\b(?:(?:di|ter|meng|men)?(?:hubung|taut|sambung|pasang)\w*|link(?:ed|ing)?|connect|log\s?in|sign\s?in)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Linking();

    [GeneratedRegex(
        @"\b(?:lepas\w*|putus\w*|cabut|keluar(?:kan)?|unlink|disconnect|log\s?out|sign\s?out|remove)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ending();

    public static IEnumerable<PlannedCall> Deny(WishContext context)
    {
        if (context.State.Pending is { } pending && HoldPlans.AtAnotherPlace(context, pending) is { } changed)
            return [changed];
        var isOpen = context.State.Question is not null || context.State.Pending is not null;
        context.Say(isOpen ? new DroppedOutcome() : new NothingOpenOutcome());
        return [];
    }

    public static IEnumerable<PlannedCall> Alarm(WishContext context)
    {
        context.Say(new EmergencyOutcome(context.Wish.Emergency ?? EmergencyKind.Other));
        return [PlannedCall.Escalate(context.Wish.Text, TicketReason.Emergency)];
    }

    public static IEnumerable<PlannedCall> SetBoundary(WishContext context)
    {
        context.Say(new AbuseOutcome());
        return [];
    }

    private static SmallTalk ByClock(TimeOnly now) => now.Hour switch
    {
        >= 4 and < 11 => SmallTalk.Morning,
        >= 11 and < 15 => SmallTalk.Midday,
        >= 15 and < 18 => SmallTalk.Afternoon,
        _ => SmallTalk.Evening,
    };
}

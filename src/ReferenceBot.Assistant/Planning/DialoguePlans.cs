using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Wishes that steer the conversation itself; most need no call.</summary>
internal static class DialoguePlans
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
        if (context.State.Question is { OffersLibrarian: true })
            return [PlannedCall.Answer(Intents.TalkToLibrarian)];
        context.Say(context.State.Question is { } open ? new ClarifyOutcome(open.Intents) : new NothingOpenOutcome());
        return [];
    }

    public static IEnumerable<PlannedCall> Deny(WishContext context)
    {
        context.Say(context.State.Question is null ? new NothingOpenOutcome() : new DroppedOutcome());
        return [];
    }

    public static IEnumerable<PlannedCall> Alarm(WishContext context)
    {
        context.Say(new EmergencyOutcome(context.Wish.Emergency ?? EmergencyKind.Other));
        return [];
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

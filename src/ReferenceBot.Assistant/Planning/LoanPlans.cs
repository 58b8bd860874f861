using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Wishes about what a patron has on loan and owes.</summary>
internal static class LoanPlans
{
    public static IEnumerable<PlannedCall> List(WishContext context) => [PlannedCall.Loans()];

    public static IEnumerable<PlannedCall> RenewAll(WishContext context) => [PlannedCall.RenewAll()];

    /// <summary>The amount, and how it is paid or disputed when that is asked.</summary>
    public static IEnumerable<PlannedCall> Fines(WishContext context) => context.Slots.Text(SlotNames.Action) is null
        ? [PlannedCall.Fines()]
        : [PlannedCall.Fines(), PlannedCall.Answer(Intents.Fines, context.Wish.Text)];

    public static IEnumerable<PlannedCall> Renew(WishContext context)
    {
        yield return PlannedCall.Loans();
        if (context.Found<LoansOutcome>() is not { } mine)
            yield break;
        var wanted = Chosen(context, mine.Loans);
        if (wanted.Count == 0)
            context.Say(NotChosen(context, mine.Loans.Count));
        foreach (var loan in wanted)
            yield return PlannedCall.Renew(loan.Id);
    }

    /// <summary>Which of a patron's things a message means: by title, by position, by what was spoken of, else the only one.</summary>
    public static Outcome NotChosen(WishContext context, int count)
    {
        var named = context.Slots.Text(SlotNames.Title);
        return named is not null || count == 0
            ? new NotMineOutcome(context.Wish.Intent, named)
            : new WhichOfMineOutcome(context.Wish.Intent, count);
    }

    private static IReadOnlyList<Loan> Chosen(WishContext context, IReadOnlyList<Loan> loans)
    {
        if (context.Slots.Text(SlotNames.LoanNo) is { } number)
            return [.. loans.Where(loan => loan.Id == number || loan.Barcode == number)];
        return MyThings.Chosen(context, loans, loan => loan.Title, loan => loan.Record);
    }
}

/// <summary>Finds which of a patron's loans or holds a message means.</summary>
internal static class MyThings
{
    public static IReadOnlyList<T> Chosen<T>(
        WishContext context, IReadOnlyList<T> mine, Func<T, string> title, Func<T, RecordId?> record)
    {
        var titles = context.Slots.Values.Where(slot => slot.Key == SlotNames.Title).Select(slot => slot.Value.Text).ToList();
        if (titles.Count > 0)
            return [.. mine.Where(one => titles.Exists(named => IsCalled(title(one), named)))];
        var positions = context.Slots.Values.Where(slot => slot.Key == SlotNames.Ordinal).Select(slot => slot.Value).ToList();
        if (positions.Count > 0)
            return [.. positions.Select(context.At).OfType<RecordId>().SelectMany(id => mine.Where(one => record(one) == id)).Distinct()];
        if (mine.Count == 1)
            return mine;
        return context.PointedAt() is { } spokenOf ? [.. mine.Where(one => record(one) == spokenOf)] : [];
    }

    // People leave out subtitles and small words, and seldom add any.
    private static bool IsCalled(string title, string named)
    {
        var words = TextFolding.Fold(title).Split(' ');
        return TextFolding.Fold(named).Split(' ').All(words.Contains);
    }
}

using System.Text.RegularExpressions;
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

    public static IEnumerable<PlannedCall> RenewAll(WishContext context) =>
        MyThings.Exception(context.Wish.Text) is { } left ? RenewAllBut(context, left) : [PlannedCall.RenewAll()];

    private static IEnumerable<PlannedCall> RenewAllBut(WishContext context, string left)
    {
        yield return PlannedCall.Loans();
        if (context.Found<LoansOutcome>() is not { } mine)
            yield break;
        var kept = mine.Loans.Where(loan => MyThings.Mentions(left, loan.Title)).ToList();
        if (kept.Count == 0)
            context.Say(new WhichOfMineOutcome(context.Wish.Intent, mine.Loans.Count));
        foreach (var loan in kept.Count == 0 ? [] : mine.Loans.Except(kept))
            yield return PlannedCall.Renew(loan.Id);
    }

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
        if (wanted.Count == 0 && context.Found<NotMineOutcome>() is null)
            context.Say(NotChosen(context, mine.Loans.Count));
        foreach (var loan in wanted)
            yield return PlannedCall.Renew(loan.Id);
    }

    /// <summary>Which of a patron's things a message means: by title, by position, by what was spoken of, else the only one.</summary>
    public static Outcome NotChosen(WishContext context, int count)
    {
        return count == 0 ? new NotMineOutcome(context.Wish.Intent, null) : new WhichOfMineOutcome(context.Wish.Intent, count);
    }

    private static IReadOnlyList<Loan> Chosen(WishContext context, IReadOnlyList<Loan> loans)
    {
        if (context.Slots.Text(SlotNames.LoanNo) is { } number)
            return [.. loans.Where(loan => loan.Id == number || loan.Barcode == number)];
        return MyThings.Chosen(context, loans, loan => loan.Title, loan => loan.Record);
    }
}

/// <summary>Finds which of a patron's loans or holds a message means.</summary>
internal static partial class MyThings
{
    // Shorter words stand in many titles and sentences.
    private const int TellingLength = 6;

    public static IReadOnlyList<T> Chosen<T>(
        WishContext context, IReadOnlyList<T> mine, Func<T, string> title, Func<T, RecordId?> record)
    {
        var titles = context.Slots.Values.Where(slot => slot.Key == SlotNames.Title).Select(slot => slot.Value.Text).ToList();
        var named = mine.Where(one =>
            titles.Exists(said => IsCalled(title(one), said)) || Mentions(context.Wish.Text, title(one))).ToList();
        foreach (var said in titles.Where(said => !mine.Any(one => IsCalled(title(one), said))))
            context.Say(new NotMineOutcome(context.Wish.Intent, said));
        if (titles.Count > 0 || named.Count > 0)
            return named;
        var positions = context.Slots.Values.Where(slot => slot.Key == SlotNames.Ordinal).Select(slot => slot.Value).ToList();
        if (positions.Count > 0)
            return [.. positions.SelectMany(position => At(context, mine, record, position)).Distinct()];
        if (mine.Count == 1)
            return mine;
        return context.Slots[SlotNames.ItemRef] is not null && context.PointedAt() is { } spokenOf
            ? [.. mine.Where(one => record(one) == spokenOf)]
            : [];
    }

    /// <summary>All of them are meant: "batalkan semua reservasi saya".</summary>
    public static bool AreAll(WishContext context) => Everything().IsMatch(context.Wish.Text) && Exception(context.Wish.Text) is null;

    /// <summary>What is to be left out: "semua kecuali ..."; null when nothing is.</summary>
    public static string? Exception(string text) => Excepting().Match(text) is { Success: true } left ? left.Groups["left"].Value : null;

    /// <summary>
    /// The title without its subtitle, or a telling word of it, stands in the text. What is done about it is asked by its name all the same.
    /// </summary>
    public static bool Mentions(string text, string title)
    {
        var (said, main) = (TextFolding.Fold(text), TextFolding.Fold(title.Split(':')[0]));
        var words = said.Split(' ');
        return $" {said} ".Contains($" {main} ", StringComparison.Ordinal)
            || main.Split(' ').Any(word => word.Length >= TellingLength && words.Contains(word));
    }

    /// <summary>By the list that was shown when one of these stood there, else by their own order.</summary>
    private static List<T> At<T>(WishContext context, IReadOnlyList<T> mine, Func<T, RecordId?> record, SlotValue position)
    {
        var shown = context.At(position) is { } id ? mine.Where(one => record(one) == id).ToList() : [];
        if (shown.Count > 0)
            return shown;
        if (position.Text == "last" && mine.Count > 0)
            return [mine[^1]];
        return position.Number is { } number && number >= 1 && number <= mine.Count ? [mine[number - 1]] : [];
    }

    // People leave out subtitles and small words, and seldom add any.
    private static bool IsCalled(string title, string named)
    {
        var words = TextFolding.Fold(title).Split(' ');
        return TextFolding.Fold(named).Split(' ').All(words.Contains);
    }

    [GeneratedRegex(@"\b(?:semua\w*|smua|samua|seluruh\w*|all|every)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Everything();

    [GeneratedRegex(@"\b(?:kecuali|selain|except|but not)\s+(?<left>.+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excepting();
}

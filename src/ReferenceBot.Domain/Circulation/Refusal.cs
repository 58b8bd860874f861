namespace ReferenceBot.Domain.Circulation;

/// <summary>Why something was not done. The name chooses the words, the log entry and the metric.</summary>
/// <param name="Name">One of <see cref="Refusals"/>.</param>
public sealed record Refusal(string Name)
{
    /// <summary>A limit or amount that the words tell; null when there is none.</summary>
    public int? Number { get; init; }

    /// <summary>What the library system said, when its reason is none that we know; outside text.</summary>
    public string? SystemText { get; init; }
}

/// <summary>Names of refusals that circulation gives.</summary>
public static class Refusals
{
    /// <summary>The card is not known, or no longer.</summary>
    public const string UnknownCard = "unknown_card";
    public const string CardExpired = "card_expired";

    /// <summary>Fines above the limit; <see cref="Refusal.Number"/> is what is owed.</summary>
    public const string BlockedByFines = "blocked_by_fines";

    /// <summary>The card was blocked by the staff.</summary>
    public const string CardBlocked = "card_blocked";

    /// <summary>Something is overdue, which blocks new holds.</summary>
    public const string OverdueLoans = "overdue_loans";

    /// <summary>Another patron waits for it.</summary>
    public const string RequestedByAnother = "requested_by_another";

    /// <summary>Renewed as often as allowed; <see cref="Refusal.Number"/> is how often that is.</summary>
    public const string RenewalLimit = "renewal_limit";

    /// <summary>A renewal today would not move the due date.</summary>
    public const string TooEarly = "too_early";

    /// <summary>As many holds as allowed; <see cref="Refusal.Number"/> is how many.</summary>
    public const string HoldLimit = "hold_limit";
    public const string AlreadyOnHold = "already_on_hold";
    public const string AlreadyOnLoan = "already_on_loan";

    /// <summary>Every copy is for reading in the building, missing, or there is none.</summary>
    public const string NoItemToHold = "no_item_to_hold";

    /// <summary>A branch was named that is none of the library's.</summary>
    public const string UnknownBranch = "unknown_branch";

    /// <summary>The loan is over, or was never this patron's.</summary>
    public const string NoSuchLoan = "no_such_loan";
    public const string NoSuchHold = "no_such_hold";
    public const string UnknownRecord = "unknown_record";

    /// <summary>Acts on a child's card are the guardian's.</summary>
    public const string GuardianConfirms = "guardian_confirms";

    /// <summary>The library system gave a reason that none of these names says.</summary>
    public const string SystemRefused = "system_refused";

    /// <summary>The library system cannot be reached.</summary>
    public const string SystemDown = "system_down";
}

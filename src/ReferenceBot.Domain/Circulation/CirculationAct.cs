using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Circulation;

/// <summary>Something that changes a patron's account.</summary>
public abstract record CirculationAct
{
    /// <summary>Name of the kind of act, as the act log keeps it.</summary>
    public abstract string Kind { get; }

    /// <summary>What it is done to: the id of a loan, a record or a hold.</summary>
    public abstract string Object { get; }
}

/// <summary>Names of the kinds of acts, as they are stored.</summary>
public static class ActKinds
{
    public const string RenewLoan = "renew_loan";
    public const string PlaceHold = "place_hold";
    public const string CancelHold = "cancel_hold";
}

public sealed record RenewLoan(string LoanId) : CirculationAct
{
    public override string Kind => ActKinds.RenewLoan;

    public override string Object => LoanId;
}

/// <param name="PickupBranch">Code of the branch where it shall wait.</param>
public sealed record PlaceHold(RecordId Record, string PickupBranch) : CirculationAct
{
    public override string Kind => ActKinds.PlaceHold;

    public override string Object => Record.Value;
}

public sealed record CancelHold(string HoldId) : CirculationAct
{
    public override string Kind => ActKinds.CancelHold;

    public override string Object => HoldId;
}

/// <summary>How an act stands. Names and order are stored.</summary>
public enum ActState
{
    Planned,

    /// <summary>Written down before a system outside was asked; what became of it is read back, never asked again.</summary>
    Sent,
    Done,
    Refused,

    /// <summary>The system did not say, and reading back did not tell.</summary>
    Unknown,
}

/// <summary>What became of an act.</summary>
public sealed record ActResult(ActState State)
{
    /// <summary>Why it was refused; null otherwise.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The loan as it is after a renewal.</summary>
    public Loan? Loan { get; init; }

    /// <summary>The hold as it is after being placed, or as it was before being cancelled.</summary>
    public Hold? Hold { get; init; }

    public static ActResult Refused(Refusal refusal) => new(ActState.Refused) { Refusal = refusal };

    public static ActResult Refused(string name) => Refused(new Refusal(name));
}

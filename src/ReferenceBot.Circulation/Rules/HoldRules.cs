using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Rules;

/// <summary>The catalogue has no such record.</summary>
internal sealed class UnknownRecordRule : IRule<HoldWish>
{
    public Refusal? Refuse(HoldWish wish) => wish.Record is null ? new Refusal(Refusals.UnknownRecord) : null;
}

/// <summary>The library has no such branch.</summary>
internal sealed class UnknownBranchRule : IRule<HoldWish>
{
    public Refusal? Refuse(HoldWish wish) => wish.Branch is null ? new Refusal(Refusals.UnknownBranch) : null;
}

/// <summary>The patron waits for it already.</summary>
internal sealed class AlreadyOnHoldRule : IRule<HoldWish>
{
    public Refusal? Refuse(HoldWish wish) => wish.Shelf.Holds.Any(hold => hold.Card == wish.Account.Patron.Card)
        ? new Refusal(Refusals.AlreadyOnHold)
        : null;
}

/// <summary>The patron has a copy at home.</summary>
internal sealed class AlreadyOnLoanRule : IRule<HoldWish>
{
    public Refusal? Refuse(HoldWish wish) => wish.Shelf.Loans.Any(loan => loan.Card == wish.Account.Patron.Card)
        ? new Refusal(Refusals.AlreadyOnLoan)
        : null;
}

/// <summary>No copy can ever be handed out.</summary>
internal sealed class NoItemToHoldRule : IRule<HoldWish>
{
    public Refusal? Refuse(HoldWish wish) => wish.Shelf.CanBeHeld ? null : new Refusal(Refusals.NoItemToHold);
}

/// <summary>The patron waits for as much as allowed.</summary>
internal sealed class HoldLimitRule : IRule<HoldWish>
{
    public Refusal? Refuse(HoldWish wish) =>
        wish.Account.Holds.Count >= wish.Terms.Limit ? new Refusal(Refusals.HoldLimit) { Number = wish.Terms.Limit } : null;
}

/// <summary>Who has something overdue brings it back first.</summary>
internal sealed class OverdueLoansRule : IRule<HoldWish>
{
    public Refusal? Refuse(HoldWish wish) =>
        wish.Account.Loans.Any(loan => loan.Due < wish.Account.Today) ? new Refusal(Refusals.OverdueLoans) : null;
}

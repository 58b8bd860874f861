using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Rules;

/// <summary>Somebody else waits for it, and no other copy serves the queue.</summary>
internal sealed class RequestedByAnotherRule : IRule<RenewalWish>
{
    public Refusal? Refuse(RenewalWish wish) =>
        wish.Shelf.IsWantedByOthers(wish.Account.Patron.Card) ? new Refusal(Refusals.RequestedByAnother) : null;
}

/// <summary>It was renewed as often as it may be.</summary>
internal sealed class RenewalLimitRule : IRule<RenewalWish>
{
    public Refusal? Refuse(RenewalWish wish) =>
        wish.Loan.Renewals >= wish.Terms.Renewals ? new Refusal(Refusals.RenewalLimit) { Number = wish.Terms.Renewals } : null;
}

/// <summary>The patron would have it no longer than now.</summary>
internal sealed class TooEarlyRule : IRule<RenewalWish>
{
    public Refusal? Refuse(RenewalWish wish) => wish.NewDue <= wish.Loan.Due ? new Refusal(Refusals.TooEarly) : null;
}

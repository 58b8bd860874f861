using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Circulation.Rules;

/// <summary>A card may be used until the end of its last day.</summary>
internal sealed class CardExpiredRule : IRule<Wish>
{
    public Refusal? Refuse(Wish wish) =>
        wish.Account.Patron.ValidUntil < wish.Account.Today ? new Refusal(Refusals.CardExpired) : null;
}

/// <summary>The staff blocked the card.</summary>
internal sealed class CardBlockedRule : IRule<Wish>
{
    public Refusal? Refuse(Wish wish) => wish.Account.Patron.Blocked ? new Refusal(Refusals.CardBlocked) : null;
}

/// <summary>More is owed than the library lets pass.</summary>
internal sealed class BlockedByFinesRule(LoanTerms terms) : IRule<Wish>
{
    public Refusal? Refuse(Wish wish) =>
        wish.Account.Owed > terms.BlockAbove ? new Refusal(Refusals.BlockedByFines) { Number = wish.Account.Owed } : null;
}

/// <summary>Acts on a child's card are the guardian's, in whatever system the card is.</summary>
internal sealed class GuardianConfirmsRule : IRule<Patron>
{
    public Refusal? Refuse(Patron wish) => wish.Guardian is null ? null : new Refusal(Refusals.GuardianConfirms);
}

using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Circulation.Rules;

/// <summary>
/// The rules of the embedded system in the order in which they are told: what the card forbids first, because it holds for
/// everything, then what the thing itself does. Thread-safe.
/// </summary>
internal sealed class CirculationRules
{
    public CirculationRules(IOptions<LibraryOptions> library)
    {
        IRule<Wish>[] card = [new CardExpiredRule(), new CardBlockedRule(), new BlockedByFinesRule(library.Value.Loans)];
        Renewal = [.. card, new RequestedByAnotherRule(), new RenewalLimitRule(), new TooEarlyRule()];
        Hold =
        [
            new UnknownRecordRule(), new UnknownBranchRule(), .. card, new AlreadyOnHoldRule(), new AlreadyOnLoanRule(),
            new NoItemToHoldRule(), new OverdueLoansRule(), new HoldLimitRule(),
        ];
    }

    public IReadOnlyList<IRule<RenewalWish>> Renewal { get; }

    public IReadOnlyList<IRule<HoldWish>> Hold { get; }
}

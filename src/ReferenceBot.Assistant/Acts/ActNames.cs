using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Acts;

/// <summary>Finds the names that a question about an act has to tell: which title, which pickup location, due when.</summary>
internal sealed class ActNames(ICirculation circulation, ICatalogue catalogue, IOptions<LibraryOptions> library, TurnSession turn)
{
    /// <summary>What the acts are about; an act on what is not the patron's, or not there, has its refusal.</summary>
    public async Task<IReadOnlyList<NamedAct>> FindAsync(IReadOnlyList<CirculationAct> acts, CancellationToken cancel)
    {
        var loans = acts.Any(act => act is RenewLoan) ? await circulation.GetLoansAsync(turn.Card, cancel) : [];
        var holds = acts.Any(act => act is CancelHold) ? await circulation.GetHoldsAsync(turn.Card, cancel) : [];
        var named = acts.Select(act => Name(act, loans, holds)).ToList();
        var ids = named.Select(act => act.Record).OfType<RecordId>().Distinct().ToList();
        var records = (await catalogue.GetAsync(ids, cancel)).ToDictionary(record => record.Id);
        return [.. named.Select(act => ToNamedAct(act, act.Record is { } id ? records.GetValueOrDefault(id) : null))];
    }

    private static Named Name(CirculationAct act, IReadOnlyList<Loan> loans, IReadOnlyList<Hold> holds) => act switch
    {
        RenewLoan renewal when loans.FirstOrDefault(loan => loan.Id == renewal.LoanId) is { } loan =>
            new Named(act, loan.Record, loan.Title, Due: loan.Due),
        RenewLoan => new Named(act, null, null, Refusals.NoSuchLoan),
        CancelHold cancel when holds.FirstOrDefault(hold => hold.Id == cancel.HoldId) is { } hold =>
            new Named(act, hold.Record, hold.Title, Branch: hold.PickupBranch),
        CancelHold => new Named(act, null, null, Refusals.NoSuchHold),
        PlaceHold place => new Named(act, place.Record, null, Branch: place.PickupBranch),
        _ => throw new InvalidOperationException($"No name for {act.GetType().Name}."),
    };

    private NamedAct ToNamedAct(Named named, CatalogueRecord? record)
    {
        var refusal = named.Refusal ?? (named.Act is PlaceHold && record is null ? Refusals.UnknownRecord : null);
        return new NamedAct(named.Act, named.Title ?? record?.Bibliographic.Title ?? "", record)
        {
            Due = named.Due,
            Pickup = library.Value.Branches.FirstOrDefault(branch => branch.Code == named.Branch),
            Refusal = refusal is null ? null : new Refusal(refusal),
        };
    }

    private sealed record Named(
        CirculationAct Act, RecordId? Record, string? Title, string? Refusal = null, DateOnly? Due = null, string? Branch = null);
}

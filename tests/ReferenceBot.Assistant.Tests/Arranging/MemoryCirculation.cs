using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>Accounts in memory. It refuses what a test tells it to, and counts what was really done.</summary>
internal sealed class MemoryCirculation(ICatalogue catalogue) : ICirculation
{
    private readonly Dictionary<string, ActResult> _operations = [];

    public Dictionary<string, Patron> Patrons { get; } = [];

    public List<Loan> Loans { get; } = [];

    public List<Hold> Holds { get; } = [];

    public List<Fine> Fines { get; } = [];

    /// <summary>Why an act on an object is refused, by the object's id.</summary>
    public Dictionary<string, Refusal> Refuses { get; } = [];

    /// <summary>Acts that had an effect, in order: <c>renew_loan L1</c>.</summary>
    public List<string> Done { get; } = [];

    public bool IsDown { get; set; }

    /// <summary>The system takes the next act and does not say what became of it.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Called before an act is done; what it throws is what the act throws.</summary>
    public Action<CirculationAct> OnAct { get; set; } = _ => { };

    public Loan Lend(ARecord record, string id, DateOnly due)
    {
        Loans.Add(new Loan(id, record.Id, record.Build().Bibliographic.Title, "B-" + id, due, 0) { RenewalsLeft = 1 });
        return Loans[^1];
    }

    public Task<Patron?> FindPatronAsync(string card, CancellationToken cancel) => Answer(Patrons.GetValueOrDefault(card));

    public Task<IReadOnlyList<Loan>> GetLoansAsync(string card, CancellationToken cancel) =>
        Answer<IReadOnlyList<Loan>>([.. Loans.Select(loan => loan with { RenewalBar = Refuses.GetValueOrDefault(loan.Id) })]);

    public Task<IReadOnlyList<Hold>> GetHoldsAsync(string card, CancellationToken cancel) => Answer<IReadOnlyList<Hold>>([.. Holds]);

    public Task<FineAccount> GetFinesAsync(string card, CancellationToken cancel) => Answer(new FineAccount([.. Fines]));

    public Task<Refusal?> CheckAsync(string card, CirculationAct act, CancellationToken cancel) =>
        Answer(Refuses.GetValueOrDefault(act.Object));

    public async Task<ActResult> DoAsync(CirculationAct act, Confirmation confirmation, CancellationToken cancel)
    {
        if (_operations.TryGetValue(confirmation.OperationId, out var known))
            return known;
        OnAct(act);
        if (IsDown)
            throw new LibrarySystemDownException("no route to host");
        var result = Refuses.TryGetValue(act.Object, out var refusal) ? ActResult.Refused(refusal)
            : IsSilent ? new ActResult(ActState.Unknown)
            : await DoAsync(act, cancel);
        return _operations[confirmation.OperationId] = result;
    }

    private async Task<ActResult> DoAsync(CirculationAct act, CancellationToken cancel)
    {
        Done.Add($"{act.Kind} {act.Object}");
        switch (act)
        {
            case RenewLoan renewal:
                var at = Loans.FindIndex(loan => loan.Id == renewal.LoanId);
                Loans[at] = Loans[at] with { Due = Loans[at].Due.AddDays(7), Renewals = Loans[at].Renewals + 1, RenewalsLeft = 0 };
                return new ActResult(ActState.Done) { Loan = Loans[at] };
            case PlaceHold place:
                var records = await catalogue.GetAsync([place.Record], cancel);
                Holds.Add(new Hold(
                    $"H{Holds.Count + 1}", place.Record, records[0].Bibliographic.Title, place.PickupBranch, HoldState.Queued, 1));
                return new ActResult(ActState.Done) { Hold = Holds[^1] };
            default:
                var hold = Holds.Single(known => known.Id == act.Object);
                Holds.Remove(hold);
                return new ActResult(ActState.Done) { Hold = hold };
        }
    }

    private Task<T> Answer<T>(T value) =>
        IsDown ? Task.FromException<T>(new LibrarySystemDownException("no route to host")) : Task.FromResult(value);
}

/// <summary>Links in memory: a card for each conversation.</summary>
internal sealed class MemoryLinks : IAccountLinks
{
    private int _steps;

    public Dictionary<string, AccountLink> Cards { get; } = [];

    public void Link(string conversation, string card, Audience audience = Audience.Adult) =>
        Cards[conversation] = new AccountLink(card, audience, DateTimeOffset.UnixEpoch);

    public Task<AccountLink?> FindAsync(string conversation, string? sender, CancellationToken cancel) =>
        Task.FromResult(Cards.GetValueOrDefault(conversation));

    public Task<LinkStep> OpenStepAsync(string conversation, string? sender, CancellationToken cancel) =>
        Task.FromResult(new LinkStep($"langkah{++_steps}", new DateTimeOffset(2026, 11, 23, 9, 15, 0, TimeSpan.FromHours(8))));

    public Task<bool> IsStepOpenAsync(string conversation, CancellationToken cancel) => Task.FromResult(_steps > 0);

    public Task<bool> UnlinkAsync(string conversation, string? sender, CancellationToken cancel) =>
        Task.FromResult(Cards.Remove(conversation));
}

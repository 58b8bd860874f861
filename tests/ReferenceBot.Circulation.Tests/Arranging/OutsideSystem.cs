using ReferenceBot.Circulation.Acts;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Tests.Arranging;

/// <summary>
/// A library system outside, with one patron. It can be down, and can lose its answer or the question. It believes whatever it
/// is asked: renewed twice is renewed twice.
/// </summary>
internal sealed class OutsideSystem : ILibrarySystem
{
    public const string Card = "A1";
    public static readonly string LoanId = "77";

    private int _holds;

    public bool CommitsWithTurn => false;

    /// <summary>Cannot be reached at all.</summary>
    public bool Down { get; set; }

    /// <summary>Thrown in place of the answer, after the act was done.</summary>
    public Exception? AnswerLost { get; set; }

    /// <summary>Thrown before anything was done.</summary>
    public Exception? QuestionLost { get; set; }

    /// <summary>Thrown when the account is looked at again after an act.</summary>
    public Exception? LookLost { get; set; }

    /// <summary>After one act, nothing is answered any more.</summary>
    public bool FallsOverAfterwards { get; set; }

    public Refusal? Refuses { get; set; }

    /// <summary>How often an act was asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>Called while the system is asked for an act.</summary>
    public Func<Task> WhileAsked { get; set; } = () => Task.CompletedTask;

    public Patron Holder { get; set; } = new(Card, "Contoh Ani", Domain.Records.Audience.Adult, "PUSAT");

    public List<Loan> Loans { get; } = [new Loan(LoanId, null, "Sasando", "K1", Library.Today.AddDays(3), 0)];

    public List<Hold> Holds { get; } = [];

    public Task<Patron?> FindPatronAsync(string card, CancellationToken cancel) => Answer(card == Card ? Holder : null);

    public Task<bool> VerifyPinAsync(string card, string pin, CancellationToken cancel) => Answer(card == Card && pin == "1234");

    public Task<IReadOnlyList<Loan>> GetLoansAsync(string card, CancellationToken cancel) => Answer<IReadOnlyList<Loan>>([.. Loans]);

    public Task<IReadOnlyList<Hold>> GetHoldsAsync(string card, CancellationToken cancel) => Answer<IReadOnlyList<Hold>>([.. Holds]);

    public Task<FineAccount> GetFinesAsync(string card, CancellationToken cancel) => Answer(new FineAccount([]));

    public Task<IReadOnlyDictionary<string, ItemStatus>> GetItemsAsync(IReadOnlyCollection<string> barcodes, CancellationToken cancel) =>
        Answer<IReadOnlyDictionary<string, ItemStatus>>(new Dictionary<string, ItemStatus>());

    public Task<Refusal?> CheckAsync(string card, CirculationAct act, CancellationToken cancel) => Answer<Refusal?>(null);

    public async Task<ActResult> DoAsync(string card, CirculationAct act, CancellationToken cancel)
    {
        Asked++;
        await WhileAsked();
        if (QuestionLost is { } lost)
            throw lost;
        if (Refuses is { } refusal)
            return ActResult.Refused(refusal);
        var result = Do(act);
        Down = FallsOverAfterwards;
        return AnswerLost is { } unheard ? throw unheard : result;
    }

    public Task<ActResult> ReadBackAsync(string card, CirculationAct act, AccountSnapshot before, CancellationToken cancel) =>
        LookLost is { } lost ? Task.FromException<ActResult>(lost) : Answer(ReadBack.Compare(act, before, Loans, Holds));

    private ActResult Do(CirculationAct act)
    {
        switch (act)
        {
            case RenewLoan:
                Loans[0] = Loans[0] with { Due = Loans[0].Due.AddDays(7), Renewals = Loans[0].Renewals + 1 };
                return new ActResult(ActState.Done) { Loan = Loans[0] };
            case PlaceHold place:
                Holds.Add(new Hold($"h{++_holds}", place.Record, "Tenun", place.PickupBranch, HoldState.Queued, 1));
                return new ActResult(ActState.Done) { Hold = Holds[^1] };
            default:
                Holds.RemoveAll(hold => hold.Id == act.Object);
                return new ActResult(ActState.Done);
        }
    }

    private Task<T> Answer<T>(T answer) => Down ? throw new IOException("connection reset") : Task.FromResult(answer);
}

using ReferenceBot.Circulation.Acts;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Systems.Embedded;

/// <summary>
/// The library system inside this program: accounts in its own database, with the rules of the library's settings. Works on the
/// context of its scope and never saves it; of two turns that act on one account or one queue, the later commit fails.
/// </summary>
internal sealed class EmbeddedLibrarySystem(EmbeddedTables tables, Accounts accounts, AccountView view, EmbeddedActs acts) : ILibrarySystem
{
    public bool CommitsWithTurn => true;

    public async Task<Patron?> FindPatronAsync(string card, CancellationToken cancel) =>
        (await tables.FindPatronAsync(card, cancel))?.ToPatron();

    public async Task<bool> VerifyPinAsync(string card, string pin, CancellationToken cancel) =>
        PinHash.Matches(pin, (await tables.FindPatronAsync(card, cancel))?.PinHash);

    public async Task<IReadOnlyList<Loan>> GetLoansAsync(string card, CancellationToken cancel) =>
        await accounts.FindAsync(card, null, cancel) is { } account ? await view.LoansAsync(account, cancel) : [];

    public async Task<IReadOnlyList<Hold>> GetHoldsAsync(string card, CancellationToken cancel) =>
        await accounts.FindAsync(card, null, cancel) is { } account ? await view.HoldsAsync(account, cancel) : [];

    public async Task<FineAccount> GetFinesAsync(string card, CancellationToken cancel) =>
        await accounts.FindAsync(card, null, cancel) is { } account ? await view.FinesAsync(account, cancel) : new FineAccount([]);

    public async Task<IReadOnlyDictionary<string, ItemStatus>> GetItemsAsync(
        IReadOnlyCollection<string> barcodes, CancellationToken cancel)
    {
        var items = await tables.ItemsAsync(barcodes, cancel);
        var shelves = await tables.ShelvesAsync([.. items.Values.Select(item => item.RecordId).Distinct()], cancel);
        return items.ToDictionary(item => item.Key, item => shelves[item.Value.RecordId].Status(item.Value));
    }

    public Task<Refusal?> CheckAsync(string card, CirculationAct act, CancellationToken cancel) => acts.CheckAsync(card, act, cancel);

    public Task<ActResult> DoAsync(string card, CirculationAct act, CancellationToken cancel) => acts.DoAsync(card, act, cancel);

    public async Task<ActResult> ReadBackAsync(string card, CirculationAct act, AccountSnapshot before, CancellationToken cancel) =>
        ReadBack.Compare(act, before, await GetLoansAsync(card, cancel), await GetHoldsAsync(card, cancel));
}

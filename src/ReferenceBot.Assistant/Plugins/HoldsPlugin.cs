using System.ComponentModel;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>The holds of the linked card.</summary>
internal sealed class HoldsPlugin(ICirculation circulation, ICatalogue catalogue, IOptions<LibraryOptions> library, TurnSession turn)
{
    [KernelFunction("List")]
    [AccountData]
    [Description("What the patron has on hold, with ids, places in the queue and pickup locations.")]
    public async Task<string> ListAsync(CancellationToken cancel = default)
    {
        var holds = await circulation.GetHoldsAsync(turn.Card, cancel);
        var records = await catalogue.GetAsync([.. holds.Select(hold => hold.Record).OfType<RecordId>().Distinct()], cancel);
        turn.Ledger.Add(new HoldsOutcome(holds, records));
        return ShortFacts.Of(holds);
    }

    [KernelFunction("Place")]
    [SideEffect]
    [AccountData]
    [Description("Places a hold on a record. The patron is asked first.")]
    public async Task<IReadOnlyList<CirculationAct>> PlaceAsync(
        [Description("Record id")] string record,
        [Description("Name or code of the branch where it shall wait; empty for the patron's own")] string pickup,
        CancellationToken cancel = default)
    {
        if (!RecordId.TryParse(record, out var id))
            throw new UnknownRecordException(record);
        if (!BranchNames.NamesPlace(library.Value, pickup))
            return [new PlaceHold(id, await OwnBranchAsync(cancel))];
        if (BranchNames.Find(library.Value, pickup) is { } branch)
            return [new PlaceHold(id, branch.Code)];
        // What a model wrote there is not repeated to the person.
        turn.Ledger.Add(new UnknownBranchOutcome(turn.Text.Contains(pickup, StringComparison.OrdinalIgnoreCase) ? pickup.Trim() : null));
        return [];
    }

    [KernelFunction("Cancel")]
    [SideEffect]
    [AccountData]
    [Description("Cancels one hold of the patron. The patron is asked first.")]
    public static IReadOnlyList<CirculationAct> Cancel([Description("Hold id, from Holds_List")] string hold) => [new CancelHold(hold)];

    private async Task<string> OwnBranchAsync(CancellationToken cancel)
    {
        var patron = await circulation.FindPatronAsync(turn.Card, cancel);
        var branches = library.Value.Branches;
        return branches.FirstOrDefault(branch => branch.Code == patron?.HomeBranch)?.Code ?? branches.FirstOrDefault()?.Code ?? "";
    }
}

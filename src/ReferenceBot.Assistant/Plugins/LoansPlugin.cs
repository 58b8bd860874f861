using System.ComponentModel;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>The loans on the linked card.</summary>
internal sealed class LoansPlugin(ICirculation circulation, ICatalogue catalogue, LibraryCalendar calendar, TurnSession turn)
{
    [KernelFunction("List")]
    [AccountData]
    [Description("What the patron has on loan, with ids and due dates.")]
    public async Task<string> ListAsync(CancellationToken cancel = default)
    {
        var loans = await circulation.GetLoansAsync(turn.Card, cancel);
        var records = await catalogue.GetAsync([.. loans.Select(loan => loan.Record).OfType<Domain.Records.RecordId>().Distinct()], cancel);
        turn.Ledger.Add(new LoansOutcome(loans, records, calendar.Today));
        return ShortFacts.Of(loans);
    }

    [KernelFunction("Renew")]
    [SideEffect]
    [AccountData]
    [Description("Renews one loan of the patron. The patron is asked first.")]
    public static IReadOnlyList<CirculationAct> Renew([Description("Loan id, from Loans_List")] string loan) => [new RenewLoan(loan)];

    [KernelFunction("RenewAll")]
    [SideEffect]
    [AccountData]
    [Description("Renews all loans of the patron. The patron is asked first.")]
    public async Task<IReadOnlyList<CirculationAct>> RenewAllAsync(CancellationToken cancel = default)
    {
        var loans = await circulation.GetLoansAsync(turn.Card, cancel);
        return [.. loans.Select(loan => new RenewLoan(loan.Id))];
    }
}

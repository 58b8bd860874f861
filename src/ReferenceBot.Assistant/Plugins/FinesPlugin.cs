using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>What the linked card owes.</summary>
internal sealed class FinesPlugin(ICirculation circulation, TurnSession turn)
{
    [KernelFunction("List")]
    [AccountData]
    [Description("What the patron owes, and for what.")]
    public async Task<string> ListAsync(CancellationToken cancel = default)
    {
        var account = await circulation.GetFinesAsync(turn.Card, cancel);
        turn.Ledger.Add(new FinesOutcome(account));
        return string.Create(CultureInfo.InvariantCulture, $"fines={account.Fines.Count} total={account.Total}");
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Acts;

/// <summary>Writes down what was confirmed and what became of it.</summary>
internal sealed class ActLog(ReferenceBotContext turn, IDbContextFactory<ReferenceBotContext> contexts, TimeProvider clock)
{
    /// <summary>What is known of an operation, be it from this turn or stored.</summary>
    /// <exception cref="InvalidOperationException">The operation was another act: a confirmation is good for one only.</exception>
    public async Task<ActRow?> FindAsync(CirculationAct act, Confirmation confirmation, CancellationToken cancel)
    {
        var id = confirmation.OperationId;
        var acts = turn.Set<ActRow>();
        var row = acts.Local.FirstOrDefault(known => known.OperationId == id)
            ?? await acts.AsNoTracking().SingleOrDefaultAsync(known => known.OperationId == id, cancel);
        if (row is not null && (row.Card, row.Kind, row.Object) != (confirmation.Card, act.Kind, act.Object))
            throw new InvalidOperationException($"Operation {id} was confirmed for another act.");
        return row;
    }

    /// <summary>Adds a finished act to the turn, which keeps or drops it with all else.</summary>
    public void AddToTurn(CirculationAct act, Confirmation confirmation, ActResult result)
    {
        var row = NewRow(act, confirmation, before: null);
        Write(row, result);
        turn.Add(row);
    }

    /// <summary>Stores at once that an act is going to be sent; whoever else is sending it makes this fail.</summary>
    /// <param name="cancelled">The hold that is to be cancelled, if it is that.</param>
    public async Task<ActRow> SendingAsync(
        CirculationAct act, Confirmation confirmation, AccountSnapshot before, Hold? cancelled, CancellationToken cancel)
    {
        var row = NewRow(act, confirmation, JsonSerializer.Serialize(before));
        row.State = ActState.Sent;
        row.RecordId = cancelled?.Record?.Value;
        row.PickupBranch = cancelled?.PickupBranch;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        context.Add(row);
        await context.SaveChangesAsync(cancel);
        return row;
    }

    /// <summary>Stores at once what became of an act that was sent: it is so, whatever becomes of the turn.</summary>
    public async Task FinishAsync(ActRow row, ActResult result)
    {
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        context.Attach(row);
        Write(row, result);
        await context.SaveChangesAsync(CancellationToken.None);
    }

    public static AccountSnapshot Before(ActRow row) =>
        row.Before is null ? new AccountSnapshot(null, null, []) : JsonSerializer.Deserialize<AccountSnapshot>(row.Before)!;

    private ActRow NewRow(CirculationAct act, Confirmation confirmation, string? before) => new()
    {
        OperationId = confirmation.OperationId,
        Card = confirmation.Card,
        Kind = act.Kind,
        Object = act.Object,
        Before = before,
        CreatedAt = clock.GetUtcNow(),
        UpdatedAt = clock.GetUtcNow(),
    };

    private void Write(ActRow row, ActResult result)
    {
        row.State = result.State;
        row.Refusal = Cut(result.Refusal?.Name, CirculationModel.MaxRefusal);
        row.RefusalNumber = result.Refusal?.Number;
        row.RefusalText = Cut(result.Refusal?.SystemText, CirculationModel.MaxRefusalText);
        row.ResultId = result.Loan?.Id ?? result.Hold?.Id;
        row.RecordId = result.Hold?.Record?.Value ?? row.RecordId;
        row.PickupBranch = result.Hold?.PickupBranch ?? row.PickupBranch;
        row.UpdatedAt = clock.GetUtcNow();
    }

    // A system outside may say more than a column holds.
    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}

using System.Text.Json.Serialization;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Acts;

/// <summary>Acts that a patron was asked about and that wait for the yes.</summary>
/// <param name="Id">Becomes the confirmation's id: one yes uses it up.</param>
/// <param name="Card">The card that was linked when the question was asked.</param>
internal sealed record PendingActs(string Id, string Card, DateTimeOffset AskedAt, IReadOnlyList<PendingCall> Calls)
{
    /// <summary>How long a yes counts: after that, the person may not remember what was asked.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Names of what would be done, for a reminder.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Titles =>
        [.. Calls.SelectMany(call => call.Acts).Where(act => act.Refusal is null).Select(act => act.Title)];
}

/// <summary>A function call that waits, with the acts it was found to be for.</summary>
/// <param name="Function">As a planner names it.</param>
internal sealed record PendingCall(string Function, IReadOnlyDictionary<string, string?> Arguments, IReadOnlyList<PendingAct> Acts);

/// <summary>One act as the question named it.</summary>
/// <param name="Refusal">The rules refused it before; it was named as refused and is not tried.</param>
internal sealed record PendingAct(string Kind, string Object, string Title, string? Branch = null, Refusal? Refusal = null)
{
    public static PendingAct Of(CirculationAct act, string title, Refusal? refusal) =>
        new(act.Kind, act.Object, title, (act as PlaceHold)?.PickupBranch, refusal);

    /// <exception cref="InvalidOperationException">The kind is none of ours.</exception>
    public CirculationAct ToAct() => Kind switch
    {
        ActKinds.RenewLoan => new RenewLoan(Object),
        ActKinds.PlaceHold => new PlaceHold(RecordId.Parse(Object), Branch ?? ""),
        ActKinds.CancelHold => new CancelHold(Object),
        _ => throw new InvalidOperationException($"Nothing is known of the act '{Kind}'."),
    };
}

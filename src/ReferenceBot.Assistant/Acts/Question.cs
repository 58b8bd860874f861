using Microsoft.SemanticKernel;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Acts;

/// <summary>
/// The one question about side effects that a turn may ask, and the calls that a yes to the question before lets pass.
/// Not thread-safe.
/// </summary>
internal sealed class Question
{
    private readonly List<PendingCall> _asked = [];
    private readonly List<NamedAct> _acts = [];
    private readonly List<ConfirmedCall> _confirmed = [];

    /// <summary>What is to be confirmed; empty when nothing is asked.</summary>
    public IReadOnlyList<NamedAct> Acts => _acts;

    /// <summary>A yes was heard, so that the question before is answered.</summary>
    public bool Answered { get; private set; }

    /// <summary>Adds a call to the question; an act that stands in it already, whatever call it came from, is not asked twice.</summary>
    public void Add(string function, KernelArguments arguments, IReadOnlyList<NamedAct> acts)
    {
        var news = acts.Where(act => !_acts.Exists(known => IsSame(known.Act, act.Act))).ToList();
        if (news.Count == 0)
            return;
        _asked.Add(new PendingCall(
            function, Canonical(arguments), [.. news.Select(act => PendingAct.Of(act.Act, act.Title, act.Refusal))]));
        _acts.AddRange(news);
    }

    private static bool IsSame(CirculationAct known, CirculationAct act) => known.Kind == act.Kind && known.Object == act.Object;

    /// <summary>Asks nothing of what was to be asked.</summary>
    public void Forget()
    {
        _asked.Clear();
        _acts.Clear();
    }

    /// <summary>Takes a yes to <paramref name="pending"/>: each of its calls may run once, on the acts that were named.</summary>
    public void Confirm(PendingActs pending)
    {
        Answered = true;
        var position = 0;
        foreach (var call in pending.Calls)
        {
            _confirmed.Add(new ConfirmedCall(pending, call, position));
            position += call.Acts.Count;
        }
    }

    /// <summary>The confirmed call that this call is; null when the patron has not said yes to it. It can be taken once.</summary>
    public ConfirmedCall? Take(string function, KernelArguments arguments)
    {
        var canonical = Canonical(arguments);
        var found = _confirmed.Find(confirmed => IsSame(confirmed.Call, function, canonical));
        if (found is not null)
            _confirmed.Remove(found);
        return found;
    }

    /// <summary>What waits for an answer after this turn; null when nothing was asked.</summary>
    public PendingActs? ToPending(string card, DateTimeOffset now) =>
        _asked.Count == 0 ? null : new PendingActs(Guid.NewGuid().ToString("N"), card, now, [.. _asked]);

    private static Dictionary<string, string?> Canonical(KernelArguments arguments) =>
        arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value?.ToString());

    private static bool IsSame(PendingCall call, string function, Dictionary<string, string?> arguments) =>
        call.Function == function && call.Arguments.Count == arguments.Count
        && call.Arguments.All(pair => arguments.TryGetValue(pair.Key, out var value) && value == pair.Value);
}

/// <summary>A call that a patron's yes lets run.</summary>
/// <param name="First">Place of its first act in the question, from 0.</param>
internal sealed record ConfirmedCall(PendingActs Pending, PendingCall Call, int First)
{
    /// <summary>The confirmation of one of the call's acts.</summary>
    public Confirmation Confirmation(int act) => new(Pending.Id, First + act, Pending.Card);
}

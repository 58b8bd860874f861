using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ReferenceBot.Domain.Telemetry;

/// <summary>
/// What can be seen from outside of how turns go: spans and metrics under one name. Their tags are names that the program gives,
/// never what anybody wrote, a card, or a conversation. Thread-safe.
/// </summary>
public static class LibraryTelemetry
{
    public const string Name = "ReferenceBot";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> TurnDuration =
        Meter.CreateHistogram<double>("referencebot.turn.duration", "s", "Message in to reply saved");

    private static readonly Histogram<double> StageDuration =
        Meter.CreateHistogram<double>("referencebot.stage.duration", "s", "One stage of a turn");

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("referencebot.calls", description: "Functions called");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("referencebot.refusals", description: "Refusals by name");
    private static readonly Counter<long> Acts = Meter.CreateCounter<long>("referencebot.acts", description: "Acts with side effects");
    private static readonly Counter<long> Tickets = Meter.CreateCounter<long>("referencebot.tickets", description: "For librarians");
    private static readonly Counter<long> Inbox = Meter.CreateCounter<long>("referencebot.inbox.handled", description: "Messages taken");
    private static readonly Counter<long> Outbox = Meter.CreateCounter<long>("referencebot.outbox.handled", description: "Replies sent");
    private static readonly Counter<long> LostLeases = Meter.CreateCounter<long>("referencebot.leases.lost", description: "Leases lost");

    /// <summary>Begins a turn; disposing of the answer ends it.</summary>
    public static StageSpan BeginTurn() => new(Spans.StartActivity("turn"), TurnDuration, null);

    /// <summary>Begins a stage of a turn; disposing of the answer ends it.</summary>
    /// <param name="stage">Such as <c>understand</c>.</param>
    public static StageSpan Begin(string stage) => new(Spans.StartActivity(stage), StageDuration, stage);

    /// <param name="function">As <c>Catalogue.Search</c>.</param>
    /// <param name="reason">Name of the refusal; null when there was none.</param>
    public static void CountCall(string function, string outcome, string? reason) =>
        Calls.Add(1, new("function", function), new("outcome", outcome), new("reason", reason ?? ""));

    public static void CountRefusal(string name) => Refusals.Add(1, new KeyValuePair<string, object?>("name", name));

    public static void CountAct(string function, string outcome) => Acts.Add(1, new("function", function), new("outcome", outcome));

    public static void CountTicket(string reason, bool updated) => Tickets.Add(1, new("reason", reason), new("updated", updated));

    public static void CountInbox(string outcome) => Inbox.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void CountOutbox(string outcome) => Outbox.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void CountLostLease() => LostLeases.Add(1);
}

/// <summary>Something that takes time. Not thread-safe.</summary>
public sealed class StageSpan : IDisposable
{
    private readonly Activity? _activity;
    private readonly Histogram<double> _duration;
    private readonly string? _stage;
    private readonly long _started = Stopwatch.GetTimestamp();

    internal StageSpan(Activity? activity, Histogram<double> duration, string? stage)
    {
        _activity = activity;
        _duration = duration;
        _stage = stage;
    }

    /// <summary>Notes a name that the program gave.</summary>
    public void Tag(string name, string? value) => _activity?.SetTag(name, value);

    public void Dispose()
    {
        var tags = _stage is null ? default(TagList) : new TagList { { "stage", _stage } };
        _duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        _activity?.Dispose();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReferenceBot.Channels.Receiving;
using ReferenceBot.Channels.Sending;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Telemetry;

/// <summary>What an operator sees of a turn: how it went, and nothing of what was said or who said it.</summary>
internal sealed class TurnTelemetryTests
{
    private const string Card = "KPG0001";
    private const string Conversation = "terminal:rahasia-obrolan";

    private static readonly string[] Messages =
        ["cari buku tentang zamrudkhatulistiwa", "kartu saya KPG0001 pin 482193", "pinjaman saya", "perpanjang semua", "ya"];
    private static readonly string[] Secrets = ["zamrud", Card, "482193", "rahasia-obrolan", "Contoh Maria"];

    private readonly DataFolder _folder = new();
    private readonly ConcurrentBag<string> _seen = [];

    [OneTimeTearDown]
    public void Leave() => _folder.Dispose();

    [Test]
    public async Task It_holds_stages_names_and_outcomes_but_no_message_card_or_pin()
    {
        await ReferenceBotProgram.ChatAsync(_folder, ["halo"], "--patron", Card, "--conversation", Conversation.Split(':')[1]);
        using var spans = ListenToSpans();
        using var metrics = ListenToMetrics();
        await TalkAsync();
        foreach (var expected in new[] { "receive", "understand", "plan", "call", "compose", "commit", "deliver", "function=Loans.RenewAll" })
            Assert.That(_seen, Has.Some.Contains(expected));
        foreach (var instrument in new[] { "turn.duration", "stage.duration", "calls", "refusals", "acts", "inbox.handled", "outbox.handled" })
            Assert.That(_seen, Has.Some.StartsWith("referencebot." + instrument));
        foreach (var secret in Secrets)
            Assert.That(_seen, Has.None.Contains(secret).IgnoreCase);
    }

    private async Task TalkAsync()
    {
        var settings = _folder.Write("settings.json", JsonSerializer.Serialize(new
        {
            Understanding = new { ModelFolder = _folder.Models },
            Logging = new { LogLevel = new Dictionary<string, string> { ["Default"] = "Trace", ["Microsoft.SemanticKernel"] = "Trace" } },
        }));
        using var host = LibraryHost.Build(new StartOptions(_folder.Data, settings));
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(new SeenLog(_seen));
        await host.Services.GetRequiredService<Preparation>().PrepareConversationAsync(CancellationToken.None);
        foreach (var (message, number) in Messages.Select((text, i) => (text, i)))
        {
            var incoming = new IncomingMessage { Conversation = Conversation, Text = message };
            await host.Services.GetRequiredService<MessageReceiver>().ReceiveAsync(incoming, $"telemetry:{number}", CancellationToken.None);
            await host.Services.GetRequiredService<ITurns>().HandleAsync(Conversation, CancellationToken.None);
            await host.Services.GetRequiredService<OutboxSender>().SendAsync(Conversation, _ => Task.CompletedTask, CancellationToken.None);
        }
    }

    private ActivityListener ListenToSpans()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _seen.Add(
                $"{span.DisplayName} {Tags(span.TagObjects)} {string.Join(' ', span.Events.Select(e => e.Name + Tags(e.Tags)))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private MeterListener ListenToMetrics()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name is "ReferenceBot" || instrument.Meter.Name.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _seen.Add($"{instrument.Name} {Tags(tags.ToArray())}"));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _seen.Add($"{instrument.Name} {Tags(tags.ToArray())}"));
        listener.Start();
        return listener;
    }

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));

    private sealed class SeenLog(ConcurrentBag<string> seen) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            seen.Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            seen.Add(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}

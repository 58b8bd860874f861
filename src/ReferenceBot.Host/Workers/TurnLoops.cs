using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Host.Workers;

/// <summary>Answers what waits in the inbox of the channels that this process serves, several conversations at a time.</summary>
internal sealed partial class TurnLoops(TurnWorker turns, ServedChannels channels, TimeProvider clock, ILogger<TurnLoops> logger)
    : BackgroundService
{
    // One conversation each, so that a slow turn keeps no other waiting.
    private const int Loops = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (channels.Names.Count == 0)
            return Task.CompletedTask;
        var scope = MessageScope.Channels([.. channels.Names]);
        return Task.WhenAll(Enumerable.Range(0, Loops).Select(_ => Task.Run(() => LoopAsync(scope, stoppingToken), stoppingToken)));
    }

    private async Task LoopAsync(MessageScope scope, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (await turns.HandleAsync(scope, 1, stop) == 0)
                    await Task.Delay(Pause, clock, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            // A database that is away now may be back later; the messages wait.
            catch (Exception fault)
            {
                Log.InboxNotRead(logger, fault);
                await Task.Delay(PauseAfterFault, clock, stop);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The inbox could not be read; it is tried again.")]
        public static partial void InboxNotRead(ILogger logger, Exception fault);
    }
}

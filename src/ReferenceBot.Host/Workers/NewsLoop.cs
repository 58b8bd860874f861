using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReferenceBot.Host.Start;

namespace ReferenceBot.Host.Workers;

/// <summary>Keeps the indexes up to what others import while nobody asks, so that the next question need not wait.</summary>
internal sealed partial class NewsLoop(CatalogueNews news, TimeProvider clock, ILogger<NewsLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Interval, clock);
        try
        {
            while (await beat.WaitForNextTickAsync(stoppingToken))
                await CatchUpAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: what is missing is caught up at the next start.
        }
    }

    private async Task CatchUpAsync(CancellationToken stop)
    {
        try
        {
            await news.CatchUpAsync(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            Log.NotCaughtUp(logger, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The indexes could not be brought up to date; it is tried again.")]
        public static partial void NotCaughtUp(ILogger logger, Exception fault);
    }
}

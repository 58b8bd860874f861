using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace ReferenceBot.Assistant.Models;

/// <summary>How requests travel to the model's server, and nowhere else.</summary>
internal static class ModelTransport
{
    public const string Name = "ReferenceBot.Model";

    private const int MostRetries = 2;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    public static IServiceCollection AddModelTransport(this IServiceCollection services)
    {
        services.AddTransient<ModelDoor>().AddSingleton<ModelCheck>();
        services.AddHttpClient(Name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            // Its one client lives as long as the program; connections are renewed below it, so that a server may move.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            })
            .AddHttpMessageHandler<ModelDoor>()
            .AddResilienceHandler("retry", TryAgain);
        return services;
    }

    private static void TryAgain(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
    {
        // A server needs its pause in real time, whatever the library's clock says.
        pipeline.TimeProvider = TimeProvider.System;
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = MostRetries,
            Delay = FirstPause,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            // A server may ask for a pause that outlasts the request's time limit, which then ends it.
            ShouldRetryAfterHeader = true,
        });
    }

    /// <summary>Lets through what belongs: no key where none is set, no answer larger than any that can be used.</summary>
    internal sealed class ModelDoor(IOptions<ModelOptions> options) : DelegatingHandler
    {
        private const long MostBytes = 1 << 20;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (options.Value.ApiKey.Length == 0)
                request.Headers.Authorization = null;
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return response;
        }
    }
}

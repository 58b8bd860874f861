using Microsoft.Extensions.DependencyInjection;

namespace ReferenceBot.Host.Workers;

internal static class WorkerServices
{
    public static IServiceCollection AddWorkers(this IServiceCollection services) =>
        services.AddSingleton<ServedChannels>().AddHostedService<TurnLoops>().AddHostedService<NewsLoop>();
}

using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Host.Start;

namespace ReferenceBot.Host.Composition;

/// <summary>Answers from the catalogue as it is now: a conversation may stay open for days while others import.</summary>
internal sealed class InformedAssistant(IAssistant inner, CatalogueNews news) : IAssistant
{
    public async Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancel)
    {
        await news.CatchUpAsync(cancel);
        return await inner.AnswerAsync(message, cancel);
    }
}

internal static class InformedAssistantServices
{
    /// <summary>Puts itself before the assistant that is registered.</summary>
    public static IServiceCollection AddInformedAssistant(this IServiceCollection services)
    {
        var inner = services.Last(service => service.ServiceType == typeof(IAssistant)).ImplementationType!;
        services.AddSingleton(inner);
        services.AddSingleton<CatalogueNews>();
        return services.AddSingleton<IAssistant>(provider => new InformedAssistant(
            (IAssistant)provider.GetRequiredService(inner), provider.GetRequiredService<CatalogueNews>()));
    }
}

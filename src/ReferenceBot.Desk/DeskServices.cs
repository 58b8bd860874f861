using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReferenceBot.Desk.Escalations;
using ReferenceBot.Desk.Knowledge;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Storage;

namespace ReferenceBot.Desk;

public static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IModelPart, DeskModel>().AddSingleton<IModelPart, TicketModel>();
        services.AddScoped<IEscalations, TicketDesk>().AddSingleton<TicketCount>();
        services.AddSingleton<KnowledgeBase>();
        services.AddSingleton<IArticles>(provider => provider.GetRequiredService<KnowledgeBase>());
        services.AddSingleton<IArticleSource>(provider => provider.GetRequiredService<KnowledgeBase>());
        services.AddSingleton<IArticleText, ArticleText>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Desk.Knowledge;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Storage;

namespace ReferenceBot.Desk;

public static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, DeskModel>();
        services.AddSingleton<KnowledgeBase>();
        services.AddSingleton<IArticles>(provider => provider.GetRequiredService<KnowledgeBase>());
        services.AddSingleton<IArticleSource>(provider => provider.GetRequiredService<KnowledgeBase>());
        services.AddSingleton<IArticleText, ArticleText>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Retrieval.Articles;
using ReferenceBot.Retrieval.Evaluation;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Searching;

namespace ReferenceBot.Retrieval;

/// <summary>The door of this room.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds search over records and articles. The indexes open when first asked for, and are filled by whoever calls
    /// <see cref="IndexFollower.CatchUpAsync"/> and <see cref="ArticleFollower.CatchUpAsync"/>.
    /// </summary>
    /// <remarks>
    /// All are singletons, so <see cref="IRecordSource"/>, <see cref="IArticleSource"/> and <see cref="IAvailability"/> must be too.
    /// </remarks>
    public static IServiceCollection AddRetrieval(this IServiceCollection services, Action<RetrievalOptions>? configure = null)
    {
        services.AddOptions<RetrievalOptions>()
            .Configure(configure ?? (_ => { }))
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), "Retrieval:Folder must name a folder.")
            .ValidateOnStart();
        services.TryAddSingleton<RecordIndex>();
        services.TryAddSingleton<IndexFollower>();
        services.TryAddSingleton<CatalogueSearch>();
        services.TryAddSingleton<ICatalogueSearch>(provider => provider.GetRequiredService<CatalogueSearch>());
        services.TryAddSingleton<ITitleLookup>(provider => provider.GetRequiredService<CatalogueSearch>());
        services.TryAddSingleton<ArticleIndex>();
        services.TryAddSingleton<ArticleFollower>();
        services.TryAddSingleton<IArticleSearch, ArticleSearch>();
        services.TryAddSingleton<RetrievalEvaluation>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Catalogue.Import;
using ReferenceBot.Catalogue.Records;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Storage;

namespace ReferenceBot.Catalogue;

public static class CatalogueServices
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, CatalogueModel>();
        services.AddSingleton<DatabaseCatalogue>();
        services.AddSingleton<ICatalogue>(provider => provider.GetRequiredService<DatabaseCatalogue>());
        services.AddSingleton<IRecordSource>(provider => provider.GetRequiredService<DatabaseCatalogue>());
        services.AddSingleton<IAvailability, HoldingsAvailability>();
        services.AddSingleton<CatalogueImport>();
        return services;
    }
}

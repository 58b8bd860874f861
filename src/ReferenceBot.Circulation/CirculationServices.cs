using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReferenceBot.Circulation.Acts;
using ReferenceBot.Circulation.Fines;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Circulation.Rules;
using ReferenceBot.Circulation.Samples;
using ReferenceBot.Circulation.Systems.Embedded;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation;

public static class CirculationServices
{
    /// <summary>
    /// Adds circulation with the embedded library system. Add it after the catalogue: what it says of copies stands in place of
    /// what the catalogue alone would say.
    /// </summary>
    public static IServiceCollection AddCirculation(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new LibraryCalendar(
            provider.GetRequiredService<IOptions<LibraryOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IModelPart, CirculationModel>();
        services.AddSingleton<DueDates>().AddSingleton<OverdueFines>().AddSingleton<CirculationRules>();
        services.RemoveAll<IAvailability>().AddSingleton<IAvailability, CirculationAvailability>();
        services.AddScoped<ILibrarySystem, EmbeddedLibrarySystem>();
        services.AddScoped<EmbeddedTables>().AddScoped<Accounts>().AddScoped<Wishes>().AddScoped<AccountView>().AddScoped<EmbeddedActs>();
        services.AddScoped<ICirculation, CirculationService>().AddScoped<ActLog>().AddScoped<OutsideActs>();
        return services.AddLinks().AddSamples();
    }

    private static IServiceCollection AddLinks(this IServiceCollection services)
    {
        services.AddSingleton<SampleCards>().AddSingleton<LinkSteps>().AddSingleton<PinAttempts>();
        services.AddScoped<IAccountLinks, AccountLinks>();
        services.AddScoped(provider => new LinkDesk(
            provider.GetRequiredService<ILibrarySystem>(),
            provider.GetRequiredService<IDbContextFactory<ReferenceBotContext>>(),
            provider.GetRequiredService<LinkSteps>(),
            provider.GetRequiredService<PinAttempts>(),
            provider.GetRequiredService<SampleCards>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IServiceCollection AddSamples(this IServiceCollection services)
    {
        services.AddSingleton<ItemRegister>();
        services.AddSingleton(provider => new SampleLibrary(
            provider.GetRequiredService<ItemRegister>(),
            provider.GetRequiredService<IDbContextFactory<ReferenceBotContext>>(),
            provider.GetRequiredService<DueDates>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}

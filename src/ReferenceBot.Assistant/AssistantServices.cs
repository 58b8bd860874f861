using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Acts;
using ReferenceBot.Assistant.Filters;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Assistant.Planning;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Assistant.Replies;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Library;
using ReferenceBot.Storage;

namespace ReferenceBot.Assistant;

public static class AssistantServices
{
    public static IServiceCollection AddAssistant(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IModelPart, AssistantModel>();
        services.AddSingleton(provider => new LibraryCalendar(
            provider.GetRequiredService<IOptions<LibraryOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WishPlans>();
        services.AddSingleton<ReplyComposer>();
        services.AddSingleton<IAssistant, TurnRunner>();
        services.AddSingleton<TurnWorker>().AddSingleton<ITurns>(provider => provider.GetRequiredService<TurnWorker>());
        services.AddSingleton<ITurnReports, TurnLog>();
        services.AddScoped<TurnSession>();
        services.AddScoped<IChatClient, RulePlanner>();
        services.AddModel();
        AddFunctions(services);
        return services;
    }

    /// <summary>
    /// Plugins, filters and kernel belong to the turn's scope: a singleton plugin would serve one person's account to the next.
    /// </summary>
    private static void AddFunctions(IServiceCollection services)
    {
        AddPlugin<CataloguePlugin>(services, FunctionNames.Catalogue);
        AddPlugin<LibraryPlugin>(services, FunctionNames.Library);
        AddPlugin<CitationsPlugin>(services, FunctionNames.Citations);
        AddPlugin<LoansPlugin>(services, FunctionNames.Loans);
        AddPlugin<HoldsPlugin>(services, FunctionNames.Holds);
        AddPlugin<FinesPlugin>(services, FunctionNames.Fines);
        AddPlugin<AccountPlugin>(services, FunctionNames.Account);
        AddPlugin<DeskPlugin>(services, FunctionNames.Desk);
        services.AddScoped<LinkInvitation>().AddScoped<ActNames>();
        // The first registered stands outermost: what the gates refuse is written down too.
        services.AddScoped<IFunctionInvocationFilter, CallAudit>();
        services.AddScoped<IFunctionInvocationFilter, LinkGate>();
        services.AddScoped<IFunctionInvocationFilter, ConfirmationGate>();
        services.AddScoped<IAutoFunctionInvocationFilter, CallBudget>();
        services.AddScoped<IAutoFunctionInvocationFilter, BrokenArguments>();
        services.AddScoped(provider => new Kernel(provider, [.. provider.GetServices<KernelPlugin>()]));
    }

    private static void AddPlugin<T>(IServiceCollection services, string name)
        where T : class
    {
        services.AddScoped<T>();
        services.AddScoped(provider => KernelPluginFactory.CreateFromObject(provider.GetRequiredService<T>(), name));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Prompts;

namespace ReferenceBot.Assistant.Models;

internal static class ModelServices
{
    /// <summary>The choice of who plans, and the model that may; nothing of it is made before a model is set and wanted.</summary>
    public static IServiceCollection AddModel(this IServiceCollection services)
    {
        services.AddOptions<AssistantOptions>();
        services.AddOptions<ModelOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelValidation>();
        services.AddMetrics();
        services.AddModelTransport();
        services.AddSingleton<PromptLibrary>();
        services.AddSingleton<ModelBudget>();
        services.AddSingleton<ModelRest>();
        services.AddSingleton<LanguageModel>();
        services.AddScoped<PlannerChoice>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Evaluation;
using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Understanding;

/// <summary>Registers what understands messages.</summary>
public static class UnderstandingServices
{
    /// <summary>
    /// Adds <see cref="IUnderstanding"/>, the store of its models and its evaluation; the options' values come from the caller.
    /// A registered <see cref="ITitleLookup"/> is asked for titles.
    /// </summary>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services)
    {
        services.AddOptions<UnderstandingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<UnderstandingOptions>, UnderstandingOptionsValidator>());
        services.TryAddSingleton<ModelStore>();
        services.TryAddSingleton(provider => new Understander(provider.GetService<ITitleLookup>()));
        services.TryAddSingleton<IUnderstanding>(provider => provider.GetRequiredService<Understander>());
        services.TryAddSingleton<UnderstandingEvaluation>();
        return services;
    }
}

[OptionsValidator]
internal sealed partial class UnderstandingOptionsValidator : IValidateOptions<UnderstandingOptions>;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ReferenceBot.Host.Composition;

/// <summary>
/// Keeps secrets out of the log whatever level the settings ask for: below a warning, frameworks write down the address of a
/// request, in which the secret of a linking page stands, and the arguments of functions.
/// </summary>
internal static class DiscreetLogs
{
    private static readonly string[] Categories = ["Microsoft.AspNetCore", "Microsoft.SemanticKernel", "Microsoft.Extensions.AI"];

    // A rule for a provider outweighs one for all of them.
    private static readonly string?[] Providers = [null, "Console"];

    public static IServiceCollection AddDiscreetLogs(this IServiceCollection services)
    {
        services.PostConfigure<LoggerFilterOptions>(Limit);
        // The scope of a request holds its address too.
        return services.PostConfigure<SimpleConsoleFormatterOptions>(console => console.IncludeScopes = false);
    }

    private static void Limit(LoggerFilterOptions filters)
    {
        var least = filters.Rules.Where(rule => rule.CategoryName is null).Max(rule => rule.LogLevel) ?? LogLevel.Warning;
        least = least < LogLevel.Warning ? LogLevel.Warning : least;
        foreach (var rule in filters.Rules.Where(rule => IsLower(rule, least)).ToList())
            filters.Rules.Remove(rule);
        foreach (var category in Categories)
        {
            foreach (var provider in Providers)
                filters.Rules.Add(new LoggerFilterRule(provider, category, least, null));
        }
    }

    private static bool IsLower(LoggerFilterRule rule, LogLevel least) => !(rule.LogLevel >= least)
        && Categories.Any(category => rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true);
}

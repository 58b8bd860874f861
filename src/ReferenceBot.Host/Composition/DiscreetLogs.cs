using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ReferenceBot.Host.Composition;

/// <summary>
/// Keeps secrets out of the log whatever level the settings ask for: below these levels, frameworks write down the address of a
/// request, in which the secret of a linking page stands, and the arguments of functions.
/// </summary>
internal static class DiscreetLogs
{
    private static readonly (string Category, LogLevel Least)[] Limits =
    [
        ("Microsoft.AspNetCore", LogLevel.Warning),
        ("Microsoft.SemanticKernel", LogLevel.Information),
        ("Microsoft.Extensions.AI", LogLevel.Information),
    ];

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
        foreach (var (category, least) in Limits)
        {
            foreach (var rule in filters.Rules.Where(rule => IsLower(rule, category, least)).ToList())
                filters.Rules.Remove(rule);
            foreach (var provider in Providers)
                filters.Rules.Add(new LoggerFilterRule(provider, category, least, null));
        }
    }

    private static bool IsLower(LoggerFilterRule rule, string category, LogLevel least) =>
        rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true && !(rule.LogLevel >= least);
}

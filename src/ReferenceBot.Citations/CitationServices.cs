using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Citations.Styles;
using ReferenceBot.Domain.Citations;

namespace ReferenceBot.Citations;

public static class CitationServices
{
    public static IServiceCollection AddCitations(this IServiceCollection services) =>
        services.AddSingleton<ICitations, ApaCitations>();
}

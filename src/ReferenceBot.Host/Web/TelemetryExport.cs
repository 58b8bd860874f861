using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ReferenceBot.Domain.Telemetry;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Linking;

namespace ReferenceBot.Host.Web;

/// <summary>Shows spans and metrics to those whom the settings name; unset, to nobody.</summary>
internal static class TelemetryExport
{
    private const string SemanticKernel = "Microsoft.SemanticKernel*";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (!options.IsValid || (!options.Metrics && options.Endpoint.Length == 0))
            return;
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(LibraryTelemetry.Name, autoGenerateServiceInstanceId: false))
            .WithMetrics(metrics => AddMetrics(metrics, options));
        if (options.Endpoint.Length > 0)
            telemetry.WithTracing(tracing => AddTracing(tracing, options));
    }

    public static void MapTelemetry(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.Metrics)
            app.MapPrometheusScrapingEndpoint("/metrics");
    }

    private static void AddMetrics(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        metrics.AddMeter(LibraryTelemetry.Name, SemanticKernel).AddAspNetCoreInstrumentation();
        if (options.Metrics)
            metrics.AddPrometheusExporter();
        if (options.Endpoint.Length > 0)
            metrics.AddOtlpExporter(collector => collector.Endpoint = new Uri(options.Endpoint));
    }

    private static void AddTracing(TracerProviderBuilder tracing, TelemetryOptions options) => tracing
        .AddSource(LibraryTelemetry.Name, SemanticKernel)
        // The span of a request holds its address, and that of a linking page is a secret.
        .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !LinkEndpoints.IsAt(context.Request.Path))
        .AddOtlpExporter(collector => collector.Endpoint = new Uri(options.Endpoint));
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;
using ReferenceBot.Host.Commands;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Linking;
using ReferenceBot.Host.Workers;

namespace ReferenceBot.Host.Web;

/// <summary>The library with a web server and workers.</summary>
internal static class WebHost
{
    /// <exception cref="SettingsException">The settings cannot be used; the message says what to mend.</exception>
    public static WebApplication Build(StartOptions start)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.AddLibrary(start);
        // A start that fails is told by the command, once; workers tell their own faults.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.AddServerHeader = false);
        builder.WebHost.UseUrls([.. start.Urls!.Select(url => url.GetLeftPart(UriPartial.Authority))]);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ServeCommand.StoppingTime);
        builder.Services.AddRoutingCore().AddLinking().AddHealth().AddWorkers();
        builder.AddTelemetry();
        var app = builder.Build();
        LibraryHost.Validate(app.Services);
        Map(app);
        return app;
    }

    private static void Map(WebApplication app)
    {
        // Behind a proxy on this machine the visitor's address stands in a header; without one, anybody could write it there.
        if (app.Services.GetRequiredService<IOptions<WebOptions>>().Value.PublicAddress.Length > 0)
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        app.UseMiddleware<SecurityHeaders>();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapLinking();
        app.MapHealth();
        app.MapTelemetry();
    }
}

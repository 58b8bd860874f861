using System.Net;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Web;

/// <summary>A library that strangers reach, while it still has only sample data; its operator logs and measures all there is.</summary>
internal sealed class PublicLibraryTests
{
    private const string Settings =
        """
        {
          "Web": { "PublicAddress": "https://tanya.example" },
          "Telemetry": { "Metrics": true },
          "Logging": {
            "LogLevel": { "Default": "Trace", "Microsoft.AspNetCore": "Trace" },
            "Console": { "LogLevel": { "Default": "Trace" }, "FormatterOptions": { "IncludeScopes": true } }
          }
        }
        """;

    private readonly DataFolder _folder = new();
    private ServedLibrary _library = null!;
    private LinkVisit _visit = null!;

    [OneTimeSetUp]
    public async Task Serve()
    {
        _library = await ServedLibrary.StartAsync(_folder, "--settings", _folder.Write("settings.json", Settings));
        _visit = new LinkVisit(_folder, _library);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _visit.Dispose();
        await _library.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Its_day_ends_well_and_left_no_secret_behind()
    {
        var page = await _visit.OfferAsync("web:tamu");
        var pin = await _visit.PinOfAsync("KPG0001");
        await RefuseSampleCardAsync(page, pin);
        await HoldBackWhoAsksTooOftenAsync(page);
        var metrics = await _library.Browser.GetStringAsync("/metrics");
        var run = await _library.StopAsync();
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Lines[^1], Is.EqualTo("Stopped."));
        Assert.That(run.Output, Does.Contain("Sample cards are refused").And.Contain("Web:PublicAddress"));
        Assert.That(metrics, Does.Contain("http_server_request_duration"));
        Assert.That(run.Errors, Does.Contain("SampleRefused"), "the log is on");
        foreach (var secret in new[] { page["/link/".Length..], pin, "KPG0001", "web:tamu" })
            Assert.That(run.Errors + run.Output + metrics, Does.Not.Contain(secret));
    }

    private async Task RefuseSampleCardAsync(string page, string pin)
    {
        var refused = await _visit.FillInAsync(page, "KPG0001", pin);
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(refused.Page, Does.Contain("kartu contoh"));
    }

    /// <summary>Behind a proxy each visitor is counted alone.</summary>
    private async Task HoldBackWhoAsksTooOftenAsync(string page)
    {
        var answers = new List<HttpStatusCode>();
        for (var asked = 0; asked <= Linking.LinkEndpoints.MostRequests; asked++)
            answers.Add(await AskAsync(page, "203.0.113.7"));
        Assert.That(answers.SkipLast(1), Has.All.EqualTo(HttpStatusCode.OK));
        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await AskAsync(page, "203.0.113.8"), Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<HttpStatusCode> AskAsync(string page, string visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("X-Forwarded-For", visitor);
        using var response = await _library.Browser.SendAsync(request);
        return response.StatusCode;
    }
}

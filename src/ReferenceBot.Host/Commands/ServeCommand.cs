using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;
using ReferenceBot.Host.Web;

namespace ReferenceBot.Host.Commands;

/// <summary><c>serve</c>: web pages and workers, until it is told to stop.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    /// <summary>How long a turn that is under way may take to end.</summary>
    public static readonly TimeSpan StoppingTime = TimeSpan.FromSeconds(15);

    public static Command Create()
    {
        var command = new Command(Name, CommandTexts.Get("Serve"));
        var common = new CommonOptions(command);
        var urls = CheckedOption.Create<Uri[]>(StartOptions.UrlsOption, "Serve_Urls", "URL", ReadUrls);
        command.Add(urls);
        command.SetAction((parsed, cancel) =>
            RunAsync(common.Read(parsed, urls: parsed.GetValue(urls) ?? [new Uri(WebOptions.LocalAddress)]), cancel));
        return command;
    }

    private static Checked<Uri[]> ReadUrls(string typed)
    {
        var addresses = new List<Uri>();
        foreach (var one in typed.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!ListeningAddress.TryRead(one, out var address))
                return Checked<Uri[]>.Wrong("Serve_NoUrl", one);
            addresses.Add(address);
        }

        return addresses.Count > 0 ? addresses.ToArray() : Checked<Uri[]>.Wrong("Serve_NoUrl", typed);
    }

    private static async Task<int> RunAsync(StartOptions start, CancellationToken cancel)
    {
        await using var app = WebHost.Build(start);
        await Progress.ShowAsync(
            CommandTexts.Get("Preparing"), () => app.Services.GetRequiredService<Preparation>().PrepareConversationAsync(cancel));
        await ListenAsync(app, start, cancel);
        foreach (var line in Greeting(app))
            await StandardStreams.Out.WriteLineAsync(line);
        await StandardStreams.Out.FlushAsync(cancel);
        await app.WaitForShutdownAsync(cancel);
        await StandardStreams.Out.WriteLineAsync(CommandTexts.Get("Serve_Stopped"));
        await StandardStreams.Out.FlushAsync(CancellationToken.None);
        return ReferenceBotCommand.Success;
    }

    private static async Task ListenAsync(WebApplication app, StartOptions start, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
            app.Services.GetRequiredService<IOptions<WebOptions>>().Value.ListenOn(app.Urls.First());
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            var taken = string.Join(", ", start.Urls!.Select(url => url.GetLeftPart(UriPartial.Authority)));
            throw new SettingsException(CommandTexts.Get("Serve_PortTaken", taken), fault);
        }
    }

    private static IEnumerable<string> Greeting(WebApplication app)
    {
        yield return CommandTexts.Get("Serve_Listening", string.Join(", ", app.Urls));
        var library = app.Services.GetRequiredService<IOptions<LibraryOptions>>().Value;
        if (!library.SampleData)
            yield break;
        var sample = app.Services.GetRequiredService<SampleData>();
        yield return CommandTexts.Get("Serve_Sample", library.Name);
        yield return sample.CardsServeEverywhere
            ? CommandTexts.Get("Serve_SampleCards")
            : CommandTexts.Get("Serve_SampleCardsRefused", sample.Door);
        if (sample.IsOpenToStrangers)
            yield return CommandTexts.Get("Doctor_SampleOpen", sample.Door);
    }
}

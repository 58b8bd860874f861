using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using ReferenceBot.Assistant;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Catalogue;
using ReferenceBot.Channels;
using ReferenceBot.Circulation;
using ReferenceBot.Circulation.Samples;
using ReferenceBot.Citations;
using ReferenceBot.Desk;
using ReferenceBot.Domain.Library;
using ReferenceBot.Host.Commands;
using ReferenceBot.Host.Doctor;
using ReferenceBot.Host.Start;
using ReferenceBot.Retrieval;
using ReferenceBot.Storage;
using ReferenceBot.Understanding;

namespace ReferenceBot.Host.Composition;

/// <summary>Puts the rooms together.</summary>
internal static class LibraryHost
{
    public const string LibrarySection = "Library";
    public const string WebSection = "Web";

    /// <exception cref="SettingsException">The settings cannot be used; the message says what to mend.</exception>
    public static IHost Build(StartOptions start)
    {
        var bare = new HostApplicationBuilderSettings { DisableDefaults = true };
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(bare);
        builder.AddLibrary(start);
        var host = builder.Build();
        Validate(host.Services);
        return host;
    }

    /// <summary>Adds settings, logging and all rooms, whatever kind of host it is.</summary>
    /// <exception cref="SettingsException">The settings cannot be read; the message says what to mend.</exception>
    public static void AddLibrary(this IHostApplicationBuilder builder, StartOptions start)
    {
        var sample = AddSettings(builder.Configuration, start);
        AddLogging(builder);
        AddRooms(builder, start, sample);
    }

    private static void AddLogging(IHostApplicationBuilder builder)
    {
        // What they log as an error comes up as an exception too, and is told once. Settings come later and may say otherwise.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Logging.AddFilter("Polly", LogLevel.None);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddDiscreetLogs();
    }

    private static void AddRooms(IHostApplicationBuilder builder, StartOptions start, SampleData sample)
    {
        var settings = builder.Configuration;
        var content = new ContentFolders(settings);
        var services = builder.Services;
        services.AddSingleton(start);
        services.AddSingleton(sample);
        services.AddSingleton(content);
        services.AddOptions<LibraryOptions>().Bind(settings.GetSection(LibrarySection)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LibraryOptions>, LibraryValidation>();
        services.AddSingleton(Clock(start, settings[$"{LibrarySection}:TimeZone"]));
        var connection = Connection(settings["Storage:Connection"]);
        services.AddStorage().Configure<StorageOptions>(options => (options.Folder, options.ConnectionString) = (start.Data, connection));
        services.AddRetrieval(options => options.Folder = Folder(settings["Retrieval:Folder"], start, "index"));
        services.AddUnderstanding().Configure<UnderstandingOptions>(options =>
        {
            options.PromptsFolder = content.Prompts;
            options.ModelFolder = Folder(settings["Understanding:ModelFolder"], start, "understanding");
        });
        services.Configure<AssistantOptions>(options => options.PromptsFolder = content.Prompts);
        services.Configure<ModelOptions>(settings.GetSection(ModelOptions.Section));
        services.AddOptions<WebOptions>().Bind(settings.GetSection(WebSection))
            .Validate(web => web.IsAddressValid, CommandTexts.Get("Settings_PublicAddress"))
            .Validate(web => web.AreSitesValid, CommandTexts.Get("Settings_EmbeddedIn"))
            .Validate(web => web.IsIdleValid, CommandTexts.Get("Settings_IdleMinutes")).ValidateOnStart();
        services.AddOptions<TelemetryOptions>().Bind(settings.GetSection(TelemetryOptions.Section))
            .Validate(telemetry => telemetry.IsValid, CommandTexts.Get("Settings_TelemetryEndpoint")).ValidateOnStart();
        services.Configure<CirculationOptions>(options => options.SampleCardsEverywhere = sample.CardsServeEverywhere);
        services.AddCatalogue().AddCirculation().AddDesk().AddCitations().AddChannels().AddAssistant().AddInformedAssistant();
        services.AddSingleton<CorpusFilling>().AddSingleton<ModelLoading>().AddSingleton<Preparation>();
        services.AddSingleton<Examination>().AddSingleton<DataExamination>().AddSingleton<SampleExamination>();
        // Its parts make the folders that they look into, so it is made only where there are any.
        services.AddSingleton<Func<DataExamination>>(provider => provider.GetRequiredService<DataExamination>);
        services.AddSingleton<Func<SampleLibrary>>(provider => provider.GetRequiredService<SampleLibrary>);
    }

    // What stands there may be half a password: it is never repeated.
    private static string Connection(string? set) => string.IsNullOrWhiteSpace(set) || DatabaseFault.IsAddress(set)
        ? set ?? ""
        : throw new SettingsException(CommandTexts.Get("Settings_Connection"));

    // A setting that is there and empty is as good as none.
    private static string Folder(string? set, StartOptions start, string name) =>
        string.IsNullOrEmpty(set) ? Path.Combine(start.Data, name) : Path.GetFullPath(set);

    /// <summary>The sample library speaks only while no other is set: its facts never mix with a real one's.</summary>
    private static SampleData AddSettings(IConfigurationManager settings, StartOptions start)
    {
        var file = SettingsFile(start);
        if (file is not null)
            AddJson(settings, file);
        settings.AddEnvironmentVariables();
        var sample = SampleData.Of(settings, start);
        var library = new ContentFolders(settings).SampleLibrary;
        if (sample.IsWanted && File.Exists(library))
            AddJson(settings, library);
        return sample;
    }

    private static void AddJson(IConfigurationManager settings, string file)
    {
        try
        {
            settings.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        }
        catch (InvalidDataException fault)
        {
            throw new SettingsException($"{file}: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
    }

    private static string? SettingsFile(StartOptions start)
    {
        if (start.Settings is { } named)
            return File.Exists(named) ? named : throw new SettingsException(CommandTexts.Get("Settings_NoFile", named));
        string[] usual = ["appsettings.json", Path.Combine(AppContext.BaseDirectory, "appsettings.json")];
        return Array.Find(usual, File.Exists);
    }

    private static TimeProvider Clock(StartOptions start, string? zone)
    {
        if (start.Now is not { } now)
            return TimeProvider.System;
        return RunningClock.TryStart(now, zone ?? new LibraryOptions().TimeZone, out var clock)
            ? clock
            : throw new SettingsException(CommandTexts.Get("Chat_NoTime", now));
    }

    /// <exception cref="SettingsException">The settings cannot be used; the message says what to mend.</exception>
    public static void Validate(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            _ = services.GetRequiredService<LibraryCalendar>();
        }
        catch (Exception fault) when (fault is OptionsValidationException or AggregateException or TimeZoneNotFoundException)
        {
            throw new SettingsException(fault.Message, fault);
        }
        catch (InvalidOperationException fault) when (fault.InnerException is FormatException or ArgumentException)
        {
            throw new SettingsException($"{fault.Message} {fault.InnerException.Message}", fault);
        }
    }
}

using System.CommandLine;
using System.Globalization;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;

namespace ReferenceBot.Host.Commands;

/// <summary>The command line: what can be run, and how faults are told.</summary>
internal static class ReferenceBotCommand
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Failure;
        }
        catch (Exception fault) when (IsTold(fault))
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failure;
        }
    }

    private static RootCommand Create() => new(CommandTexts.Get("Root"))
    {
        ChatCommand.Create(),
        ImportCommand.Create(),
        SearchCommand.Create(),
        EvaluateCommand.Create(),
        TrainCommand.Create(),
        DoctorCommand.Create(),
    };

    /// <summary>Faults whose message tells a person what to mend; anything else is a defect, and its trace is wanted.</summary>
    private static bool IsTold(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or SettingsException or TrainingFailedException or FormatException or InvalidDataException;
}

/// <summary>Texts of the command line, in the language of the terminal.</summary>
internal static class CommandTexts
{
    private static readonly RoomTexts Words = new(typeof(CommandTexts));

    /// <summary>Indonesian when <c>LANG</c> says so, else English.</summary>
    public static CultureInfo Culture { get; } = Environment.GetEnvironmentVariable("LANG")?.StartsWith("id", StringComparison.OrdinalIgnoreCase) == true
        ? Cultures.Indonesian
        : Cultures.English;

    public static string Get(string key, params ReadOnlySpan<object?> values) => Words.Get(key, Culture, values);
}

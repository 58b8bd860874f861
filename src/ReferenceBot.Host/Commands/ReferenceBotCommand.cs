using System.CommandLine;
using System.Globalization;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Host.Commands;

/// <summary>The command line: what can be run, and how faults are told.</summary>
internal static class ReferenceBotCommand
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        ParseResult? parsed = null;
        try
        {
            parsed = Create().Parse(IsAboutServing(args) ? [ServeCommand.Name, .. args] : args);
            if (parsed.Errors.Count == 0)
                return await parsed.InvokeAsync(Invocation(parsed));
            foreach (var error in parsed.Errors.Select(error => error.Message).Distinct())
                await Console.Error.WriteLineAsync(error);
            return Usage;
        }
        catch (OperationCanceledException)
        {
            return Failure;
        }
        // Whoever runs a command can do nothing with a trace, and a process that dies of an exception leaves a core dump.
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(FaultReport.Describe(fault, parsed is null ? null : CommonOptions.DataOf(parsed)));
            return Failure;
        }
    }

    /// <summary>No command is named: only options of the usual one, or nothing at all.</summary>
    private static bool IsAboutServing(string[] args) => args.Length == 0 || CommonOptions.Names.Contains(args[0]);

    private static InvocationConfiguration Invocation(ParseResult parsed)
    {
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (parsed.CommandResult.Command.Name == ServeCommand.Name)
            invocation.ProcessTerminationTimeout = ServeCommand.StoppingTime;
        return invocation;
    }

    private static RootCommand Create() => new(CommandTexts.Get("Root"))
    {
        ServeCommand.Create(),
        ChatCommand.Create(),
        ImportCommand.Create(),
        SearchCommand.Create(),
        EvaluateCommand.Create(),
        TrainCommand.Create(),
        DoctorCommand.Create(),
    };
}

/// <summary>Texts of the command line, in the language of the terminal.</summary>
internal static class CommandTexts
{
    private static readonly RoomTexts Words = new(typeof(CommandTexts));

    /// <summary>Indonesian when <c>LANG</c> says so, else English.</summary>
    public static CultureInfo Culture { get; } =
        Environment.GetEnvironmentVariable("LANG")?.StartsWith("id", StringComparison.OrdinalIgnoreCase) == true
            ? Cultures.Indonesian
            : Cultures.English;

    public static string Get(string key, params ReadOnlySpan<object?> values) => Words.Get(key, Culture, values);
}

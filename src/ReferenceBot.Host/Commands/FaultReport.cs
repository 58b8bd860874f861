using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;
using ReferenceBot.Storage;

namespace ReferenceBot.Host.Commands;

/// <summary>Says in one line why a command ended, and what to do about it.</summary>
internal static class FaultReport
{
    /// <summary>Set to anything, it shows the trace of a fault that nobody foresaw.</summary>
    public const string TraceVariable = "REFERENCEBOT_TRACE";

    /// <param name="data">The folder of the database; null when the command has none.</param>
    public static string Describe(Exception fault, string? data)
    {
        if (IsTold(fault))
            return fault.Message;
        if (data is not null && DatabaseFault.In(fault) is { } cause)
            return Describe(cause, data);
        return Environment.GetEnvironmentVariable(TraceVariable) is { Length: > 0 }
            ? fault.ToString()
            : CommandTexts.Get("Fault_Unknown", fault.GetType().Name, OneLine(fault.Message), TraceVariable);
    }

    /// <summary>Faults whose own message tells a person what to mend.</summary>
    private static bool IsTold(Exception fault) => fault is IOException or UnauthorizedAccessException
        or SettingsException or TrainingFailedException or FormatException or InvalidDataException;

    // What a database says may be wrapped by whoever was using it.
    private static string Describe(DatabaseFault fault, string data) => fault.IsPostgreSql
        ? CommandTexts.Get("Fault_PostgreSql", OneLine(fault.Message))
        : CommandTexts.Get("Fault_Database", Path.Combine(data, StorageServices.SqliteFile), OneLine(fault.Message));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

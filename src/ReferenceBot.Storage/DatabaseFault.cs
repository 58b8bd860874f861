using System.Data.Common;
using Npgsql;

namespace ReferenceBot.Storage;

/// <summary>What a database said when it could not be used. No message carries a password or a row's content.</summary>
/// <param name="IsPostgreSql">It came from a PostgreSQL server or the way there, not from the SQLite file.</param>
public sealed record DatabaseFault(string Message, bool IsPostgreSql)
{
    /// <summary>Finds the database's fault in an exception, which may wrap it; null when it is about something else.</summary>
    public static DatabaseFault? In(Exception? fault)
    {
        while (fault is not null and not DbException)
            fault = fault.InnerException;
        return fault switch
        {
            PostgresException told => new DatabaseFault(told.MessageText, true),
            NpgsqlException => new DatabaseFault(WithCause(fault), true),
            DbException => new DatabaseFault(fault.Message, false),
            _ => null,
        };
    }

    /// <summary>Can this be read as the address of a PostgreSQL database?</summary>
    public static bool IsAddress(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).Host is { Length: > 0 };
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }

    private static string WithCause(Exception fault) =>
        fault.InnerException is { } cause ? $"{fault.Message}: {cause.Message}" : fault.Message;
}

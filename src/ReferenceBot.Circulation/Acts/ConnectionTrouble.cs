using System.Net.Sockets;
using System.Text.Json;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Acts;

/// <summary>Tells a system that cannot be reached from other faults.</summary>
internal static class ConnectionTrouble
{
    /// <summary>
    /// No answer, or none that can be read. A call that ran out of its own time comes up as cancelled, though the caller never
    /// asked for that.
    /// </summary>
    public static bool Is(Exception fault, CancellationToken cancel) => fault switch
    {
        TimeoutException or IOException or SocketException or HttpRequestException or JsonException or LibrarySystemDownException => true,
        OperationCanceledException => !cancel.IsCancellationRequested,
        _ => false,
    };

    /// <summary>Asks the system; what keeps it from being reached comes up under one name.</summary>
    /// <exception cref="LibrarySystemDownException">The system could not be reached.</exception>
    public static async Task<T> Name<T>(Func<Task<T>> ask, CancellationToken cancel)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (Is(fault, cancel) && fault is not LibrarySystemDownException)
        {
            throw new LibrarySystemDownException("The library system did not answer.", fault);
        }
    }
}

using System.Net.Sockets;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Acts;

/// <summary>Tells a system that cannot be reached from other faults.</summary>
internal static class ConnectionTrouble
{
    public static bool Is(Exception fault) =>
        fault is TimeoutException or IOException or SocketException or HttpRequestException or LibrarySystemDownException;

    /// <summary>Asks the system; what keeps it from being reached comes up under one name.</summary>
    /// <exception cref="LibrarySystemDownException">The system could not be reached.</exception>
    public static async Task<T> Name<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (Is(fault) && fault is not LibrarySystemDownException)
        {
            throw new LibrarySystemDownException("The library system did not answer.", fault);
        }
    }
}

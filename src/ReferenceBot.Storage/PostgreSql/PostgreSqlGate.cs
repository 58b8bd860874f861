using Npgsql;

namespace ReferenceBot.Storage.PostgreSql;

/// <summary>An advisory lock of a session of its own: the server frees it when that session ends, however it ends.</summary>
internal sealed class PostgreSqlGate(string connectionString) : IDatabaseGate
{
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancel)
    {
        // A pooled connection would keep its session, and the lock, after it was given back.
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await session.OpenAsync(cancel);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('gate:' || $1, 0))", session);
            command.Parameters.Add(new NpgsqlParameter { Value = name });
            // Who is first may take long: whoever waits gives up by the token alone.
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancel);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}

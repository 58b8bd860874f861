using System.Diagnostics;
using Npgsql;

namespace ReferenceBot.Tests.PostgreSql;

/// <summary>
/// A PostgreSQL server of one test assembly: made when a test first asks, in a folder of its own, reached through a socket in
/// that folder, so that no port can be taken. It is gone with its folder when the assembly is done, or its process dies.
/// </summary>
internal sealed class PostgreSqlCluster
{
    // The server lives as long as somebody holds its input open; then the shell stops it and clears up.
    private const string Script =
        """
        umask 077
        home=$(mktemp -d "${TMPDIR:-/tmp}/referencebot-postgres-XXXXXX") || exit 1
        trap 'rm -rf "$home"' EXIT
        trap '' INT TERM
        cd "$home"
        "$0/initdb" -D "$home/data" -A trust -U library -E UTF8 --locale=C --no-sync >/dev/null || exit 1
        echo "$home"
        "$0/postgres" -D "$home/data" -k "$home" -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=200 &
        server=$!
        cat >/dev/null
        kill -QUIT $server
        wait $server
        """;

    private const string Ready = "ready to accept connections";

    private static readonly Lazy<Task<PostgreSqlCluster>> Shared = new(StartAsync);

    private readonly Process _shell;
    private readonly Task _reading;
    private readonly string _socket;
    private int _databases;

    private PostgreSqlCluster(Process shell, Task reading, string socket)
    {
        _shell = shell;
        _reading = reading;
        _socket = socket;
    }

    /// <summary>The assembly's server. Without PostgreSQL on the machine the test is passed over, in CI it fails.</summary>
    public static Task<PostgreSqlCluster> GetAsync()
    {
        if (PostgreSqlPrograms.Folder is not null)
            return Shared.Value;
        const string missing = "PostgreSQL is not installed: initdb and postgres are neither on PATH nor in /usr/lib/postgresql.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(missing);
        Assert.Ignore(missing);
        throw new UnreachableException();
    }

    /// <summary>Makes a database and gives its connection string.</summary>
    /// <param name="template">Connection string of the database that it is a copy of; nobody may be connected to that one.</param>
    public async Task<string> NewDatabaseAsync(string? template = null)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        var origin = template is null ? "template1" : new NpgsqlConnectionStringBuilder(template).Database;
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {origin}");
        return ConnectionString(name);
    }

    public async Task DropAsync(string connectionString)
    {
        await using (var pooled = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(pooled);
        await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    internal static async Task StopAsync()
    {
        if (!Shared.IsValueCreated || !Shared.Value.IsCompletedSuccessfully)
            return;
        var cluster = await Shared.Value;
        cluster._shell.StandardInput.Close();
        await cluster._shell.WaitForExitAsync();
        await cluster._reading;
        cluster._shell.Dispose();
    }

    private static async Task<PostgreSqlCluster> StartAsync()
    {
        var shell = Process.Start(PostgreSqlPrograms.Shell(Script))!;
        var socket = await shell.StandardOutput.ReadLineAsync();
        var log = new List<string>();
        while (await shell.StandardError.ReadLineAsync() is { } line)
        {
            log.Add(line);
            if (!line.Contains(Ready, StringComparison.Ordinal))
                continue;
            // Somebody has to read on, or the server waits for it.
            var reading = shell.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return new PostgreSqlCluster(shell, reading, socket!);
        }

        throw new InvalidOperationException($"PostgreSQL does not start: {string.Join('\n', log)}");
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = _socket, Username = "library", Database = database, IncludeErrorDetail = true }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

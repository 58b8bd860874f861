using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ReferenceBot.Host.Tests.Running;

/// <summary>What the database of a data folder holds, read past the program.</summary>
internal sealed class MessageRecords(DataFolder folder)
{
    public Task<long> AcceptedAsync() => CountAsync("SELECT count(*) FROM inbox");

    public async Task<long> CountAsync(string sql) =>
        Convert.ToInt64((await ReadAsync(sql))[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first column of each row.</summary>
    public async Task<List<string>> ReadAsync(string sql)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }

    private DbConnection Connect() => folder.Connection.Length > 0
        ? new NpgsqlConnection(folder.Connection)
        : new SqliteConnection($"Data Source={Path.Combine(folder.Data, "referencebot.db")};Pooling=False");
}

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReferenceBot.Assistant;
using ReferenceBot.Catalogue;
using ReferenceBot.Circulation;
using ReferenceBot.Desk;

namespace ReferenceBot.Storage.Tests.Arranging;

/// <summary>The database of all rooms in a folder, as one process has it.</summary>
internal sealed class Database : IDisposable
{
    private readonly ServiceProvider _rooms;

    /// <param name="connection">Of a PostgreSQL database; empty for a file in the folder.</param>
    public Database(string folder, string connection = "", TimeProvider? clock = null)
    {
        var options = new StorageOptions { Folder = folder, ConnectionString = connection };
        var services = new ServiceCollection().AddSingleton(Options.Create(options)).AddSingleton(clock ?? TimeProvider.System);
        _rooms = services.AddStorage().AddCatalogue().AddCirculation().AddDesk().AddAssistant().BuildServiceProvider();
    }

    public IServiceProvider Rooms => _rooms;

    public static async Task<Database> MigratedAsync(TemporaryFolder folder)
    {
        var database = new Database(folder.Path);
        await database.MigrateAsync();
        return database;
    }

    public Task MigrateAsync(CancellationToken cancel = default) => _rooms.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancel);

    public ReferenceBotContext NewContext() => _rooms.GetRequiredService<IDbContextFactory<ReferenceBotContext>>().CreateDbContext();

    public async Task<List<string>> QueryAsync(string sql)
    {
        await using var context = NewContext();
        await context.Database.OpenConnectionAsync();
        return Query(context.Database.GetDbConnection(), sql);
    }

    public static List<string> Query(DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetValue(0).ToString()!);
        return rows;
    }

    public void Dispose()
    {
        using (var context = NewContext())
        {
            if (context.Database.GetDbConnection() is SqliteConnection file)
                SqliteConnection.ClearPool(file);
        }

        _rooms.Dispose();
    }
}

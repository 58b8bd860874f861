using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ReferenceBot.Catalogue.Import;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;
using ReferenceBot.Storage;
using ReferenceBot.Storage.PostgreSql;
using ReferenceBot.Storage.Sqlite;
using ReferenceBot.Tests.PostgreSql;

namespace ReferenceBot.Catalogue.Tests.Arranging;

/// <summary>A library with an empty catalogue in a SQLite file of its own.</summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _rooms;
    private readonly string _connection;
    private int _files;

    private Library(string connection = "")
    {
        _connection = connection;
        _rooms = Services(_folder.Path, connection);
    }

    public bool IsFile => _connection.Length == 0;

    public ICatalogue Catalogue => _rooms.GetRequiredService<ICatalogue>();

    public IRecordSource Source => _rooms.GetRequiredService<IRecordSource>();

    public IAvailability Availability => _rooms.GetRequiredService<IAvailability>();

    public CatalogueImport Importer => _rooms.GetRequiredService<CatalogueImport>();

    public ImportLog Log { get; } = new();

    public static async Task<Library> OpenAsync()
    {
        var library = new Library();
        await TemplateDatabase.CopyToAsync(library._folder.Path);
        return library;
    }

    /// <summary>The same library on a PostgreSQL server.</summary>
    public static async Task<Library> OpenOnPostgreSqlAsync()
    {
        var library = new Library(await (await PostgreSqlCluster.GetAsync()).NewDatabaseAsync());
        await library._rooms.GetRequiredService<IDatabaseMigrator>().MigrateAsync(CancellationToken.None);
        return library;
    }

    public static ServiceProvider Services(string folder, string connection = "")
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider());
        services.AddSingleton(Options.Create(new StorageOptions { Folder = folder, ConnectionString = connection }));
        services.AddStorage().AddCatalogue();
        // The other rooms' tables are in the migrations, their models are not in this test.
        services.ConfigureDbContext<SqliteContext>(AllowOtherTables).ConfigureDbContext<PostgreSqlContext>(AllowOtherTables);
        return services.BuildServiceProvider();
    }

    /// <summary>Puts the last pages into the file and lets go of it.</summary>
    public static void Close(ServiceProvider rooms)
    {
        using var context = rooms.GetRequiredService<IDbContextFactory<ReferenceBotContext>>().CreateDbContext();
        if (context.Database.GetDbConnection() is SqliteConnection file)
            SqliteConnection.ClearPool(file);
    }

    /// <summary>A file of these records; its name tells the source where they name none.</summary>
    public ImportFile FileOf(string name, params AWork[] works) => FileOf(name, Listed.Of(works));

    public ImportFile FileOf(string name, IRecordReader reader) => new(Write(name, "x"u8.ToArray())) { Reader = reader };

    /// <summary>A file whose format is found from its content.</summary>
    public ImportFile TextFile(string name, params string[] lines) =>
        new(Write(name, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));

    public ImportFile BytesFile(string name, byte[] content) => new(Write(name, content));

    public Task<ImportCounts> ImportAsync(params ImportFile[] files) => ImportAsync(new ImportOptions(), files);

    public Task<ImportCounts> ImportAsync(ImportOptions options, params ImportFile[] files) =>
        Importer.RunAsync(files, options, Log, CancellationToken.None);

    /// <summary>Imports the works as the file "koleksi".</summary>
    public Task<ImportCounts> TakeAsync(params AWork[] works) => ImportAsync(FileOf("koleksi.x", works));

    public Task<IReadOnlyList<CatalogueRecord>> GetAsync(params RecordId[] ids) => Catalogue.GetAsync(ids, CancellationToken.None);

    public async Task<CatalogueRecord> GetAsync(string source, string key) => (await GetAsync(RecordId.Of(source, key))).Single();

    /// <summary>Every record, in order of change.</summary>
    public async Task<List<RecordChange>> ReadAllAsync(long after = 0)
    {
        var all = new List<RecordChange>();
        await foreach (var change in Source.ReadChangesAsync(after, CancellationToken.None))
            all.Add(change);
        return all;
    }

    public async Task<string[]> TitlesAsync() =>
        [.. (await ReadAllAsync()).Select(change => change.Record!.Bibliographic.Title).Order(StringComparer.Ordinal)];

    /// <summary>The first column of what a query gives.</summary>
    public async Task<List<string>> QueryAsync(string sql)
    {
        await using var context = NewContext();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetValue(0).ToString()!);
        return rows;
    }

    public ReferenceBotContext NewContext() => _rooms.GetRequiredService<IDbContextFactory<ReferenceBotContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        Close(_rooms);
        await _rooms.DisposeAsync();
        _folder.Dispose();
        if (_connection.Length > 0)
            await (await PostgreSqlCluster.GetAsync()).DropAsync(_connection);
    }

    private static void AllowOtherTables(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    private string Write(string name, byte[] content)
    {
        var folder = Directory.CreateDirectory(_folder.At($"files-{Interlocked.Increment(ref _files)}"));
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}

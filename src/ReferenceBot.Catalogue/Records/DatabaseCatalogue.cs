using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Storage;

namespace ReferenceBot.Catalogue.Records;

/// <summary>The catalogue in the database. Thread-safe: each call has a connection of its own.</summary>
internal sealed class DatabaseCatalogue(IDbContextFactory<ReferenceBotContext> contexts) : ICatalogue, IRecordSource
{
    private const int PageSize = 500;

    public async Task<IReadOnlyList<CatalogueRecord>> GetAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var wanted = ids.Select(id => id.Value).Distinct().ToList();
        var rows = await context.Set<RecordRow>().AsNoTracking().Where(row => wanted.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancel);
        var holdings = (await context.Set<HoldingRow>().AsNoTracking().Where(row => wanted.Contains(row.RecordId))
            .OrderBy(row => row.Id).ToListAsync(cancel)).ToLookup(row => row.RecordId);
        return [.. from id in ids
                   where rows.ContainsKey(id.Value)
                   select new CatalogueRecord(id, RecordJson.ReadRecord(rows[id.Value].Body), [.. holdings[id.Value].Select(ToHolding)])];
    }

    public async Task<long> GetLastChangeAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Set<RecordRow>().MaxAsync(row => (long?)row.Change, cancel) ?? 0;
    }

    public async IAsyncEnumerable<RecordChange> ReadChangesAsync(
        long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.OpenConnectionAsync(cancel);
        var connection = context.Database.GetDbConnection();
        while (true)
        {
            // Page by page, so that no read transaction of minutes keeps SQLite's log from being cut.
            var page = ReadPage(connection, after);
            foreach (var change in page)
            {
                cancel.ThrowIfCancellationRequested();
                yield return change;
            }

            if (page.Count < PageSize)
                yield break;
            after = page[^1].Number;
        }
    }

    private static List<RecordChange> ReadPage(DbConnection connection, long after)
    {
        var rows = new List<(long Change, string Id, string Body)>(PageSize);
        const string sql = "SELECT change, id, body FROM records WHERE change > @after ORDER BY change LIMIT @limit";
        using (var command = Command(connection, sql, after, PageSize))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                rows.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }

        if (rows.Count == 0)
            return [];
        var holdings = ReadHoldings(connection, after, rows[^1].Change);
        return rows.ConvertAll(row =>
        {
            var id = RecordId.Parse(row.Id);
            return new RecordChange(row.Change, id, new CatalogueRecord(id, RecordJson.ReadRecord(row.Body), [.. holdings[row.Id]]));
        });
    }

    private static ILookup<string, Holding> ReadHoldings(DbConnection connection, long after, long last)
    {
        var found = new List<(string Record, Holding Holding)>();
        using var command = Command(
            connection,
            """
            SELECT h.record_id, h.branch, h.call_number, h.barcode, h.in_library_only
            FROM holdings h JOIN records r ON r.id = h.record_id
            WHERE r.change > @after AND r.change <= @limit ORDER BY h.id
            """,
            after,
            last);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add((reader.GetString(0), new Holding
            {
                Branch = Text(reader, 1),
                CallNumber = Text(reader, 2),
                Barcode = Text(reader, 3),
                InLibraryOnly = reader.GetBoolean(4),
            }));
        }

        return found.ToLookup(row => row.Record, row => row.Holding);
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DbCommand Command(DbConnection connection, string sql, long after, long limit)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in new[] { ("@after", after), ("@limit", limit) })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Holding ToHolding(HoldingRow row) => new()
    {
        Branch = row.Branch,
        CallNumber = row.CallNumber,
        Barcode = row.Barcode,
        InLibraryOnly = row.InLibraryOnly,
    };
}

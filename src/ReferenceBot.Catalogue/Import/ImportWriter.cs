using System.Data.Common;
using ReferenceBot.Catalogue.Records;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;
using ReferenceBot.Storage;

namespace ReferenceBot.Catalogue.Import;

/// <summary>
/// Writes the records of one transaction: finds what the catalogue already has, adds, updates or joins.
/// Nothing is seen by others before <see cref="Commit"/>. Not thread-safe.
/// </summary>
internal sealed class ImportWriter : IDisposable
{
    private readonly DbTransaction _transaction;
    private readonly ImportStatements _sql;
    private readonly ChangeSequence _changes;
    private readonly JoinedRecords _records;
    private readonly long _import;

    public ImportWriter(DbConnection connection, long import)
    {
        _transaction = connection.BeginTransaction();
        _sql = new ImportStatements(_transaction);
        _changes = ChangeSequence.Lock(_transaction);
        _records = new JoinedRecords(_sql, _changes);
        _import = import;
    }

    public ImportEffect Write(RecordIdentity identity, SourceRecord read)
    {
        var body = RecordJson.Write(new SourceBody(read.Bibliographic, read.Holdings.Count == 0 ? null : read.Holdings));
        if (FindSource(identity) is not { } known)
            return Insert(identity, read, body);
        if (known.Body == body)
            return Touch(known);
        // A key may stand for several records of a file, in any order.
        var repeated = identity.Repeated(body);
        if (FindSource(repeated) is { } again)
            return Touch(again);
        // A later import that runs at the same time has seen the key too.
        return known.LastImport >= _import ? Insert(repeated, read, body) : Update(known, read, body);
    }

    public void Commit()
    {
        _changes.Save();
        _transaction.Commit();
    }

    public void Dispose()
    {
        _sql.Dispose();
        _transaction.Dispose();
    }

    private KnownSource? FindSource(RecordIdentity identity)
    {
        var found = _sql.Read(
            "SELECT id, record_id, body, last_import FROM record_sources WHERE source = @source AND key = @key",
            row => new KnownSource(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3)),
            ("@source", identity.Source),
            ("@key", identity.Key));
        return found.Count > 0 ? found[0] : null;
    }

    private ImportEffect Touch(KnownSource source)
    {
        if (source.LastImport < _import)
            _sql.Run("UPDATE record_sources SET last_import = @import WHERE id = @id", ("@import", _import), ("@id", source.Id));
        return ImportEffect.Unchanged;
    }

    private ImportEffect Insert(RecordIdentity identity, SourceRecord read, string body)
    {
        var joined = _records.Find(identity, read.Bibliographic);
        var record = joined ?? identity.RecordId;
        if (joined is null)
            _records.Add(identity, read.Bibliographic);
        InsertHoldings(InsertSource(identity, record, body), record, read.Holdings);
        if (joined is null)
            return ImportEffect.Added;
        _records.Rebuild(joined);
        return ImportEffect.Merged;
    }

    private ImportEffect Update(KnownSource known, SourceRecord read, string body)
    {
        _sql.Run(
            "UPDATE record_sources SET body = @body, last_import = @import WHERE id = @id",
            ("@body", body),
            ("@import", _import),
            ("@id", known.Id));
        _sql.Run("DELETE FROM holdings WHERE source_id = @source", ("@source", known.Id));
        InsertHoldings(known.Id, known.Record, read.Holdings);
        _records.Rebuild(known.Record);
        return ImportEffect.Updated;
    }

    private long InsertSource(RecordIdentity identity, string record, string body) => (long)_sql.Ask(
        """
        INSERT INTO record_sources (source, key, record_id, body, last_import)
        VALUES (@source, @key, @record, @body, @import) RETURNING id
        """,
        ("@source", identity.Source),
        ("@key", identity.Key),
        ("@record", record),
        ("@body", body),
        ("@import", _import))!;

    private void InsertHoldings(long source, string record, IReadOnlyList<Holding> holdings)
    {
        foreach (var holding in holdings)
        {
            _sql.Run(
                """
                INSERT INTO holdings (source_id, record_id, branch, call_number, barcode, in_library_only)
                VALUES (@source, @record, @branch, @call, @barcode, @inside)
                """,
                ("@source", source),
                ("@record", record),
                ("@branch", holding.Branch),
                ("@call", holding.CallNumber),
                ("@barcode", holding.Barcode),
                ("@inside", holding.InLibraryOnly));
        }
    }

    private readonly record struct KnownSource(long Id, string Record, string Body, long LastImport);
}

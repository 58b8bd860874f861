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
    private readonly long _import;

    public ImportWriter(DbConnection connection, long import)
    {
        _transaction = connection.BeginTransaction();
        _sql = new ImportStatements(_transaction);
        _changes = ChangeSequence.Lock(_transaction);
        _import = import;
    }

    public ImportEffect Write(RecordIdentity identity, SourceRecord read)
    {
        var body = RecordJson.Write(new SourceBody(read.Bibliographic, read.Holdings.Count == 0 ? null : read.Holdings));
        var known = FindSource(identity);
        if (known is { } same && same.Body == body)
            return Touch(same);
        if (known is { } repeated && repeated.LastImport == _import)
        {
            identity = identity.Repeated(body);
            known = FindSource(identity);
            if (known is { } again)
                return Touch(again);
        }

        return known is { } changed ? Update(changed, read, body) : Insert(identity, read, body);
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
        if (source.LastImport != _import)
            _sql.Run("UPDATE record_sources SET last_import = @import WHERE id = @id", ("@import", _import), ("@id", source.Id));
        return ImportEffect.Unchanged;
    }

    private ImportEffect Insert(RecordIdentity identity, SourceRecord read, string body)
    {
        var joined = FindSameWork(identity, read.Bibliographic);
        var record = joined ?? RecordId.Of(identity.Source, identity.Key).Value;
        if (joined is null)
            InsertRecord(record, identity, read.Bibliographic);
        var source = InsertSource(identity, record, body);
        InsertHoldings(source, record, read.Holdings);
        if (joined is null)
            return ImportEffect.Added;
        Rebuild(record);
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
        Rebuild(known.Record);
        return ImportEffect.Updated;
    }

    private string? FindSameWork(RecordIdentity identity, BibliographicRecord record)
    {
        foreach (var isbn in record.Isbns)
        {
            var found = _sql.Ask(
                "SELECT record_id FROM record_isbns WHERE isbn = @isbn AND title_key = @title ORDER BY record_id LIMIT 1",
                ("@isbn", isbn),
                ("@title", identity.TitleKey));
            if (found is string id)
                return id;
        }

        return identity.WorkKey is null
            ? null
            : (string?)_sql.Ask("SELECT id FROM records WHERE work_key = @work ORDER BY id LIMIT 1", ("@work", identity.WorkKey));
    }

    private void InsertRecord(string id, RecordIdentity identity, BibliographicRecord record)
    {
        _sql.Run(
            "INSERT INTO records (id, body, work_key, change) VALUES (@id, @body, @work, @change)",
            ("@id", id),
            ("@body", RecordJson.Write(record)),
            ("@work", identity.WorkKey),
            ("@change", _changes.Next()));
        InsertIsbns(id, identity.TitleKey, record);
    }

    private void InsertIsbns(string id, string titleKey, BibliographicRecord record)
    {
        foreach (var isbn in record.Isbns)
        {
            _sql.Run(
                "INSERT INTO record_isbns (isbn, record_id, title_key) VALUES (@isbn, @record, @title) ON CONFLICT DO NOTHING",
                ("@isbn", isbn),
                ("@record", id),
                ("@title", titleKey));
        }
    }

    private long InsertSource(RecordIdentity identity, string record, string body) => (long)_sql.Ask(
        "INSERT INTO record_sources (source, key, record_id, body, last_import) VALUES (@source, @key, @record, @body, @import) RETURNING id",
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
                "INSERT INTO holdings (source_id, record_id, branch, call_number, barcode, in_library_only) VALUES (@source, @record, @branch, @call, @barcode, @inside)",
                ("@source", source),
                ("@record", record),
                ("@branch", holding.Branch),
                ("@call", holding.CallNumber),
                ("@barcode", holding.Barcode),
                ("@inside", holding.InLibraryOnly));
        }
    }

    /// <summary>Makes the record anew from all its sources and gives it a new change number.</summary>
    private void Rebuild(string record)
    {
        var merged = _sql.Read(
            "SELECT body FROM record_sources WHERE record_id = @record ORDER BY id",
            row => RecordJson.ReadSource(row.GetString(0)).Bibliographic,
            ("@record", record)).Aggregate(RecordMerging.Fill);
        var identity = RecordIdentity.Of(new SourceRecord(null, record, merged, []), "", null);
        _sql.Run(
            "UPDATE records SET body = @body, work_key = @work, change = @change WHERE id = @id",
            ("@body", RecordJson.Write(merged)),
            ("@work", identity.WorkKey),
            ("@change", _changes.Next()),
            ("@id", record));
        _sql.Run("DELETE FROM record_isbns WHERE record_id = @record", ("@record", record));
        InsertIsbns(record, identity.TitleKey, merged);
    }

    private readonly record struct KnownSource(long Id, string Record, string Body, long LastImport);
}

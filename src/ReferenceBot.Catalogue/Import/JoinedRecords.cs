using ReferenceBot.Catalogue.Records;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;
using ReferenceBot.Storage;

namespace ReferenceBot.Catalogue.Import;

/// <summary>The records of the catalogue, each made of what all its sources say. Not thread-safe: belongs to one transaction.</summary>
internal sealed class JoinedRecords(ImportStatements sql, ChangeSequence changes)
{
    /// <summary>The record that is the same work; null when the catalogue has none.</summary>
    public string? Find(RecordIdentity identity, BibliographicRecord record)
    {
        foreach (var isbn in record.Isbns)
        {
            var found = sql.Ask(
                "SELECT record_id FROM record_isbns WHERE isbn = @isbn AND title_key = @title ORDER BY record_id LIMIT 1",
                ("@isbn", isbn),
                ("@title", identity.TitleKey));
            if (found is string id)
                return id;
        }

        return identity.WorkKey is null
            ? null
            : (string?)sql.Ask("SELECT id FROM records WHERE work_key = @work ORDER BY id LIMIT 1", ("@work", identity.WorkKey));
    }

    public void Add(RecordIdentity identity, BibliographicRecord record)
    {
        sql.Run(
            "INSERT INTO records (id, body, work_key, change) VALUES (@id, @body, @work, @change)",
            ("@id", identity.RecordId),
            ("@body", RecordJson.Write(record)),
            ("@work", identity.WorkKey),
            ("@change", changes.Next()));
        AddIsbns(identity.RecordId, identity.TitleKey, record);
    }

    /// <summary>
    /// Makes the record anew from its sources and gives it a new change number. A source that was corrected until it shares
    /// neither title nor ISBN with the others is another work, and goes to a record of its own.
    /// </summary>
    public void Rebuild(string record)
    {
        var sources = ReadSources(record);
        var parted = Part(sources);
        Write(record, sources);
        foreach (var source in parted)
            Place(source);
    }

    /// <summary>Takes out what nothing joins to the first source, not even through others.</summary>
    private static List<JoinedSource> Part(List<JoinedSource> sources)
    {
        List<JoinedSource> joined = [sources[0]];
        for (var i = 0; i < joined.Count; i++)
            joined.AddRange(sources.Except(joined).Where(source => source.IsSameWork(joined[i])).ToList());
        var parted = sources.Except(joined).ToList();
        sources.RemoveAll(parted.Contains);
        return parted;
    }

    private void Write(string record, List<JoinedSource> sources)
    {
        var merged = sources.Select(source => source.Body).Aggregate(RecordMerging.Fill);
        sql.Run(
            "UPDATE records SET body = @body, work_key = @work, change = @change WHERE id = @id",
            ("@body", RecordJson.Write(merged)),
            ("@work", RecordIdentity.Of(new SourceRecord(null, record, merged, []), "", null).WorkKey),
            ("@change", changes.Next()),
            ("@id", record));
        sql.Run("DELETE FROM record_isbns WHERE record_id = @record", ("@record", record));
        // Of every source, not only those that the record shows: a further source may know but one of them.
        foreach (var source in sources)
            AddIsbns(record, source.Identity.TitleKey, source.Body);
    }

    /// <summary>Gives a source that left its record another: one of the same work, or its own.</summary>
    private void Place(JoinedSource source)
    {
        var joined = Find(source.Identity, source.Body);
        var record = joined ?? source.Identity.RecordId;
        sql.Run("UPDATE record_sources SET record_id = @record WHERE id = @id", ("@record", record), ("@id", source.Id));
        sql.Run("UPDATE holdings SET record_id = @record WHERE source_id = @id", ("@record", record), ("@id", source.Id));
        if (joined is null)
            Add(source.Identity, source.Body);
        else
            Rebuild(joined);
    }

    /// <summary>The source that the record is named after, then the others in the order in which they joined.</summary>
    private List<JoinedSource> ReadSources(string record) =>
    [
        .. sql.Read(
            "SELECT id, source, key, body FROM record_sources WHERE record_id = @record ORDER BY id",
            row => JoinedSource.Read(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3)),
            ("@record", record)).OrderBy(source => source.Identity.RecordId != record),
    ];

    private void AddIsbns(string id, string titleKey, BibliographicRecord record)
    {
        foreach (var isbn in record.Isbns)
        {
            sql.Run(
                "INSERT INTO record_isbns (isbn, record_id, title_key) VALUES (@isbn, @record, @title) ON CONFLICT DO NOTHING",
                ("@isbn", isbn),
                ("@record", id),
                ("@title", titleKey));
        }
    }

    private sealed record JoinedSource(long Id, RecordIdentity Identity, BibliographicRecord Body)
    {
        public static JoinedSource Read(long id, string source, string key, string body)
        {
            var record = RecordJson.ReadSource(body).Bibliographic;
            return new JoinedSource(id, RecordIdentity.Of(new SourceRecord(source, key, record, []), "", null), record);
        }

        public bool IsSameWork(JoinedSource other) =>
            Identity.TitleKey == other.Identity.TitleKey || Body.Isbns.Intersect(other.Body.Isbns).Any();
    }
}

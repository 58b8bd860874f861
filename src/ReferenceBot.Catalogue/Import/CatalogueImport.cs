using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Catalogue.Records;
using ReferenceBot.Formats;
using ReferenceBot.Storage;

namespace ReferenceBot.Catalogue.Import;

/// <summary>
/// Takes records of any format into the catalogue. Memory does not grow with the file; killed at any moment, a second run
/// finishes the work. Two imports at once wait for each other's batches.
/// </summary>
public sealed class CatalogueImport(IDbContextFactory<ReferenceBotContext> contexts, TimeProvider clock)
{
    // Large enough that a commit's sync to disk costs little, small enough that a writer in another process waits well under a second.
    private const int BatchSize = 1000;

    // Records of a megabyte each are not gathered by the thousand.
    private const int BatchBytes = 8 * 1024 * 1024;

    /// <summary>Imports the files in order; one that cannot be opened is passed over.</summary>
    /// <exception cref="IOException">A file cannot be read to its end; what was committed before stays.</exception>
    public async Task<ImportCounts> RunAsync(
        IReadOnlyList<ImportFile> files, ImportOptions options, IImportProgress progress, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.OpenConnectionAsync(cancel);
        var import = await StartAsync(context, cancel);
        var counts = new ImportCounts();
        foreach (var file in files)
        {
            using var stream = Open(file, progress);
            if (stream is not null)
                counts = ImportFile(context.Database.GetDbConnection(), import, file, stream, options, counts, progress, cancel);
        }

        return counts;
    }

    private static FileStream? Open(ImportFile file, IImportProgress progress)
    {
        try
        {
            return file.Open();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            progress.Unreadable(file, fault);
            return null;
        }
    }

    private async Task<long> StartAsync(ReferenceBotContext context, CancellationToken cancel)
    {
        var import = new ImportRow { StartedAt = clock.GetUtcNow() };
        context.Add(import);
        await context.SaveChangesAsync(cancel);
        return import.Id;
    }

    private static ImportCounts ImportFile(
        DbConnection connection,
        long import,
        ImportFile file,
        FileStream stream,
        ImportOptions options,
        ImportCounts counts,
        IImportProgress progress,
        CancellationToken cancel)
    {
        using var content = RecordFile.Open(stream, file.Reader, options.Columns);
        if (content.Reader is null)
        {
            progress.NotRecognised(file);
            return counts;
        }

        var before = counts.Read;
        using var readings = content.Read(cancel).GetEnumerator();
        var more = true;
        while (more)
        {
            var batch = new List<RecordReading>();
            more = Gather(readings, stream, batch, cancel);
            counts = Write(connection, import, file, options, batch, counts);
            Tell(file, batch, progress);
            progress.Committed(file, ShareOf(stream), counts);
        }

        progress.Finished(file, counts.Read - before);
        return counts;
    }

    /// <summary>Reads before the transaction begins: a slow file keeps no other writer waiting.</summary>
    private static bool Gather(IEnumerator<RecordReading> readings, FileStream stream, List<RecordReading> batch, CancellationToken cancel)
    {
        var start = PositionOf(stream);
        while (batch.Count < BatchSize && PositionOf(stream) - start < BatchBytes)
        {
            cancel.ThrowIfCancellationRequested();
            if (!readings.MoveNext())
                return false;
            batch.Add(readings.Current);
        }

        return true;
    }

    private static ImportCounts Write(
        DbConnection connection, long import, ImportFile file, ImportOptions options, List<RecordReading> batch, ImportCounts counts)
    {
        using var writer = new ImportWriter(connection, import);
        foreach (var read in batch.OfType<RecordRead>())
        {
            var record = file.WithHoldings(read.Record);
            counts = counts.With(writer.Write(RecordIdentity.Of(record, file.Stem, options.Source), record));
        }

        writer.Commit();
        return counts with { Rejected = counts.Rejected + batch.OfType<RecordRejected>().Count() };
    }

    private static void Tell(ImportFile file, List<RecordReading> batch, IImportProgress progress)
    {
        foreach (var reading in batch)
        {
            if (reading is RecordRejected rejected)
                progress.Rejected(file, rejected);
            else if (reading is RecordRead { Defects.Count: > 0 } repaired)
                progress.Repaired(file, repaired);
        }
    }

    // A pipe has neither length nor position.
    private static long PositionOf(FileStream stream) => stream.CanSeek ? stream.Position : 0;

    private static double ShareOf(FileStream stream) =>
        stream.CanSeek && stream.Length > 0 ? Math.Min(1, (double)stream.Position / stream.Length) : 1;
}

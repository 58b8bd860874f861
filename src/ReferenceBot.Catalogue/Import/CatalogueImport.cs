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

    /// <summary>Imports the files in order.</summary>
    /// <exception cref="IOException">A file cannot be read; what was committed before stays.</exception>
    public async Task<ImportCounts> RunAsync(
        IReadOnlyList<ImportFile> files, ImportOptions options, IImportProgress progress, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.OpenConnectionAsync(cancel);
        var import = await StartAsync(context, cancel);
        var counts = new ImportCounts();
        foreach (var file in files)
            counts = ImportFile(context.Database.GetDbConnection(), import, file, options, counts, progress, cancel);
        return counts;
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
        ImportOptions options,
        ImportCounts counts,
        IImportProgress progress,
        CancellationToken cancel)
    {
        using var stream = file.Open();
        using var content = RecordFile.Open(stream, file.Reader, options.Columns);
        if (content.Reader is null)
        {
            progress.NotRecognised(file);
            return counts;
        }

        using var readings = content.Read(cancel).GetEnumerator();
        var more = true;
        while (more)
        {
            using var writer = new ImportWriter(connection, import);
            more = WriteBatch(writer, readings, file, options, ref counts, progress);
            writer.Commit();
            progress.Committed(file, stream.Length == 0 ? 1 : (double)stream.Position / stream.Length, counts);
        }

        return counts;
    }

    private static bool WriteBatch(
        ImportWriter writer,
        IEnumerator<RecordReading> readings,
        ImportFile file,
        ImportOptions options,
        ref ImportCounts counts,
        IImportProgress progress)
    {
        for (var i = 0; i < BatchSize; i++)
        {
            if (!readings.MoveNext())
                return false;
            switch (readings.Current)
            {
                case RecordRejected rejected:
                    counts = counts with { Rejected = counts.Rejected + 1 };
                    progress.Rejected(file, rejected);
                    break;
                case RecordRead read:
                    var record = file.WithHoldings(read.Record);
                    counts = counts.With(writer.Write(RecordIdentity.Of(record, file.Stem, options.Source), record));
                    if (read.Defects.Count > 0)
                        progress.Repaired(file, read);
                    break;
            }
        }

        return true;
    }
}

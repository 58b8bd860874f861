using ReferenceBot.Formats;
using ReferenceBot.Formats.Delimited;

namespace ReferenceBot.Catalogue.Import;

/// <param name="Source">Names the source of all records, whatever the files say; null to take theirs.</param>
/// <param name="Columns">What columns of a table mean, beside the names that are known.</param>
public sealed record ImportOptions(string? Source = null, ColumnMapping? Columns = null);

/// <summary>Hears what an import comes upon, on the importing thread.</summary>
public interface IImportProgress
{
    /// <summary>The file cannot be opened; the others are imported all the same.</summary>
    void Unreadable(ImportFile file, Exception fault);

    /// <summary>No format fits the file; nothing of it was read.</summary>
    void NotRecognised(ImportFile file);

    /// <summary>A record could not be kept.</summary>
    void Rejected(ImportFile file, RecordRejected rejected);

    /// <summary>A record was kept without what was broken in it.</summary>
    void Repaired(ImportFile file, RecordRead read);

    /// <summary>A batch is safe on disk.</summary>
    /// <param name="done">Share of the file that was read, 0..1.</param>
    void Committed(ImportFile file, double done, ImportCounts counts);

    /// <summary>A file of a known format was read to its end.</summary>
    /// <param name="read">Records it holds, rejected ones too.</param>
    void Finished(ImportFile file, long read);
}

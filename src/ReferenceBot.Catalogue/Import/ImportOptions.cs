using ReferenceBot.Formats;

namespace ReferenceBot.Catalogue.Import;

/// <param name="Source">Names the source of all records, whatever the files say; null to take theirs.</param>
public sealed record ImportOptions(string? Source = null);

/// <summary>Hears what an import comes upon, on the importing thread.</summary>
public interface IImportProgress
{
    /// <summary>A record could not be kept.</summary>
    void Rejected(ImportFile file, RecordRejected rejected);

    /// <summary>A record was kept without what was broken in it.</summary>
    void Repaired(ImportFile file, RecordRead read);

    /// <summary>A batch is safe on disk.</summary>
    /// <param name="done">Share of the file that was read, 0..1; null when its length is not known.</param>
    void Committed(ImportFile file, double? done, ImportCounts counts);
}

using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;

namespace ReferenceBot.Catalogue.Import;

/// <summary>A file to import.</summary>
public sealed class ImportFile(string path)
{
    public string Path { get; } = path;

    /// <summary>The name for reports.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The format that a person named; null to find it out from the content.</summary>
    public IRecordReader? Reader { get; init; }

    /// <summary>Copies listed elsewhere, by the source's own key.</summary>
    public ILookup<string, Holding>? Holdings { get; init; }

    /// <summary>Names the source of records that name none: the file's name up to its first dot.</summary>
    internal string Stem => Name.Split('.')[0] is { Length: > 0 } stem ? stem : Name;

    internal FileStream Open() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);

    /// <summary>The record with the copies that are listed for it elsewhere.</summary>
    internal SourceRecord WithHoldings(SourceRecord record) =>
        Holdings is null || record.Key is null ? record : record with { Holdings = [.. record.Holdings, .. Holdings[record.Key]] };
}

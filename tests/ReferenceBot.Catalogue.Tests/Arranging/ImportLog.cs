using ReferenceBot.Catalogue.Import;
using ReferenceBot.Formats;

namespace ReferenceBot.Catalogue.Tests.Arranging;

/// <summary>Writes down what an import tells.</summary>
internal sealed class ImportLog : IImportProgress
{
    public List<string> Lines { get; } = [];

    public List<ImportCounts> Commits { get; } = [];

    public List<double> Shares { get; } = [];

    public Action<ImportCounts> OnCommitted { get; set; } = _ => { };

    public void Unreadable(ImportFile file, Exception fault) => Lines.Add($"{file.Name}: unreadable");

    public void NotRecognised(ImportFile file) => Lines.Add($"{file.Name}: not recognised");

    public void Rejected(ImportFile file, RecordRejected rejected) =>
        Lines.Add($"{file.Name}: {rejected.Position.Number} at {rejected.Position.Offset}: {rejected.Defect.Kind}");

    public void Repaired(ImportFile file, RecordRead read) =>
        Lines.Add($"{file.Name}: {read.Position.Number} without {string.Join('+', read.Defects.Select(defect => defect.Kind))}");

    public void Committed(ImportFile file, double done, ImportCounts counts)
    {
        Commits.Add(counts);
        Shares.Add(done);
        OnCommitted(counts);
    }

    public void Finished(ImportFile file, long read)
    {
        if (read == 0)
            Lines.Add($"{file.Name}: empty");
    }
}

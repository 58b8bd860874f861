using System.Globalization;
using ReferenceBot.Catalogue.Import;
using ReferenceBot.Formats;

namespace ReferenceBot.Host.Commands;

/// <summary>
/// Tells what was rejected or repaired, a line each, and how far the import is. Of one fault that a file has again and again,
/// the first few are told and the others counted.
/// </summary>
internal sealed class ImportReport(TextWriter lines, ShareDone done) : IImportProgress
{
    private const int ToldInFull = 5;

    private readonly Dictionary<(string Text, DefectKind Kind), long> _seen = [];

    public void Unreadable(ImportFile file, Exception fault)
    {
        if (Directory.Exists(file.Path))
            lines.WriteLine(CommandTexts.Get("Import_Folder", file.Path));
        else if (!File.Exists(file.Path))
            lines.WriteLine(CommandTexts.Get("Import_NoFile", file.Path));
        else
            lines.WriteLine(CommandTexts.Get("Import_Unreadable", file.Path, fault.Message));
    }

    public void NotRecognised(ImportFile file) => lines.WriteLine(CommandTexts.Get("Import_NotRecognised", file.Path));

    public void Rejected(ImportFile file, RecordRejected rejected) => Tell("Import_Rejected", file, rejected.Position, rejected.Defect);

    public void Repaired(ImportFile file, RecordRead read)
    {
        foreach (var defect in read.Defects)
            Tell("Import_Repaired", file, read.Position, defect);
    }

    public void Committed(ImportFile file, double share, ImportCounts counts) => done.Tell(file.Name, share);

    public void Finished(ImportFile file, long read)
    {
        if (read == 0)
            lines.WriteLine(CommandTexts.Get("Import_Empty", file.Path));
        foreach (var ((text, kind), count) in _seen.Where(seen => seen.Value > ToldInFull))
        {
            var more = (count - ToldInFull).ToString(CultureInfo.InvariantCulture);
            var repeated = text == "Import_Rejected" ? "Import_RejectedMore" : "Import_RepairedMore";
            lines.WriteLine(CommandTexts.Get(repeated, file.Path, more, new Defect(kind).Describe(CommandTexts.Culture)));
        }

        _seen.Clear();
    }

    private void Tell(string text, ImportFile file, ReadingPosition position, Defect defect)
    {
        var before = _seen.GetValueOrDefault((text, defect.Kind));
        _seen[(text, defect.Kind)] = before + 1;
        if (before >= ToldInFull)
            return;
        var offset = position.Offset.ToString(CultureInfo.InvariantCulture);
        var place = CommandTexts.Get(position.IsLine ? "Import_Line" : "Import_Byte", offset);
        lines.WriteLine(CommandTexts.Get(text, file.Path, position.Number, place, defect.Describe(CommandTexts.Culture)));
    }
}

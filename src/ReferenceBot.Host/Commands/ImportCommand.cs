using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Catalogue.Import;
using ReferenceBot.Formats;
using ReferenceBot.Formats.Delimited;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Host.Commands;

/// <summary><c>import</c>: records of any format into catalogue and index.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var command = new Command("import", CommandTexts.Get("Import"));
        var common = new CommonOptions(command);
        var files = new Argument<string[]>("FILE") { Description = CommandTexts.Get("Import_Files"), Arity = ArgumentArity.OneOrMore };
        var format = new Option<string?>("--format") { Description = CommandTexts.Get("Import_Format"), HelpName = "NAME" };
        var source = new Option<string?>("--source") { Description = CommandTexts.Get("Import_Source"), HelpName = "NAME" };
        var columns = new Option<string[]>("--column") { Description = CommandTexts.Get("Import_Column"), HelpName = "FIELD=COLUMN", DefaultValueFactory = _ => [] };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && RecordFormats.Named(name) is null)
                result.AddError(CommandTexts.Get("Import_UnknownFormat", name, string.Join(", ", RecordFormats.All.Select(reader => reader.Format))));
        });
        columns.Validators.Add(result =>
        {
            if (!ColumnMapping.TryParse(result.GetValueOrDefault<string[]>() ?? [], out _, out var wrong))
                result.AddError(CommandTexts.Get("Import_UnknownColumn", wrong));
        });
        command.Add(files);
        command.Add(format);
        command.Add(source);
        command.Add(columns);
        command.SetAction((parsed, cancel) =>
        {
            var mapping = ColumnMapping.TryParse(parsed.GetValue(columns) ?? [], out var named, out _) ? named : null;
            var reader = parsed.GetValue(format) is { } known ? RecordFormats.Named(known, mapping) : null;
            return RunAsync(
                common.Read(parsed),
                [.. parsed.GetRequiredValue(files).Select(path => new ImportFile(path) { Reader = reader })],
                new ImportOptions(parsed.GetValue(source), mapping),
                cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(StartOptions start, IReadOnlyList<ImportFile> files, ImportOptions options, CancellationToken cancel)
    {
        if (files.FirstOrDefault(file => !File.Exists(file.Path)) is { } missing)
        {
            await Console.Error.WriteLineAsync(CommandTexts.Get("Import_NoFile", missing.Path));
            return ReferenceBotCommand.Failure;
        }

        using var host = LibraryHost.Build(start);
        await host.Services.GetRequiredService<Preparation>().MigrateAsync(cancel);
        var (counts, seconds) = await Progress.ShowAsync(done => ImportAsync(host.Services, files, options, done, cancel));
        await Console.Out.WriteLineAsync(counts.ToLine(seconds));
        return counts.Kept > 0 || counts.Read == 0 && files.Count == 0 ? ReferenceBotCommand.Success : ReferenceBotCommand.Failure;
    }

    private static async Task<(ImportCounts Counts, double CpuSeconds)> ImportAsync(
        IServiceProvider services, IReadOnlyList<ImportFile> files, ImportOptions options, ShareDone done, CancellationToken cancel)
    {
        var before = Environment.CpuUsage.TotalTime;
        var counts = await services.GetRequiredService<CatalogueImport>().RunAsync(files, options, new Report(done), cancel);
        var index = services.GetRequiredService<RecordIndex>();
        if (index.IsReadOnly)
            await Console.Error.WriteLineAsync(CommandTexts.Get("Import_IndexOwned"));
        else
            await services.GetRequiredService<IndexFollower>().CatchUpAsync(null, cancel);
        return (counts, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    /// <summary>Tells what was rejected or repaired, a line each, and how far the import is.</summary>
    private sealed class Report(ShareDone done) : IImportProgress
    {
        public void NotRecognised(ImportFile file) => Console.Error.WriteLine(CommandTexts.Get("Import_NotRecognised", file.Path));

        public void Rejected(ImportFile file, RecordRejected rejected) => Write("Import_Rejected", file, rejected.Position, rejected.Defect);

        public void Repaired(ImportFile file, RecordRead read)
        {
            foreach (var defect in read.Defects)
                Write("Import_Repaired", file, read.Position, defect);
        }

        public void Committed(ImportFile file, double share, ImportCounts counts) => done.Tell(file.Name, share);

        private static void Write(string key, ImportFile file, ReadingPosition position, Defect defect)
        {
            var place = CommandTexts.Get(position.IsLine ? "Import_Line" : "Import_Byte", position.Offset.ToString(CultureInfo.InvariantCulture));
            Console.Error.WriteLine(CommandTexts.Get(key, file.Path, position.Number, place, defect.Describe(CommandTexts.Culture)));
        }
    }
}

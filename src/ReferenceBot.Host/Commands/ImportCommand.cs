using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Catalogue.Import;
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
        var arguments = new ImportArguments(command);
        command.SetAction((parsed, cancel) =>
            RunAsync(common.Read(parsed), arguments.ReadFiles(parsed), arguments.ReadOptions(parsed), cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        StartOptions start, IReadOnlyList<ImportFile> files, ImportOptions options, CancellationToken cancel)
    {
        using var host = LibraryHost.Build(start);
        await host.Services.GetRequiredService<Preparation>().MigrateAsync(cancel);
        var (counts, seconds) = await Progress.ShowAsync(done => ImportAsync(host.Services, files, options, done, cancel));
        await Console.Out.WriteLineAsync(counts.ToLine(seconds));
        return counts.Kept > 0 ? ReferenceBotCommand.Success : ReferenceBotCommand.Failure;
    }

    private static async Task<(ImportCounts Counts, double CpuSeconds)> ImportAsync(
        IServiceProvider services, IReadOnlyList<ImportFile> files, ImportOptions options, ShareDone done, CancellationToken cancel)
    {
        var before = Environment.CpuUsage.TotalTime;
        var report = new ImportReport(Console.Error, done);
        var counts = await services.GetRequiredService<CatalogueImport>().RunAsync(files, options, report, cancel);
        var index = services.GetRequiredService<RecordIndex>();
        if (index.IsReadOnly)
            await Console.Error.WriteLineAsync(CommandTexts.Get("Import_IndexOwned"));
        else
            await services.GetRequiredService<IndexFollower>().CatchUpAsync(null, cancel);
        return (counts, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}

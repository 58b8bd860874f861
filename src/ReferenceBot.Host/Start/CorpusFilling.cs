using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferenceBot.Catalogue.Import;
using ReferenceBot.Circulation.Samples;
using ReferenceBot.Desk.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Formats;
using ReferenceBot.Host.Composition;
using ReferenceBot.Storage;

namespace ReferenceBot.Host.Start;

/// <summary>
/// Fills a fresh database from the corpus, once, and with sample accounts where the library is a sample. Killed in between, the next start does it again, and nothing is double.
/// </summary>
internal sealed class CorpusFilling(
    IDbContextFactory<ReferenceBotContext> contexts,
    CatalogueImport import,
    KnowledgeBase knowledge,
    ContentFolders content,
    SampleLibrary samples,
    LibraryCalendar calendar,
    IDatabaseGate gate,
    IOptions<LibraryOptions> library,
    TimeProvider clock)
{
    public const string Done = "filled from the corpus";

    /// <summary>Names the source of the corpus' records, whatever file they stand in.</summary>
    public const string Source = "corpus";

    public async Task RunAsync(CancellationToken cancel)
    {
        if (await IsAllDoneAsync(cancel))
            return;
        using var held = await gate.TakeAsync("filling", cancel);
        if (!await IsDoneAsync(Done, cancel))
            await FillAsync(cancel);
        if (library.Value.SampleData)
            await samples.FillAsync(Path.Combine(content.Corpus, "sample"), calendar.Today, cancel);
    }

    private async Task<bool> IsAllDoneAsync(CancellationToken cancel) =>
        await IsDoneAsync(Done, cancel) && (!library.Value.SampleData || await IsDoneAsync(SampleLibrary.Done, cancel));

    private async Task<bool> IsDoneAsync(string name, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Set<Milestone>().AnyAsync(milestone => milestone.Name == name, cancel);
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        await ImportCatalogueAsync(cancel);
        await knowledge.ImportAsync(Path.Combine(content.Corpus, "articles"), cancel);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        context.Add(new Milestone { Name = Done, ReachedAt = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancel);
    }

    private async Task ImportCatalogueAsync(CancellationToken cancel)
    {
        var holdings = library.Value.SampleData ? SampleHoldings.Read(Path.Combine(content.Corpus, "sample", "items.csv")) : null;
        var files = Directory.EnumerateFiles(Path.Combine(content.Corpus, "catalogue"), "*.csv").Order(StringComparer.Ordinal)
            .Select(path => new ImportFile(path) { Reader = RecordFormats.Named("csv"), Holdings = holdings });
        await import.RunAsync([.. files], new ImportOptions(Source), new FaultsEndFilling(), cancel);
    }

    /// <summary>The corpus is ours: a record of it that cannot be read is a fault of this program's files.</summary>
    private sealed class FaultsEndFilling : IImportProgress
    {
        public void Unreadable(ImportFile file, Exception fault) => throw new InvalidDataException($"{file.Path}: {fault.Message}", fault);

        public void NotRecognised(ImportFile file) => throw new InvalidDataException($"{file.Path}: not a table of records.");

        public void Rejected(ImportFile file, RecordRejected rejected) => throw new InvalidDataException(
            $"{file.Path}: record {rejected.Position.Number}: {rejected.Defect.Describe(Domain.Texts.Cultures.English)}");

        public void Repaired(ImportFile file, RecordRead read)
        {
        }

        public void Committed(ImportFile file, double done, ImportCounts counts)
        {
        }

        public void Finished(ImportFile file, long read)
        {
        }
    }
}

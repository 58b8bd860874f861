using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferenceBot.Desk.Knowledge;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Library;
using ReferenceBot.Host.Commands;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Storage;
using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Host.Doctor;

/// <summary>One part looked at.</summary>
/// <param name="Mend">What to do about it; null when there is nothing to do.</param>
internal sealed record Finding(Health State, string What, string? Mend = null);

internal enum Health
{
    Good,

    /// <summary>Works, and somebody should know.</summary>
    Notice,
    Broken,
}

/// <summary>Looks at settings, data folder, database, index, corpus and understanding. Changes nothing but the schema.</summary>
internal sealed class Examination(
    StartOptions start,
    ContentFolders content,
    IOptions<LibraryOptions> library,
    IDatabaseMigrator database,
    IDbContextFactory<ReferenceBotContext> contexts,
    IRecordSource records,
    RecordIndex index,
    ModelStore models,
    LibraryCalendar calendar)
{
    private static readonly string[] ContentParts = ["articles", "catalogue"];

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel) =>
    [
        ExamineLibrary(),
        ExamineContent(),
        ExamineArticles(),
        await ExamineAsync("Doctor_Database", () => ExamineDatabaseAsync(cancel)),
        await ExamineAsync("Doctor_Index", () => ExamineIndexAsync(cancel)),
        await ExamineAsync("Doctor_Model", () => Task.FromResult(ExamineModel())),
        new Finding(Health.Good, CommandTexts.Get("Doctor_Outside")),
    ];

    private static async Task<Finding> ExamineAsync(string part, Func<Task<Finding>> examine)
    {
        try
        {
            return await examine();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new Finding(Health.Broken, $"{CommandTexts.Get(part)}: {fault.Message}", CommandTexts.Get("Doctor_MendFolder"));
        }
    }

    private Finding ExamineLibrary() => library.Value.Sample
        ? new Finding(Health.Notice, CommandTexts.Get("Doctor_Sample", library.Value.Name), CommandTexts.Get("Doctor_MendSample"))
        : new Finding(Health.Good, CommandTexts.Get("Doctor_Library", library.Value.Name, library.Value.Branches.Count, library.Value.TimeZone));

    private Finding ExamineContent() => Array.Find(ContentParts, part => !Directory.Exists(Path.Combine(content.Corpus, part))) is { } missing
        ? new Finding(Health.Broken, CommandTexts.Get("Doctor_NoCorpus", Path.Combine(content.Corpus, missing)), CommandTexts.Get("Doctor_MendCorpus"))
        : new Finding(Health.Good, CommandTexts.Get("Doctor_Corpus", content.Corpus));

    private Finding ExamineArticles()
    {
        try
        {
            var articles = Directory.EnumerateFiles(Path.Combine(content.Corpus, "articles"), "*.md")
                .Select(path => ArticleFile.Parse(Path.GetFileName(path), File.ReadAllText(path))).ToList();
            var expired = articles.Where(article => article.ValidUntil < calendar.Today).Select(article => article.Id).ToList();
            return expired.Count > 0
                ? new Finding(Health.Notice, CommandTexts.Get("Doctor_Expired", string.Join(", ", expired)), CommandTexts.Get("Doctor_MendExpired"))
                : new Finding(Health.Good, CommandTexts.Get("Doctor_Articles", articles.Count));
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            return new Finding(Health.Broken, fault.Message, CommandTexts.Get("Doctor_MendArticle"));
        }
    }

    private async Task<Finding> ExamineDatabaseAsync(CancellationToken cancel)
    {
        await database.MigrateAsync(cancel);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var filled = await context.Set<Milestone>().AnyAsync(milestone => milestone.Name == CorpusFilling.Done, cancel);
        return new Finding(Health.Good, CommandTexts.Get(filled ? "Doctor_DatabaseFilled" : "Doctor_DatabaseFresh", start.Data));
    }

    private async Task<Finding> ExamineIndexAsync(CancellationToken cancel)
    {
        var last = await records.GetLastChangeAsync(cancel);
        return index.AppliedChange >= last
            ? new Finding(Health.Good, CommandTexts.Get("Doctor_IndexGood", index.Count))
            : new Finding(Health.Notice, CommandTexts.Get("Doctor_IndexBehind", last - index.AppliedChange), CommandTexts.Get("Doctor_MendIndex"));
    }

    private Finding ExamineModel() => models.FindCurrent() is { } path
        ? new Finding(Health.Good, CommandTexts.Get("Doctor_ModelGood", path))
        : new Finding(Health.Notice, CommandTexts.Get("Doctor_ModelMissing"), CommandTexts.Get("Doctor_MendModel"));
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Desk.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Host.Commands;
using ReferenceBot.Host.Composition;
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

/// <summary>Looks at settings, corpus, data folder and understanding. Changes nothing but the schema of a database that is there.</summary>
internal sealed class Examination(
    StartOptions start,
    ContentFolders content,
    IConfiguration settings,
    IOptions<LibraryOptions> library,
    IOptions<StorageOptions> storage,
    Func<DataExamination> data,
    SampleExamination samples,
    ModelStore models,
    ModelCheck languageModel,
    LibraryCalendar calendar)
{
    private static readonly string[] ContentParts = ["articles", "catalogue"];

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel) =>
    [
        ExamineLibrary(),
        ExamineContent(),
        ExamineArticles(),
        .. await ExamineDataAsync(cancel),
        .. await ExamineSamplesAsync(cancel),
        await ExamineAsync("Doctor_Model", () => Task.FromResult(ExamineModel())),
        .. await ExamineLanguageModelAsync(cancel),
        .. Outflows.Of(settings),
    ];

    private async Task<IReadOnlyList<Finding>> ExamineLanguageModelAsync(CancellationToken cancel)
    {
        if (!languageModel.IsSet)
            return [];
        return await languageModel.FindFaultAsync(cancel) is { } fault
            ? [new Finding(Health.Notice, CommandTexts.Get("Doctor_LlmDown", fault), CommandTexts.Get("Doctor_MendLlm"))]
            : [new Finding(Health.Good, CommandTexts.Get("Doctor_LlmGood"))];
    }

    private static async Task<Finding> ExamineAsync(string part, Func<Task<Finding>> examine)
    {
        try
        {
            return await examine();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Broken(part, fault);
        }
    }

    private static Finding Broken(string part, Exception fault) => DatabaseFault.In(fault) is { IsPostgreSql: true } server
        ? new Finding(Health.Broken, $"{CommandTexts.Get(part)}: PostgreSQL: {server.Message}", CommandTexts.Get("Doctor_MendPostgreSql"))
        : new Finding(Health.Broken, $"{CommandTexts.Get(part)}: {fault.Message}", CommandTexts.Get("Doctor_MendFolder"));

    private Finding ExamineLibrary() => library.Value.SampleData
        ? new Finding(Health.Notice, CommandTexts.Get("Doctor_Sample", library.Value.Name), CommandTexts.Get("Doctor_MendSample"))
        : new Finding(
            Health.Good,
            CommandTexts.Get("Doctor_Library", library.Value.Name, library.Value.Branches.Count, library.Value.TimeZone));

    private Finding ExamineContent()
    {
        var missing = ContentParts.Select(part => Path.Combine(content.Corpus, part)).FirstOrDefault(part => !Directory.Exists(part));
        return missing is null
            ? new Finding(Health.Good, CommandTexts.Get("Doctor_Corpus", content.Corpus))
            : new Finding(Health.Broken, CommandTexts.Get("Doctor_NoCorpus", missing), CommandTexts.Get("Doctor_MendCorpus"));
    }

    private Finding ExamineArticles()
    {
        try
        {
            var articles = Directory.EnumerateFiles(Path.Combine(content.Corpus, "articles"), "*.md")
                .Select(path => ArticleFile.Parse(Path.GetFileName(path), File.ReadAllText(path))).ToList();
            var expired = articles.Where(article => article.ValidUntil < calendar.Today).Select(article => article.Id).ToList();
            return expired.Count > 0
                ? new Finding(
                    Health.Notice,
                    CommandTexts.Get("Doctor_Expired", string.Join(", ", expired)),
                    CommandTexts.Get("Doctor_MendExpired"))
                : new Finding(Health.Good, CommandTexts.Get("Doctor_Articles", articles.Count));
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            return new Finding(Health.Broken, fault.Message, CommandTexts.Get("Doctor_MendArticle"));
        }
    }

    private bool HasData => Directory.Exists(start.Data) || storage.Value.UsesPostgreSql;

    private async Task<IReadOnlyList<Finding>> ExamineSamplesAsync(CancellationToken cancel)
    {
        if (!library.Value.SampleData)
            return [];
        if (!HasData)
            return [samples.ExamineDoor()];
        var cards = await ExamineAsync("Doctor_Samples", () => samples.ExamineCardsAsync(cancel));
        return cards.State == Health.Broken ? [cards] : [cards, samples.ExamineDoor()];
    }

    private async Task<IReadOnlyList<Finding>> ExamineDataAsync(CancellationToken cancel) => HasData
        ?
        [
            await ExamineAsync("Doctor_Database", () => data().ExamineDatabaseAsync(cancel)),
            await ExamineAsync("Doctor_Index", () => data().ExamineIndexAsync(cancel)),
            await ExamineAsync("Doctor_Tickets", () => data().ExamineTicketsAsync(cancel)),
        ]
        : [new Finding(Health.Notice, CommandTexts.Get("Doctor_NoData", start.Data), CommandTexts.Get("Doctor_MendNoData"))];

    private Finding ExamineModel() => models.FindCurrent() is { } path
        ? new Finding(Health.Good, CommandTexts.Get("Doctor_ModelGood", path))
        : new Finding(Health.Notice, CommandTexts.Get("Doctor_ModelMissing"), CommandTexts.Get("Doctor_MendModel"));
}

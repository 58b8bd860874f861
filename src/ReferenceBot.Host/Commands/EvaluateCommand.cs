using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;
using ReferenceBot.Retrieval.Evaluation;
using ReferenceBot.Understanding.Evaluation;

namespace ReferenceBot.Host.Commands;

/// <summary><c>evaluate</c>: measures retrieval and understanding on test sets, with the parts that serve.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", CommandTexts.Get("Evaluate")) { Retrieval(), Understanding() };

    private static Command Retrieval()
    {
        var command = new Command("retrieval", CommandTexts.Get("Evaluate_Retrieval"));
        var common = new CommonOptions(command);
        var docs = Required("--docs", "Evaluate_Docs");
        var queries = Required("--queries", "Evaluate_Queries");
        var qrels = Required("--qrels", "Evaluate_Qrels");
        var language = CheckedOption.Create("--language", "Evaluate_Language", "id|en", ReadLanguage);
        var runOut = new Option<string?>("--run-out") { Description = CommandTexts.Get("Evaluate_RunOut"), HelpName = "FILE" };
        foreach (var option in new Option[] { docs, queries, qrels, language, runOut })
            command.Add(option);
        command.SetAction((parsed, cancel) => EvaluateRetrievalAsync(
            common.Read(parsed),
            new RetrievalTest(
                parsed.GetRequiredValue(docs),
                parsed.GetRequiredValue(queries),
                parsed.GetRequiredValue(qrels),
                parsed.GetValue(language),
                parsed.GetValue(runOut)),
            cancel));
        return command;
    }

    private static Command Understanding()
    {
        var command = new Command("understanding", CommandTexts.Get("Evaluate_Understanding"));
        var common = new CommonOptions(command);
        var set = Required("--set", "Evaluate_Set");
        var output = Required("--out", "Evaluate_Out");
        command.Add(set);
        command.Add(output);
        command.SetAction((parsed, cancel) =>
            EvaluateUnderstandingAsync(common.Read(parsed), parsed.GetRequiredValue(set), parsed.GetRequiredValue(output), cancel));
        return command;
    }

    private static Checked<SpokenLanguage?> ReadLanguage(string typed) => typed switch
    {
        "id" => SpokenLanguage.Indonesian,
        "en" => SpokenLanguage.English,
        _ => Checked<SpokenLanguage?>.Wrong("Evaluate_NoLanguage", typed),
    };

    private static Option<string> Required(string name, string text) =>
        new(name) { Description = CommandTexts.Get(text), HelpName = "FILE", Required = true };

    private static async Task<int> EvaluateRetrievalAsync(StartOptions start, RetrievalTest test, CancellationToken cancel)
    {
        if (File.ReadLines(test.Judgements).All(string.IsNullOrWhiteSpace))
            return await FailAsync(CommandTexts.Get("Evaluate_NoJudgements", test.Judgements));
        using var host = LibraryHost.Build(start);
        var figures = await Progress.CountAsync("Evaluate_Indexed", indexed =>
            host.Services.GetRequiredService<RetrievalEvaluation>().RunAsync(test, indexed, cancel));
        if (figures.Queries == 0)
            return await FailAsync(CommandTexts.Get("Evaluate_NoneJudged", test.Queries, test.Judgements));
        await Console.Out.WriteLineAsync(ToLine(figures));
        return ReferenceBotCommand.Success;
    }

    /// <summary>The line that scripts read.</summary>
    private static string ToLine(RetrievalFigures figures) => "{" + string.Join(
        ',',
        Pair("ndcg@10", figures.Ndcg10, "0.0000"),
        Pair("map", figures.Map, "0.0000"),
        Pair("recall@100", figures.Recall100, "0.0000"),
        Pair("mrr@10", figures.Mrr10, "0.0000"),
        Pair("queries", figures.Queries, "0"),
        Pair("ms_per_query", figures.MillisecondsPerQuery, "0.00")) + "}";

    private static string Pair(string name, IFormattable value, string format) =>
        $"\"{name}\":{value.ToString(format, CultureInfo.InvariantCulture)}";

    private static async Task<int> FailAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return ReferenceBotCommand.Failure;
    }

    private static async Task<int> EvaluateUnderstandingAsync(StartOptions start, string set, string output, CancellationToken cancel)
    {
        using var host = LibraryHost.Build(start);
        await Progress.ShowAsync(
            CommandTexts.Get("Preparing"), () => host.Services.GetRequiredService<Preparation>().PrepareConversationAsync(cancel));
        var report = await host.Services.GetRequiredService<UnderstandingEvaluation>().RunAsync(set, output, cancel);
        if (report.Rows == 0)
            return await FailAsync(CommandTexts.Get("Evaluate_NoMessages", set));
        await Console.Out.WriteLineAsync(report.ToString());
        return ReferenceBotCommand.Success;
    }
}

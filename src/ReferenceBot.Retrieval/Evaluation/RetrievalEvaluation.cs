using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Ranking;
using ReferenceBot.Retrieval.Searching;

namespace ReferenceBot.Retrieval.Evaluation;

/// <summary>
/// Measures the product's own retrieval on a test collection: the same follower, index and search as in service, in a
/// temporary folder. Only the order is measured: records that service leaves out of short topics as no good match stay in.
/// Thread-safe.
/// </summary>
public sealed class RetrievalEvaluation(ILogger<RecordIndex> log)
{
    private readonly RankingWeights _weights = new();

    internal RetrievalEvaluation(ILogger<RecordIndex> log, RankingWeights weights)
        : this(log) => _weights = weights;

    /// <exception cref="InvalidDataException">A line of a file cannot be read; the message says which.</exception>
    public async Task<RetrievalFigures> RunAsync(RetrievalTest test, IProgress<long>? progress, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("referencebot-evaluation-");
        try
        {
            return await RunAsync(test, folder.FullName, progress, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<RetrievalFigures> RunAsync(RetrievalTest test, string folder, IProgress<long>? progress, CancellationToken cancel)
    {
        var judgements = EvaluationFiles.ReadJudgements(test.Judgements);
        var source = new EvaluationSource(test.Documents, test.Language);
        using var index = new RecordIndex(Options.Create(new RetrievalOptions { Folder = folder }), log, _weights);
        using var follower = new IndexFollower(index, source);
        await follower.CatchUpAsync(progress, cancel);
        await using var run = test.RunOut is null ? null : new TrecRun(test.RunOut);
        return await SearchAllAsync(test, new CatalogueSearch(index, source, source) { ToFullDepth = true }, source, judgements, run, cancel);
    }

    private static async Task<RetrievalFigures> SearchAllAsync(
        RetrievalTest test, CatalogueSearch search, EvaluationSource source,
        Dictionary<string, Dictionary<string, int>> judgements, TrecRun? run, CancellationToken cancel)
    {
        var figures = new List<RankingFigures>();
        var searched = 0;
        var time = TimeSpan.Zero;
        foreach (var query in EvaluationFiles.ReadTexts(test.Queries))
        {
            var started = Stopwatch.GetTimestamp();
            var found = await search.SearchAsync(
                new SearchRequest { Text = query.Text, Language = test.Language, Limit = SearchRequest.MaxDepth }, cancel);
            time += Stopwatch.GetElapsedTime(started);
            searched++;
            run?.Write(query.Id, found.Hits, source);
            if (judgements.TryGetValue(query.Id, out var grades) && grades.Values.Any(grade => grade > 0))
                figures.Add(RankingFigures.Of([.. found.Hits.Select(hit => source.DocumentOf(hit.Id))], grades));
        }

        return RetrievalFigures.Mean(figures, searched == 0 ? 0 : time.TotalMilliseconds / searched);
    }
}

/// <summary>The files of a test collection, and where to write the run.</summary>
/// <param name="Documents">JSON lines with id, title and text.</param>
/// <param name="Queries">JSON lines with id and text.</param>
/// <param name="Judgements">Query, document and grade between tabs, without a header.</param>
/// <param name="Language">Of documents and queries; null to find out, as in service.</param>
/// <param name="RunOut">Where the ranked lists are written in the format of TREC; null for nowhere.</param>
public sealed record RetrievalTest(
    string Documents, string Queries, string Judgements, SpokenLanguage? Language = null, string? RunOut = null);

/// <summary>Means over the queries that have a relevant document.</summary>
public sealed record RetrievalFigures(
    double Ndcg10, double Map, double Recall100, double Mrr10, int Queries, double MillisecondsPerQuery)
{
    internal static RetrievalFigures Mean(List<RankingFigures> queries, double milliseconds) => queries.Count == 0
        ? new RetrievalFigures(0, 0, 0, 0, 0, milliseconds)
        : new RetrievalFigures(
            queries.Average(query => query.Ndcg10),
            queries.Average(query => query.AveragePrecision),
            queries.Average(query => query.Recall100),
            queries.Average(query => query.ReciprocalRank10),
            queries.Count,
            milliseconds);
}

using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Retrieval.Evaluation;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Evaluation;

public sealed class RetrievalEvaluationTests
{
    private static readonly string[] Documents =
    [
        """{"id":"d1","title":"Jagung","text":"Budidaya jagung di lahan kering","source":"ignored"}""",
        """{"id":"d2","title":"","text":"Padi sawah"}""",
        "",
        """{"id":3,"text":"Tenun ikat"}""",
    ];

    private static readonly string[] Queries =
    [
        """{"id":"q1","text":"budidaya jagung"}""",
        """{"id":"q2","text":"tenun padi"}""",
        """{"id":"q3","text":"gurita"}""",
        """{"id":"q4","text":"padi"}""",
    ];

    private static readonly string[] Judgements = ["q1\td1\t2", "q2\t3\t1", "q3\td1\t1", "q4\td2\t0", "q9\td1\t1"];

    private static Task<RetrievalFigures> Evaluate(
        TemporaryFolder folder, string[] documents, string[] queries, string[] judgements, SpokenLanguage? language, string? run = null) =>
        new RetrievalEvaluation(NullLogger<RecordIndex>.Instance).RunAsync(
            new RetrievalTest(
                folder.Write("docs.jsonl", documents),
                folder.Write("queries.jsonl", queries),
                folder.Write("qrels.tsv", judgements),
                language,
                run),
            null,
            CancellationToken.None);

    [TestCase(SpokenLanguage.Indonesian)]
    [TestCase(null)]
    public async Task Queries_with_a_relevant_document_are_measured(SpokenLanguage? language)
    {
        using var folder = new TemporaryFolder();
        var figures = await Evaluate(folder, Documents, Queries, Judgements, language);
        Assert.That(figures.Queries, Is.EqualTo(3), "q4 has none, q9 is no query");
        Assert.That(figures.Recall100, Is.EqualTo(2.0 / 3).Within(1e-9));
        Assert.That(figures.Mrr10, Is.EqualTo(2.0 / 3).Within(1e-9).Or.EqualTo(.5).Within(1e-9));
        Assert.That(figures.MillisecondsPerQuery, Is.GreaterThan(0));
    }

    [Test]
    public async Task The_run_holds_every_query_with_falling_scores()
    {
        using var folder = new TemporaryFolder();
        string[] alike = [.. Enumerable.Range(0, 30).Select(i => $$"""{"id":"d{{i}}","text":"jagung"}""")];
        await Evaluate(folder, alike, ["""{"id":"q1","text":"jagung"}"""], [], SpokenLanguage.Indonesian, folder.At("run.txt"));
        var lines = (await File.ReadAllLinesAsync(folder.At("run.txt"))).Select(line => line.Split(' ')).ToList();
        Assert.That(lines, Has.Count.EqualTo(30));
        Assert.That(lines.Select(line => (line[0], line[1], line[5])), Is.All.EqualTo(("q1", "Q0", "referencebot")));
        Assert.That(lines.Select(line => int.Parse(line[3], CultureInfo.InvariantCulture)), Is.EqualTo(Enumerable.Range(1, 30)));
        Assert.That(lines.Select(line => float.Parse(line[4], CultureInfo.InvariantCulture)), Is.Ordered.Descending.And.Unique);
        Assert.That(lines.Select(line => line[2]), Is.Unique);
    }

    [TestCase("docs.jsonl", "line 2")]
    [TestCase("queries.jsonl", "line 1")]
    [TestCase("qrels.tsv", "line 3")]
    public void What_cannot_be_read_is_named_with_its_line(string file, string line)
    {
        using var folder = new TemporaryFolder();
        var fault = Assert.ThrowsAsync<InvalidDataException>(() => Evaluate(
            folder,
            file == "docs.jsonl" ? [Documents[0], "{oops"] : Documents,
            file == "queries.jsonl" ? ["""["q1"]"""] : Queries,
            file == "qrels.tsv" ? ["q1\td1\t2", "", "q1 d1 2"] : Judgements,
            null));
        Assert.That(fault!.Message, Does.Contain(file).And.Contain(line));
    }

    [Test]
    public async Task Nothing_stays_behind()
    {
        using var folder = new TemporaryFolder();
        var before = Directory.GetDirectories(Path.GetTempPath(), "referencebot-evaluation-*").Length;
        await Evaluate(folder, Documents, Queries, Judgements, null);
        Assert.That(Directory.GetDirectories(Path.GetTempPath(), "referencebot-evaluation-*"), Has.Length.LessThanOrEqualTo(before + 3));
    }
}

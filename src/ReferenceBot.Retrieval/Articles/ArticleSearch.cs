using System.Globalization;
using Lucene.Net.Documents;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Retrieval.Articles;

/// <summary>Finds articles by what they answer, in either language. Thread-safe.</summary>
public sealed class ArticleSearch(ArticleIndex index) : IArticleSearch
{
    private const int MaxQuestion = 1000;

    // Shares tie often; so many of the best are looked at more closely.
    private const int Candidates = 30;

    public Task<IReadOnlyList<ArticleHit>> SearchAsync(string question, int limit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Search(TextFolding.Clean(question.Length > MaxQuestion ? question[..MaxQuestion] : question), limit));
    }

    private IReadOnlyList<ArticleHit> Search(string question, int limit)
    {
        using var lease = index.Folder.Acquire();
        var query = new QuestionWords(question, index.Analysis, lease.Searcher.IndexReader).ToQuery();
        if (query is null || limit <= 0)
            return [];
        var searcher = lease.Searcher;
        return [.. searcher.Search(query, Math.Max(limit, Candidates)).ScoreDocs
            .Select(found => (Article: searcher.Doc(found.Doc), found.Score))
            .OrderByDescending(found => MathF.Round(found.Score, 3))
            .ThenByDescending(found => Likeness(question, Get(found.Article, ArticleField.Lines)))
            .ThenBy(found => Get(found.Article, ArticleField.Id), StringComparer.Ordinal)
            .Take(limit)
            .Select(found => new ArticleHit(Get(found.Article, ArticleField.Id), Math.Min(1, found.Score)))];
    }

    // Dice's coefficient of the question and the nearest title or question: of two articles that have every word, the one
    // that is about nothing more comes first.
    private double Likeness(string question, string lines)
    {
        var asked = StemsOf(question);
        return lines.Split('\n').Max(line =>
        {
            var said = StemsOf(line);
            return 2.0 * asked.Count(said.Contains) / Math.Max(1, asked.Count + said.Count);
        });
    }

    private HashSet<string> StemsOf(string text) => [.. index.Analysis.Split(text).Select(word => word.Indonesian)];

    private static string Get(Document article, string field) => article.Get(field, CultureInfo.InvariantCulture) ?? "";
}

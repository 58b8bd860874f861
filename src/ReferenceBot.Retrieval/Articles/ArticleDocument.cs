using System.Text.RegularExpressions;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Articles;

/// <summary>Names of the fields of an article's document.</summary>
internal static class ArticleField
{
    public const string Id = "id";

    /// <summary>Words of the titles.</summary>
    public const string Title = "title";

    /// <summary>Words of the questions.</summary>
    public const string Questions = "questions";

    /// <summary>Words of all that the article says, titles and questions included.</summary>
    public const string All = "all";

    /// <summary>Titles and questions as they are written, a line each.</summary>
    public const string Lines = "lines";
}

/// <summary>
/// Turns an article into a Lucene document. A field holds each word in every form, so that a question in either language
/// meets it: there are too few articles for lengths or frequencies to say anything. Not thread-safe.
/// </summary>
internal sealed partial class ArticleDocument(WordAnalysis analysis)
{
    private static readonly FieldType Words = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    };

    public Document Of(Article article)
    {
        string[] titles = [article.Title.Indonesian, article.Title.English];
        string[] questions = [.. article.Questions.Select(question => question.Text)];
        string[] bodies = [.. new[] { article.Body.Indonesian, article.Body.English }.Select(body => Placeholder().Replace(body, " "))];
        return
        [
            new StringField(ArticleField.Id, article.Id, Field.Store.YES),
            new StoredField(ArticleField.Lines, string.Join('\n', titles.Concat(questions))),
            Make(ArticleField.Title, titles),
            Make(ArticleField.Questions, questions),
            Make(ArticleField.All, [.. titles, .. questions, .. bodies]),
        ];
    }

    private Field Make(string name, string[] texts)
    {
        var words = texts.SelectMany(analysis.Split).ToList();
        var terms = new TermStream();
        foreach (var term in words.SelectMany(FormsOf).Distinct(StringComparer.Ordinal))
            terms.Add(System.Text.Encoding.UTF8.GetBytes(term));
        return new Field(name, terms, Words);
    }

    /// <summary>The word as written and its stems, each once.</summary>
    public static IEnumerable<string> FormsOf(AnalysedWord word) =>
        new[] { word.Surface, word.English, word.Indonesian }.Distinct(StringComparer.Ordinal);

    // {loan_days} is filled in when the article is shown.
    [GeneratedRegex(@"\{[^{}\s]*\}")]
    private static partial Regex Placeholder();
}

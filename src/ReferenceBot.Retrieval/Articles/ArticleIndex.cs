using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Articles;

/// <summary>The search index of the knowledge base, kept as the <see cref="RecordIndex"/> is, in a folder of its own.</summary>
/// <remarks>Reading is thread-safe. Only the follower writes.</remarks>
public sealed class ArticleIndex : IDisposable
{
    // Raise it with every change of what is indexed or how: an index of another version is built anew.
    private const string Format = "articles/1";

    private readonly ArticleDocument _document;

    public ArticleIndex(IOptions<RetrievalOptions> options, ILogger<ArticleIndex> log)
    {
        Analysis = new WordAnalysis();
        _document = new ArticleDocument(Analysis);
        Folder = new IndexFolder(Path.Combine(options.Value.Folder, "articles"), Format, new BM25Similarity(), log);
    }

    /// <summary>Another process owns the folder: this one reads what that one has committed.</summary>
    public bool IsReadOnly => Folder.IsReadOnly;

    /// <summary>The last change that searches see.</summary>
    public long AppliedChange => Folder.VisibleChange;

    internal WordAnalysis Analysis { get; }

    internal IndexFolder Folder { get; }

    public void Dispose() => Folder.Dispose();

    internal void Apply(ArticleChange change)
    {
        var id = new Term(ArticleField.Id, change.Id);
        if (change.Article is null)
            Folder.Writer.DeleteDocuments(id);
        else
            Folder.Writer.UpdateDocument(id, _document.Of(change.Article));
        Folder.AppliedChange = change.Number;
    }
}

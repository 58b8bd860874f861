using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Articles;

/// <summary>Keeps an <see cref="ArticleIndex"/> in step with the knowledge base, as <see cref="IndexFollower"/> does for records.</summary>
/// <remarks>Thread-safe: calls run one after the other.</remarks>
public sealed class ArticleFollower(ArticleIndex index, IArticleSource source) : IDisposable
{
    private readonly ChangeFollower _follower = new(index.Folder);

    /// <inheritdoc cref="IndexFollower.CatchUpAsync"/>
    public Task<long> CatchUpAsync(IProgress<long>? progress, CancellationToken cancel) =>
        _follower.CatchUpAsync(source.GetLastChangeAsync, source.ReadChangesAsync, index.Apply, progress, cancel);

    public void Dispose() => _follower.Dispose();
}

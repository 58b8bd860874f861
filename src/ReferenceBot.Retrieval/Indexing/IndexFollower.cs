using ReferenceBot.Domain.Catalogue;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// Keeps a <see cref="RecordIndex"/> in step with the catalogue. It only follows the catalogue's sequence of changes, so it
/// may be killed anywhere and goes on from the index's last commit.
/// </summary>
/// <remarks>Thread-safe: calls run one after the other.</remarks>
public sealed class IndexFollower(RecordIndex index, IRecordSource source) : IDisposable
{
    private readonly ChangeFollower _follower = new(index.Folder);

    /// <summary>
    /// Applies what was written since the last call and lets searches see it. Takes the index over when its owner has gone;
    /// while another process owns it, reads that one's last commit.
    /// </summary>
    /// <param name="progress">Told the number of changes applied so far.</param>
    /// <returns>How many changes were applied.</returns>
    public Task<long> CatchUpAsync(IProgress<long>? progress, CancellationToken cancel) =>
        _follower.CatchUpAsync(source.GetLastChangeAsync, source.ReadChangesAsync, index.Apply, progress, cancel);

    public void Dispose() => _follower.Dispose();
}

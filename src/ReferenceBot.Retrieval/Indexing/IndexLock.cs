namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// Makes one process the owner of an index folder. Lucene's own locks do not: the one of NIOFSDirectory lets a second
/// process in on Linux, and the file of SimpleFSLockFactory outlives a killed process. A handle opened with
/// <see cref="FileShare.None"/> excludes the others and is freed by the kernel however the process ends.
/// </summary>
internal sealed class IndexLock : IDisposable
{
    private const string FileName = "owner.lock";

    private readonly FileStream _handle;

    private IndexLock(FileStream handle) => _handle = handle;

    /// <summary>Null when another process owns the folder, or nobody may write to it.</summary>
    public static IndexLock? TryTake(string folder)
    {
        try
        {
            return new IndexLock(
                new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _handle.Dispose();
}

using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Microsoft.Extensions.Logging;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// A folder with a Lucene index that heals itself: one that is corrupt or of another format is emptied, and its follower
/// fills it again from the source.
/// </summary>
/// <remarks>Searching is thread-safe at any time. Changes come from one thread at a time.</remarks>
internal sealed partial class IndexFolder : IDisposable
{
    // A commit that fails for want of space leaks file handles (Lucene.Net issue 1284), so it is not begun.
    private const long LeastFreeBytes = 64L * 1024 * 1024;

    private readonly string _path;
    private readonly string _format;
    private readonly Similarity _similarity;
    private readonly ILogger _log;
    private readonly Lock _changing = new();
    private IndexLock? _owned;
    private volatile IndexSession _session;
    private bool _broken;

    public IndexFolder(string path, string format, Similarity similarity, ILogger log)
    {
        (_path, _format, _similarity, _log) = (path, format, similarity, log);
        System.IO.Directory.CreateDirectory(path);
        _owned = IndexLock.TryTake(path);
        _session = Open();
    }

    public bool IsReadOnly => _owned is null;

    public IndexWriter Writer => _session.Writer;

    public long AppliedChange { get => _session.AppliedChange; set => _session.AppliedChange = value; }

    /// <summary>Changes up to this number are of records that the index does not hold yet.</summary>
    public long FirstUpTo { get; set; }

    public long VisibleChange => _session.VisibleChange;

    public SearcherLease Acquire()
    {
        while (true)
        {
            var session = _session;
            try
            {
                return session.Acquire();
            }
            catch (ObjectDisposedException)
            {
                // The session is being replaced: wait for the new one.
                lock (_changing)
                {
                    if (session == _session)
                        throw;
                }
            }
        }
    }

    /// <summary>Becomes the owner if the one there was has gone.</summary>
    public bool TryOwn()
    {
        lock (_changing)
        {
            var owned = _owned is not null;
            _owned ??= IndexLock.TryTake(_path);
            if (_owned is not null && (_broken || !owned))
                GoBack();
            return _owned is not null;
        }
    }

    public void Refresh()
    {
        // An empty stand-in has no newer state; a folder that meanwhile holds an index must be opened anew.
        if (IsReadOnly && _session.AppliedChange == 0)
            GoBack();
        else
            _session.Refresh();
    }

    public void Commit()
    {
        try
        {
            if (new DriveInfo(_path).AvailableFreeSpace < LeastFreeBytes)
                throw new IOException($"Less than {LeastFreeBytes / (1024 * 1024)} MB are free for the index in {_path}.");
            _session.Commit(_format);
        }
        catch
        {
            GoBack();
            throw;
        }
    }

    public void Clear()
    {
        Writer.DeleteAll();
        AppliedChange = 0;
    }

    /// <summary>
    /// Opens the last commit anew. A writer that failed once has dropped what it buffered, and a later commit would hide that:
    /// the follower must go on from what is known to be there.
    /// </summary>
    public void GoBack()
    {
        lock (_changing)
        {
            _broken = true;
            _session.Dispose();
            System.IO.Directory.CreateDirectory(_path);
            _session = Open();
            _broken = false;
        }
    }

    public void Dispose()
    {
        _session.Dispose();
        _owned?.Dispose();
    }

    private IndexSession Open()
    {
        if (_owned is null)
            return IndexSession.OpenForReading(_path, _similarity, _format);
        try
        {
            return IndexSession.OpenForWriting(_path, _similarity, _format);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or UnauthorizedAccessException))
        {
            // Corrupt bytes surface as any exception of the code that parses them.
            Log.Healing(_log, _path, fault.Message);
            DeleteIndexFiles();
            return IndexSession.OpenForWriting(_path, _similarity, _format);
        }
    }

    // Only what Lucene writes: a folder named by mistake keeps its own files.
    private void DeleteIndexFiles()
    {
        foreach (var file in new DirectoryInfo(_path).EnumerateFiles())
        {
            if (file.Name.StartsWith('_') || file.Name.StartsWith("segments", StringComparison.Ordinal))
                file.Delete();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The index in {Folder} is rebuilt from the catalogue: {Reason}")]
        public static partial void Healing(ILogger logger, string folder, string reason);
    }
}

using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// An open index: either with a writer, whose changes searches see after a refresh, or read-only on the last commit.
/// </summary>
internal sealed class IndexSession : IDisposable
{
    private const double BufferMegabytes = 24;

    private readonly Directory _directory;
    private readonly SearcherFactory _factory;
    private readonly SearcherManager _searchers;
    private readonly IndexWriter? _writer;

    private IndexSession(Directory directory, IndexWriter? writer, Similarity similarity)
    {
        _directory = directory;
        _writer = writer;
        _factory = new RankedSearchers(similarity);
        _searchers = writer is null ? new SearcherManager(directory, _factory) : new SearcherManager(writer, true, _factory);
        VisibleChange = AppliedChange = ChangeOf(writer?.CommitData);
        if (writer is null)
            ReadCommit();
    }

    public IndexWriter Writer => _writer ?? throw new InvalidOperationException("Another process owns this index.");

    /// <summary>The last change that was handed to the writer.</summary>
    public long AppliedChange { get; set; }

    /// <summary>Searches begun from now on see everything up to this change.</summary>
    public long VisibleChange { get => Volatile.Read(ref field); private set => Volatile.Write(ref field, value); }

    public static IndexSession OpenForWriting(string folder, Similarity similarity, string format)
    {
        var directory = new NIOFSDirectory(new DirectoryInfo(folder), NoLockFactory.GetNoLockFactory());
        CheckCommit(directory, format);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = similarity,
            OpenMode = OpenMode.CREATE_OR_APPEND,
        };
        return new IndexSession(directory, new IndexWriter(directory, config), similarity);
    }

    /// <summary>Opens the last commit, or an empty index when there is none of this format.</summary>
    public static IndexSession OpenForReading(string folder, Similarity similarity, string format)
    {
        var directory = new NIOFSDirectory(new DirectoryInfo(folder), NoLockFactory.GetNoLockFactory());
        try
        {
            if (CheckCommit(directory, format))
                return new IndexSession(directory, null, similarity);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or UnauthorizedAccessException))
        {
            // The owner is rebuilding it, or will.
        }

        return new IndexSession(Nothing(), null, similarity);
    }

    public SearcherLease Acquire() => new(_searchers, _searchers.Acquire());

    public void Refresh()
    {
        var applied = AppliedChange;
        _searchers.MaybeRefreshBlocking();
        if (_writer is null)
            ReadCommit();
        else
            VisibleChange = applied;
    }

    public void Commit(string format)
    {
        Writer.SetCommitData(new Dictionary<string, string>
        {
            [CommitKeys.Change] = AppliedChange.ToString(CultureInfo.InvariantCulture),
            [CommitKeys.Format] = format,
        });
        Writer.Commit();
    }

    /// <summary>Closes without a commit: what was applied since the last one is applied again by the next owner.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        try
        {
            _writer?.Rollback();
        }
        catch (IOException)
        {
            // The disk failed or the folder is gone: there is nothing left to take back.
        }

        _directory.Dispose();
    }

    private void ReadCommit()
    {
        using var lease = Acquire();
        VisibleChange = AppliedChange = ChangeOf(((DirectoryReader)lease.Searcher.IndexReader).IndexCommit.UserData);
    }

    // Reads every file once: a bit that fell over on the disk is found now and not in the middle of a search.
    private static bool CheckCommit(Directory directory, string format)
    {
        if (!DirectoryReader.IndexExists(directory))
            return false;
        using var reader = DirectoryReader.Open(directory);
        if (!reader.IndexCommit.UserData.TryGetValue(CommitKeys.Format, out var found) || found != format)
            throw new CorruptIndexException($"index format {found}, expected {format}");
        foreach (var leaf in reader.Leaves)
            leaf.AtomicReader.CheckIntegrity();
        return true;
    }

    private static long ChangeOf(IDictionary<string, string>? commitData) =>
        commitData is not null && commitData.TryGetValue(CommitKeys.Change, out var change)
            ? long.Parse(change, CultureInfo.InvariantCulture)
            : 0;

    private static RAMDirectory Nothing()
    {
        var directory = new RAMDirectory();
        new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())).Dispose();
        return directory;
    }

    private static class CommitKeys
    {
        public const string Change = "change";
        public const string Format = "format";
    }

    private sealed class RankedSearchers(Similarity similarity) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = similarity };
    }
}

/// <summary>A searcher on one state of the index, kept open until disposed.</summary>
internal readonly struct SearcherLease(SearcherManager manager, IndexSearcher searcher) : IDisposable
{
    public IndexSearcher Searcher => searcher;

    public void Dispose() => manager.Release(searcher);
}

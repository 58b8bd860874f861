using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// The search index of the catalogue in a folder of its own. The first process that opens the folder owns it; others read
/// its last commit. A corrupt index, or one of another version, is emptied and filled again by the <see cref="IndexFollower"/>.
/// </summary>
/// <remarks>Reading is thread-safe. Only the follower writes. Disposing loses nothing: what was not committed is applied again.</remarks>
public sealed class RecordIndex : IDisposable
{
    // Raise it with every change of what is indexed or how: an index of another version is built anew.
    private const string Format = "records/2";

    private readonly IndexFolder _folder;
    private readonly RecordDocument _document;

    public RecordIndex(IOptions<RetrievalOptions> options, ILogger<RecordIndex> log)
        : this(options, log, new RankingWeights())
    {
    }

    internal RecordIndex(IOptions<RetrievalOptions> options, ILogger<RecordIndex> log, RankingWeights weights)
    {
        Analysis = new WordAnalysis();
        Ranking = new RecordRanking(weights);
        _document = new RecordDocument(Analysis);
        _folder = new IndexFolder(Path.Combine(options.Value.Folder, "records"), Format, Ranking.Similarity, log);
    }

    /// <summary>Another process owns the folder: this one reads what that one has committed.</summary>
    public bool IsReadOnly => _folder.IsReadOnly;

    /// <summary>The last change of the catalogue that searches see.</summary>
    public long AppliedChange => _folder.VisibleChange;

    /// <summary>Records that searches see.</summary>
    public int Count
    {
        get
        {
            using var lease = Acquire();
            return lease.Searcher.IndexReader.NumDocs;
        }
    }

    internal WordAnalysis Analysis { get; }

    internal RecordRanking Ranking { get; }

    internal IndexFolder Folder => _folder;

    public void Dispose() => _folder.Dispose();

    internal SearcherLease Acquire() => _folder.Acquire();

    internal void Apply(RecordChange change)
    {
        var id = RecordKey.ToTerm(RecordKey.Number(RecordKey.Id, change.Id.Value));
        if (change.Record is null)
            _folder.Writer.DeleteDocuments(id);
        else if (change.Number <= _folder.FirstUpTo)
            _folder.Writer.AddDocument(_document.Of(change.Record));
        else
            _folder.Writer.UpdateDocument(id, _document.Of(change.Record));
        _folder.AppliedChange = change.Number;
    }
}

using System.Runtime.CompilerServices;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Retrieval.Evaluation;

/// <summary>The documents of a test collection, as the catalogue that an index follows.</summary>
internal sealed class EvaluationSource(string path, SpokenLanguage? language) : IRecordSource, IAvailability
{
    private readonly Dictionary<RecordId, string> _documents = [];
    private long _last;

    public string DocumentOf(RecordId id) => _documents[id];

    public Task<long> GetLastChangeAsync(CancellationToken cancel) => Task.FromResult(_last);

    public async IAsyncEnumerable<RecordChange> ReadChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var text in EvaluationFiles.ReadTexts(path))
        {
            cancel.ThrowIfCancellationRequested();
            var id = RecordId.Of("evaluation", text.Id);
            _documents[id] = text.Id;
            yield return new RecordChange(++_last, id, new CatalogueRecord(id, ToRecord(text), []));
        }

        await Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<RecordId, RecordAvailability>> AskAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancel) =>
        throw new NotSupportedException("A test collection has no copies.");

    private BibliographicRecord ToRecord(EvaluationText text) => new()
    {
        Title = text.Title,
        Language = language?.Code(),
        Summaries = [new LocalText(text.Text, language?.Code())],
    };
}

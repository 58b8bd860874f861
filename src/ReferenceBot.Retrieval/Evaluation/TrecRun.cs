using System.Globalization;
using ReferenceBot.Domain.Catalogue;

namespace ReferenceBot.Retrieval.Evaluation;

/// <summary>Writes ranked lists in the format of TREC: query, Q0, document, rank, score, name of the run.</summary>
internal sealed class TrecRun(string path) : IAsyncDisposable
{
    private const string Name = "referencebot";

    private readonly StreamWriter _writer = new(path);

    public void Write(string query, IReadOnlyList<SearchHit> hits, EvaluationSource source)
    {
        var above = float.PositiveInfinity;
        for (var i = 0; i < hits.Count; i++)
        {
            // trec_eval sorts by score and breaks ties by document: the scores must tell our order by themselves.
            above = Math.Min((float)hits[i].Score, MathF.BitDecrement(above));
            _writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{query} Q0 {source.DocumentOf(hits[i].Id)} {i + 1} {above:R} {Name}"));
        }
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}

using ReferenceBot.Formats;

namespace ReferenceBot.Catalogue.Tests.Arranging;

/// <summary>A format whose records the test hands over itself, so that any record and any fault can come out of a file.</summary>
internal sealed class Listed(IEnumerable<RecordReading> readings) : IRecordReader
{
    /// <summary>Records that were asked for so far.</summary>
    public int Drawn { get; private set; }

    public string Format => "listed";

    public static Listed Of(IEnumerable<AWork> works) => new(works.Select((work, i) => Read(i, work)));

    public static RecordReading Read(int index, AWork work) =>
        new RecordRead(new ReadingPosition(index + 1, index + 1, true), work.Record, []);

    public bool Recognises(ReadOnlySpan<byte> head) => true;

    public IEnumerable<RecordReading> Read(Stream stream, CancellationToken cancel = default)
    {
        foreach (var reading in readings)
        {
            Drawn++;
            yield return reading;
        }
    }
}

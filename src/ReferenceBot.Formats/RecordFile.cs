using ReferenceBot.Formats.Delimited;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats;

/// <summary>A file of records, its format found from its content and its compression (gzip) undone while reading. Read once.</summary>
public sealed class RecordFile : IDisposable
{
    /// <summary>Bytes from which a format is recognised.</summary>
    public const int HeadLength = 64 * 1024;

    private readonly Stream _content;
    private readonly GzipContent? _gzip;

    private RecordFile(Stream content, GzipContent? gzip, IRecordReader? reader)
    {
        _content = content;
        _gzip = gzip;
        Reader = reader;
    }

    /// <summary>The reader that fits; null when no format is recognised.</summary>
    public IRecordReader? Reader { get; }

    /// <param name="stream">The bytes of the file; stays open.</param>
    /// <param name="reader">The format that a person named; null to recognise it.</param>
    public static RecordFile Open(Stream stream, IRecordReader? reader = null, ColumnMapping? mapping = null)
    {
        var mark = PrefixedStream.Peek(stream, 2);
        var bytes = new PrefixedStream(mark, stream);
        var gzip = mark is [0x1F, 0x8B] ? new GzipContent(bytes) : null;
        Stream content = gzip is null ? bytes : gzip;
        var head = PrefixedStream.Peek(content, HeadLength);
        return new RecordFile(new PrefixedStream(head, content), gzip, reader ?? RecordFormats.Recognise(head, mapping));
    }

    /// <exception cref="InvalidOperationException">No format is recognised.</exception>
    public IEnumerable<RecordReading> Read(CancellationToken cancel = default)
    {
        var reader = Reader ?? throw new InvalidOperationException("No format fits the file.");
        return ReadAll(reader, cancel);
    }

    public void Dispose()
    {
        _content.Dispose();
        _gzip?.Dispose();
    }

    private IEnumerable<RecordReading> ReadAll(IRecordReader reader, CancellationToken cancel)
    {
        var last = default(ReadingPosition);
        foreach (var reading in reader.Read(_content, cancel))
        {
            last = reading.Position;
            yield return reading;
        }

        if (_gzip?.Defect is { } defect)
            yield return new RecordRejected(last with { Number = last.Number + 1 }, new Defect(defect));
    }
}

using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Ris;

/// <summary>
/// Reads RIS. A record runs from TY to ER; one without ER ends at the next TY; a line without a tag goes on with the last
/// one.
/// </summary>
public sealed class RisReader : IRecordReader
{
    private const int MaxLineLength = 1024 * 1024;

    private const int MaxRecordLength = 4 * 1024 * 1024;

    public string Format => "ris";

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var text = Encodings.Head(head);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (RisLine.TryParse(line, out var tag, out _) && tag is "TY")
                return true;
        }

        return false;
    }

    public IEnumerable<RecordReading> Read(Stream stream, CancellationToken cancel = default)
    {
        var lines = new TextLines(stream, MaxLineLength, cancel);
        long number = 0;
        RisRecord? record = null;
        while (lines.TryRead(out var line))
        {
            var hasTag = RisLine.TryParse(line.Text, out var tag, out var value);
            if (hasTag && tag is "TY")
            {
                if (record is not null)
                    yield return record.Finish();
                record = new RisRecord(new ReadingPosition(++number, line.Number, IsLine: true), MaxRecordLength);
            }

            record?.Add(hasTag ? tag : null, hasTag ? value : line.Text, line);
            if (!hasTag || tag is not "ER" || record is null)
                continue;
            yield return record.Finish();
            record = null;
        }

        if (record is not null)
            yield return record.Finish();
    }
}

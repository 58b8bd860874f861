using ReferenceBot.Formats.Marc.Mapping;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Marc;

/// <summary>
/// Reads MARCXML, alone or inside OAI-PMH and SRU answers. Each record is cut out and parsed by itself, so that one that is
/// not well-formed loses nothing but itself. A DTD is never read.
/// </summary>
public sealed class MarcXmlReader : IRecordReader
{
    private static readonly string[] Words = ["leader>", "controlfield", "datafield", "MARC21/slim"];

    public string Format => "marcxml";

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var text = Encodings.Head(head);
        return text.AsSpan().TrimStart().StartsWith("<") && Array.Exists(Words, word => text.Contains(word, StringComparison.Ordinal));
    }

    public IEnumerable<RecordReading> Read(Stream stream, CancellationToken cancel = default)
    {
        foreach (var reading in ReadRecords(stream, cancel))
        {
            yield return reading.Record is { } record
                ? MarcMapping.Map(record, reading.Position, reading.Defects)
                : new RecordRejected(reading.Position, reading.Defects[0]);
        }
    }

    /// <summary>Reads the records as they stand, without mapping them.</summary>
    public static IEnumerable<MarcReading> ReadRecords(Stream stream, CancellationToken cancel = default)
    {
        var pieces = new XmlRecordPieces(stream, cancel);
        long number = 0;
        while (pieces.MoveNext())
        {
            var position = new ReadingPosition(++number, pieces.Line, IsLine: true);
            var defects = new List<Defect>();
            var record = pieces.Defect is null ? MarcXml.Parse(pieces.Text, position.Offset, defects) : null;
            if (pieces.Defect is { } kind)
                defects.Add(new Defect(kind));
            else if (pieces.Repaired)
                defects.Add(new Defect(DefectKind.WrongEncoding));
            yield return new MarcReading(position, record, defects);
        }
    }
}

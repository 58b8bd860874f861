using System.Buffers;
using ReferenceBot.Formats.Marc.Mapping;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Marc;

/// <summary>Reads MARC 21 in ISO 2709, UTF-8 or MARC-8.</summary>
public sealed class MarcReader : IRecordReader
{
    /// <summary>Bytes after which a record without a terminator is given up.</summary>
    public const int MaxRecordLength = 16 * 1024 * 1024;

    // Line ends, the end mark of old systems, a byte order mark, and record terminators of nothing.
    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\t\r\n\0\u001A\uFEFF\u001D"u8);

    public string Format => "marc";

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var start = head.IndexOfAnyExcept(Blanks);
        if (start < 0)
            return false;
        return Iso2709.StartsRecord(head[start..])
            || (head.Contains(Iso2709.FieldEnd) && head.Contains(Iso2709.SubfieldMark) && head[start] != '<');
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
        var window = new ByteWindow(stream, MaxRecordLength, cancel);
        long number = 0;
        while (SkipBlanks(window))
        {
            var end = window.Find(Iso2709.RecordEnd);
            if (end < 0 && !window.Ended)
            {
                yield return Reject(new ReadingPosition(++number, window.Offset, IsLine: false), DefectKind.TooLarge);
                SkipRecord(window);
                continue;
            }

            var length = end < 0 ? window.Length : end;
            foreach (var (start, stop) in Iso2709Pieces.Find(window.Unread[..length]))
            {
                var position = new ReadingPosition(++number, window.Offset + start, IsLine: false);
                yield return ReadPiece(window.Unread[start..stop], position, terminated: end >= 0 && stop == length);
            }

            window.Consume(end < 0 ? length : length + 1);
        }
    }

    private static MarcReading ReadPiece(ReadOnlySpan<byte> bytes, ReadingPosition position, bool terminated)
    {
        var defects = new List<Defect>();
        if (!terminated && !bytes.TrimEnd("\r\n "u8).EndsWith([Iso2709.FieldEnd]))
            return Reject(position, Iso2709.StartsRecord(bytes) ? DefectKind.Truncated : DefectKind.NotARecord);
        if (!terminated)
            defects.Add(new Defect(DefectKind.MissingTerminator));
        var junk = Iso2709Pieces.Junk(bytes);
        if (junk > 0)
            defects.Add(new Defect(DefectKind.JunkSkipped));
        if (Iso2709.Parse(bytes[junk..], defects) is { } record)
            return new MarcReading(position with { Offset = position.Offset + junk }, record, defects);
        return Reject(position, DefectKind.NotARecord);
    }

    private static MarcReading Reject(ReadingPosition position, DefectKind kind) => new(position, null, [new Defect(kind)]);

    private static bool SkipBlanks(ByteWindow window)
    {
        do
        {
            // Blanks are left standing where something follows: a damaged leader may start with them.
            var start = window.Unread.IndexOfAnyExcept(Blanks);
            if (start >= 0 && (!window.Unread[start..].Trim(" \r\n"u8).IsEmpty || window.Length > Iso2709.LeaderLength))
            {
                window.Consume(start);
                return true;
            }

            if (start < 0)
                window.Consume(window.Length);
        }
        while (window.Fill());
        return false;
    }

    private static void SkipRecord(ByteWindow window)
    {
        var end = -1;
        while (end < 0 && !window.Ended)
        {
            window.Consume(window.Length);
            window.Fill();
            end = window.Unread.IndexOf(Iso2709.RecordEnd);
        }

        window.Consume(end < 0 ? window.Length : end + 1);
    }
}

/// <summary>One place of a MARC file: a record, or null with the defect that rejects it.</summary>
/// <param name="Defects">At least one when there is no record.</param>
public sealed record MarcReading(ReadingPosition Position, MarcRecord? Record, IReadOnlyList<Defect> Defects);

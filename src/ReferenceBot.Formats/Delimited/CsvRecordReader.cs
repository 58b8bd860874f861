using System.Text;
using CsvHelper;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Delimited;

/// <summary>
/// Reads tables with a header: commas, semicolons or tabs between the columns; UTF-8, UTF-16 or Windows-1252.
/// Columns are known by their names (<see cref="FieldNames"/>) or by the mapping that a person gives.
/// </summary>
public sealed class CsvRecordReader(ColumnMapping? mapping = null) : IRecordReader
{
    private readonly ColumnMapping _mapping = mapping ?? ColumnMapping.None;

    public string Format => "csv";

    public bool Recognises(ReadOnlySpan<byte> head) => !head.Contains((byte)0x1E) && Header.Looks(Encodings.Head(head), _mapping);

    public IEnumerable<RecordReading> Read(Stream stream, CancellationToken cancel = default)
    {
        var rows = new TableRows(stream, cancel);
        long number = 0;
        var header = ReadHeader(rows);
        if (header is null || !header.HasTitle)
        {
            var position = new ReadingPosition(1, rows.Line, IsLine: true);
            if (rows.Line > 0)
                yield return new RecordRejected(position, new Defect(DefectKind.NoTitleColumn));
            yield break;
        }

        var options = new CsvReaderOptions { HasHeader = false, Separator = (char)header.Separator };
        while (rows.MoveNext(header.Separator))
        {
            var place = new ReadingPosition(++number, rows.Line, IsLine: true);
            yield return rows.Defect is { } defect
                ? new RecordRejected(place, new Defect(defect))
                : ReadRow(rows, header, options, place);
        }
    }

    private Header? ReadHeader(TableRows rows)
    {
        // A header has no quoted line breaks; the separator it uses is found in the line itself.
        if (!rows.MoveNext((byte)'\n') || rows.Defect is not null)
            return null;
        var line = Encoding.UTF8.GetString(rows.Row);
        if (Header.SeparatorHint(line) is not { } hint)
            return Header.Parse(line, _mapping);
        return rows.MoveNext(hint) && rows.Defect is null ? Header.Parse(Encoding.UTF8.GetString(rows.Row), _mapping, hint) : null;
    }

    private static RecordReading ReadRow(TableRows rows, Header header, CsvReaderOptions options, ReadingPosition position)
    {
        var mapping = new KeyedMapping();
        if (rows.Repaired)
            mapping.Draft.Note(DefectKind.WrongEncoding);
        using var row = CsvReader.Create(rows.Row, options);
        try
        {
            if (!row.Read())
                return new RecordRejected(position, new Defect(DefectKind.NotWellFormed));
            var count = Math.Min(row.FieldCount, header.Columns.Count);
            for (var i = 0; i < count; i++)
            {
                if (header.Columns[i] is { } field)
                    mapping.Add(field, row.GetString(i));
            }
        }
        catch (CsvFormatException)
        {
            return new RecordRejected(position, new Defect(DefectKind.NotWellFormed));
        }

        return mapping.Build(position);
    }
}

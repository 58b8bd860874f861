using System.Text;
using CsvHelper;

namespace ReferenceBot.Formats.Delimited;

/// <summary>The first row of a table: how its columns are separated and what they hold.</summary>
internal sealed record Header(byte Separator, IReadOnlyList<RecordField?> Columns)
{
    private static readonly byte[] Separators = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    public bool HasTitle => Columns.Contains(RecordField.Title);

    private int Known => Columns.Count(column => column is not null);

    /// <summary>Excel's first line <c>sep=;</c>.</summary>
    public static byte? SeparatorHint(string line) =>
        line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line[4] < 128 ? (byte)line[4] : null;

    public static Header Parse(string line, ColumnMapping mapping, byte? separator = null)
    {
        if (separator is { } known && Separators.Contains(known))
            return Split(line, known, mapping);
        var best = Split(line, Separators[0], mapping);
        foreach (var candidate in Separators.AsSpan(1))
        {
            var header = Split(line, candidate, mapping);
            if ((header.Known, header.Columns.Count).CompareTo((best.Known, best.Columns.Count)) > 0)
                best = header;
        }

        return best;
    }

    /// <summary>A text that starts like a table: a title column, or columns that the next line has as well.</summary>
    public static bool Looks(string head, ColumnMapping mapping)
    {
        var lines = head.Split('\n', 4).Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0).Take(3).ToList();
        if (lines.Count > 1 && SeparatorHint(lines[0]) is not null)
            return true;
        if (lines.Count == 0 || lines[0].Length > TableRows.MaxFieldLength || lines[0][0] is '<' or '{' or '[' or '@')
            return false;
        var header = Parse(lines[0], mapping);
        if (header.HasTitle)
            return header.Columns.Count > 1 || lines[0].Trim().Length < 40;
        return header.Known > 1 && lines.Count > 1 && Parse(lines[1], mapping, header.Separator).Columns.Count == header.Columns.Count;
    }

    private static Header Split(string line, byte separator, ColumnMapping mapping)
    {
        try
        {
            var options = new CsvReaderOptions { HasHeader = false, Separator = (char)separator };
            using var row = CsvReader.Create(Encoding.UTF8.GetBytes(line), options);
            if (!row.Read())
                return new Header(separator, []);
            var names = Enumerable.Range(0, row.FieldCount).Select(row.GetString).ToList();
            return new Header(separator, mapping.Resolve(names));
        }
        catch (CsvFormatException)
        {
            return new Header(separator, []);
        }
    }
}

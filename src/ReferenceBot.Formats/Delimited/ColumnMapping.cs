using System.Diagnostics.CodeAnalysis;

namespace ReferenceBot.Formats.Delimited;

/// <summary>
/// Columns that a person names on the command line, as <c>title=Judul Buku</c>. They go before the names that are known anyway.
/// </summary>
public sealed class ColumnMapping
{
    private readonly Dictionary<string, RecordField> _fields;

    private ColumnMapping(Dictionary<string, RecordField> fields) => _fields = fields;

    public static ColumnMapping None { get; } = new([]);

    /// <summary>Reads pairs of field and column.</summary>
    /// <param name="wrong">The first pair that names no field of a record.</param>
    public static bool TryParse(
        IEnumerable<string> pairs, [NotNullWhen(true)] out ColumnMapping? mapping, [NotNullWhen(false)] out string? wrong)
    {
        mapping = null;
        var fields = new Dictionary<string, RecordField>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            wrong = pair;
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !FieldNames.TryFind(pair[..equals], out var field, out _))
                return false;
            var column = FieldNames.Fold(pair[(equals + 1)..]);
            if (column.Length == 0)
                return false;
            fields[column] = field;
        }

        wrong = null;
        mapping = new ColumnMapping(fields);
        return true;
    }

    /// <summary>For each column of a header the field it holds; null where it is ignored.</summary>
    internal RecordField?[] Resolve(IReadOnlyList<string> header)
    {
        var columns = new RecordField?[header.Count];
        var ranks = new Dictionary<RecordField, (int Column, int Rank)>();
        for (var i = 0; i < header.Count; i++)
        {
            if (Find(header[i]) is not { } found)
                continue;
            columns[i] = found.Field;
            if (IsRepeatable(found.Field) || !ranks.TryGetValue(found.Field, out var other))
            {
                ranks.TryAdd(found.Field, (i, found.Rank));
                continue;
            }

            // Two columns for one value ("title" and "judul"): the better known name is believed.
            columns[found.Rank < other.Rank ? other.Column : i] = null;
            if (found.Rank < other.Rank)
                ranks[found.Field] = (i, found.Rank);
        }

        return columns;
    }

    private (RecordField Field, int Rank)? Find(string name)
    {
        if (_fields.TryGetValue(FieldNames.Fold(name), out var mapped))
            return (mapped, -1);
        return FieldNames.TryFind(name, out var field, out var rank) && !_fields.ContainsValue(field) ? (field, rank) : null;
    }

    private static bool IsRepeatable(RecordField field) => field
        is RecordField.Contributors or RecordField.Subjects or RecordField.Note
        or RecordField.Isbn or RecordField.Issn or RecordField.Url;
}

using System.Text;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Ris;

/// <summary>The tags of one record with their values, in order.</summary>
internal sealed class RisRecord(ReadingPosition position, int maxLength)
{
    private readonly List<(string Tag, StringBuilder Value)> _values = [];
    private int _length;
    private bool _repaired;
    private bool _isTooLarge;

    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            foreach (var (name, value) in _values)
            {
                if (name == tag && value.Length > 0)
                    return value.ToString();
            }
        }

        return null;
    }

    public IEnumerable<string> All(params string[] tags) =>
        _values.Where(pair => tags.Contains(pair.Tag)).Select(pair => pair.Value.ToString());

    /// <param name="tag">Null for a line that goes on with the value before.</param>
    public void Add(string? tag, string value, TextLine line)
    {
        _length += value.Length + 8;
        _repaired |= line.Repaired;
        _isTooLarge |= line.Cut || _length > maxLength;
        if (_isTooLarge)
            _values.Clear();
        else if (tag is not null)
            _values.Add((tag, new StringBuilder(value)));
        else if (_values.Count > 0 && !string.IsNullOrWhiteSpace(value))
            _values[^1].Value.Append(' ').Append(value.Trim());
    }

    public RecordReading Finish() =>
        _isTooLarge ? new RecordRejected(position, new Defect(DefectKind.TooLarge)) : RisMapping.Map(this, position, _repaired);
}

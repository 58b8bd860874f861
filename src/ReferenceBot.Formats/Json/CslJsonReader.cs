using System.Text;
using System.Text.Json;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Json;

/// <summary>Reads CSL-JSON: an array of items, or one item.</summary>
public sealed class CslJsonReader : IRecordReader
{
    private static readonly string[] Keys =
        ["\"issued\"", "\"container-title\"", "\"date-parts\"", "\"family\"", "\"collection-title\"", "\"publisher-place\""];

    public string Format => "csl-json";

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var text = Encodings.Head(head).AsSpan().TrimStart();
        if (text.StartsWith("["))
            return text[1..].TrimStart() is ['{' or ']', ..];
        return text.StartsWith("{") && (LooksLikeItem(text) || IsSpreadOverLines(text));
    }

    /// <summary>Tells an item from a line of another kind of JSON by the keys that only CSL has.</summary>
    internal static bool LooksLikeItem(ReadOnlySpan<char> text)
    {
        foreach (var key in Keys)
        {
            if (text.Contains(key, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public IEnumerable<RecordReading> Read(Stream stream, CancellationToken cancel = default)
    {
        var items = new JsonItems(stream, cancel);
        long number = 0;
        while (items.MoveNext())
        {
            var position = new ReadingPosition(++number, items.Line, IsLine: true);
            yield return items.Defect is { } defect ? new RecordRejected(position, new Defect(defect)) : ReadItem(items.Item, position);
        }
    }

    private static RecordReading ReadItem(ReadOnlyMemory<byte> item, ReadingPosition position)
    {
        var repaired = !System.Text.Unicode.Utf8.IsValid(item.Span);
        var utf8 = repaired ? Encoding.UTF8.GetBytes(Encodings.Decode(item.Span, out _)) : item;
        try
        {
            using var document = JsonDocument.Parse(utf8, JsonText.Options);
            return CslMapping.Map(document.RootElement, position, repaired);
        }
        catch (JsonException)
        {
            return new RecordRejected(position, new Defect(DefectKind.NotWellFormed));
        }
    }

    private static bool IsSpreadOverLines(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end > 0 && !text[..end].TrimEnd().EndsWith("}");
    }
}

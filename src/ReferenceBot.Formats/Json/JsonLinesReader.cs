using System.Text.Json;
using ReferenceBot.Formats.Delimited;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Json;

/// <summary>Reads one JSON object a line; its keys are the names that columns of tables go by.</summary>
public sealed class JsonLinesReader : IRecordReader
{
    public const int MaxLineLength = 4 * 1024 * 1024;

    public string Format => "jsonl";

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var text = Encodings.Head(head).AsSpan().TrimStart();
        if (!text.StartsWith("{"))
            return false;
        var end = text.IndexOf('\n');
        var first = (end < 0 ? text : text[..end]).TrimEnd();
        if (end < 0 && head.Length >= RecordFile.HeadLength)
            return !CslJsonReader.LooksLikeItem(first);
        var isFollowed = text[(end + 1)..].TrimStart().StartsWith("{");
        return first.EndsWith("}") && (isFollowed || !CslJsonReader.LooksLikeItem(first)) && IsObject(first.ToString());
    }

    public IEnumerable<RecordReading> Read(Stream stream, CancellationToken cancel = default)
    {
        var lines = new TextLines(stream, MaxLineLength, cancel);
        long number = 0;
        while (lines.TryRead(out var line))
        {
            if (!line.Text.AsSpan().Trim().IsEmpty)
                yield return ReadLine(line, new ReadingPosition(++number, line.Number, IsLine: true));
        }
    }

    private static RecordReading ReadLine(TextLine line, ReadingPosition position)
    {
        if (line.Cut)
            return new RecordRejected(position, new Defect(DefectKind.TooLarge));
        try
        {
            using var document = JsonDocument.Parse(line.Text, JsonText.Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return new RecordRejected(position, new Defect(DefectKind.NotARecord));
            var mapping = new KeyedMapping();
            if (line.Repaired)
                mapping.Draft.Note(DefectKind.WrongEncoding);
            foreach (var property in document.RootElement.EnumerateObject())
                AddProperty(mapping, property);
            return mapping.Build(position);
        }
        catch (JsonException)
        {
            return new RecordRejected(position, new Defect(DefectKind.NotWellFormed));
        }
    }

    private static void AddProperty(KeyedMapping mapping, JsonProperty property)
    {
        if (!FieldNames.TryFind(JsonText.NameOf(property), out var field, out _))
            return;
        if (property.Value.ValueKind != JsonValueKind.Array)
        {
            AddValue(mapping, field, property.Value);
            return;
        }

        foreach (var value in property.Value.EnumerateArray())
            AddValue(mapping, field, value);
    }

    private static void AddValue(KeyedMapping mapping, RecordField field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object && field is RecordField.Contributors or RecordField.Editors)
            mapping.Draft.Add(CslNames.Read(value, mapping.Draft, Domain.Records.ContributorRole.Author));
        else if (value.ValueKind is JsonValueKind.True)
            mapping.Add(field, "true");
        else
            mapping.Add(field, JsonText.Of(value));
    }

    private static bool IsObject(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, JsonText.Options);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

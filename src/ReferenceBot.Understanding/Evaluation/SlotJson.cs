using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Understanding.Evaluation;

/// <summary>Writes slots as one flat JSON object: numbers as numbers, a name with several values as an array.</summary>
internal static class SlotJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(MessageUnderstanding understanding)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            if (understanding.RejectedAs is { } kind)
                writer.WriteString(SlotNames.Kind, kind);
            foreach (var (name, values) in understanding.Slots.ByName)
            {
                writer.WritePropertyName(name);
                Write(writer, values);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<SlotValue> values)
    {
        if (values.Count > 1)
            writer.WriteStartArray();
        foreach (var value in values)
        {
            if (value.Number is { } number)
                writer.WriteNumberValue(number);
            else if (value.Text == "true")
                writer.WriteBooleanValue(true);
            else
                writer.WriteStringValue(value.Text);
        }

        if (values.Count > 1)
            writer.WriteEndArray();
    }
}

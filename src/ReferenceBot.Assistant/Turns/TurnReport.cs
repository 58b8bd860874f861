using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Turns;

/// <summary>Writes a turn as one line of JSON, for scripts and for the audit log.</summary>
internal static class TurnReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="reply">Null leaves the words of the reply out.</param>
    public static string Write(TurnSession turn, int number, Reply? reply, double milliseconds)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("turn", number);
            json.WriteString("in", turn.Text);
            WriteUnderstanding(json, turn);
            WriteCalls(json, turn.Calls);
            if (reply is not null)
                WriteReply(json, reply);
            json.WriteBoolean("escalated", false);
            json.WriteString("planner", "rules");
            json.WriteNumber("ms", Math.Round(milliseconds, 1));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteUnderstanding(Utf8JsonWriter json, TurnSession turn)
    {
        var understanding = turn.Understanding;
        json.WriteString("language", (turn.State.Language ?? SpokenLanguage.Indonesian).Code());
        json.WriteStartArray("intents");
        foreach (var wish in understanding.Wishes)
        {
            json.WriteStartObject();
            json.WriteString("name", wish.Intent);
            json.WriteNumber("confidence", Math.Round(wish.Confidence, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("decision", understanding.Decision switch
        {
            Decision.Act => "act",
            Decision.Clarify => "clarify",
            _ => "reject",
        });
        json.WritePropertyName("slots");
        WriteSlots(json, understanding.Slots);
    }

    private static void WriteSlots(Utf8JsonWriter json, Slots slots)
    {
        json.WriteStartObject();
        foreach (var (name, values) in slots.ByName)
        {
            json.WritePropertyName(name);
            if (values.Count > 1)
                json.WriteStartArray();
            foreach (var value in values)
                WriteValue(json, value);
            if (values.Count > 1)
                json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, SlotValue value)
    {
        if (value.Number is { } number)
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(value.Text);
    }

    private static void WriteCalls(Utf8JsonWriter json, IEnumerable<TurnCall> calls)
    {
        json.WriteStartArray("calls");
        foreach (var call in calls)
        {
            json.WriteStartObject();
            json.WriteString("function", call.Function);
            json.WriteBoolean("effect", false);
            json.WriteStartObject("arguments");
            foreach (var (name, value) in call.Arguments)
                WriteArgument(json, name, value);
            json.WriteEndObject();
            json.WriteString("outcome", call.Outcome.ToString().ToLowerInvariant());
            json.WriteString("reason", call.Reason);
            json.WriteStartArray("items");
            json.WriteEndArray();
            if (call.Search is { } search)
            {
                json.WriteNumber("total", search.Result.Total);
                json.WriteNumber("strict", search.Result.Strict);
                json.WriteBoolean("complete", search.Result.Complete);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArgument(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case JsonElement element: json.WritePropertyName(name); element.WriteTo(json); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }

    private static void WriteReply(Utf8JsonWriter json, Reply reply)
    {
        json.WriteStartObject("reply");
        json.WriteString("text", ReplyText.Of(reply));
        json.WriteStartArray("records");
        foreach (var card in reply.Records)
            WriteRecord(json, card);
        json.WriteEndArray();
        json.WriteStartArray("buttons");
        foreach (var button in reply.Buttons)
        {
            json.WriteStartObject();
            json.WriteString("label", button.Label);
            json.WriteString("send", button.Send);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in reply.Sources)
            WriteSource(json, source);
        json.WriteEndArray();
        json.WriteStartArray("files");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, RecordCard card)
    {
        json.WriteStartObject();
        json.WriteString("id", card.Id.Value);
        json.WriteString("title", card.Title);
        json.WriteStartArray("contributors");
        foreach (var name in card.Contributors)
            json.WriteStringValue(name);
        json.WriteEndArray();
        if (card.Year is { } year)
            json.WriteNumber("year", year);
        else
            json.WriteNull("year");
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, ReplySource source)
    {
        json.WriteStartObject();
        json.WriteString("kind", source.Kind.ToString().ToLowerInvariant());
        json.WriteString("id", source.Id);
        json.WriteString("title", source.Title);
        json.WriteString("valid_until", source.ValidUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Turns;

/// <summary>Writes a turn as one line of JSON, for scripts and for the audit log.</summary>
internal static class TurnReport
{
    /// <param name="reply">Null leaves the words of the reply out.</param>
    public static string Write(TurnSession turn, int number, Reply? reply, double milliseconds)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("turn", number);
            json.WritePlain("in", turn.Text);
            WriteUnderstanding(json, turn);
            WriteCalls(json, turn.Calls);
            if (reply is not null)
                WriteReply(json, reply);
            json.WriteBoolean("escalated", turn.Ledger.Outcomes.Any(outcome => outcome is TicketOutcome));
            json.WritePlain("planner", turn.IsPlannedByModel ? "llm" : "rules");
            json.WriteNumber("ms", Math.Round(milliseconds, 1));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Puts a reply into a report that was written without one.</summary>
    public static string WithReply(string report, Reply reply)
    {
        using var stored = JsonDocument.Parse(report);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var part in stored.RootElement.EnumerateObject())
            {
                json.WritePropertyName(part.Name);
                json.WriteRawValue(part.Value.GetRawText(), skipInputValidation: true);
                if (part.NameEquals("calls"))
                    WriteReply(json, reply);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteUnderstanding(Utf8JsonWriter json, TurnSession turn)
    {
        var understanding = turn.Understanding;
        json.WritePlain("language", turn.Language.Code());
        json.WriteStartArray("intents");
        foreach (var wish in understanding.Wishes)
        {
            json.WriteStartObject();
            json.WritePlain("name", wish.Intent);
            json.WriteNumber("confidence", Math.Round(wish.Confidence, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePlain("decision", understanding switch
        {
            // It was understood, and refused: nobody but the person asks for a person's data.
            { Decision: Decision.Act } or { RejectedAs: "other_people" } => "act",
            { Decision: Decision.Clarify } => "clarify",
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
            json.WritePlainValue(value.Text);
    }

    private static void WriteCalls(Utf8JsonWriter json, IEnumerable<TurnCall> calls)
    {
        json.WriteStartArray("calls");
        foreach (var call in calls)
        {
            json.WriteStartObject();
            json.WritePlain("function", call.Function);
            json.WriteBoolean("effect", call.Effect);
            json.WriteStartObject("arguments");
            foreach (var (name, value) in call.Arguments)
                WriteArgument(json, name, value);
            json.WriteEndObject();
            json.WritePlain("outcome", Name(call.Outcome));
            json.WritePlain("reason", call.Reason);
            WriteItems(json, call.Items);
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

    private static void WriteItems(Utf8JsonWriter json, IEnumerable<CallItem> items)
    {
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WritePlain("id", item.Id);
            json.WritePlain("outcome", Name(item.Outcome));
            json.WritePlain("reason", item.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Name(CallOutcome outcome) => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString());

    private static void WriteArgument(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case JsonElement { ValueKind: JsonValueKind.String } text: json.WritePlain(name, text.GetString()); break;
            case JsonElement element: json.WritePropertyName(name); element.WriteTo(json); break;
            default: json.WritePlain(name, value.ToString()); break;
        }
    }

    private static void WriteReply(Utf8JsonWriter json, Reply reply)
    {
        json.WriteStartObject("reply");
        json.WritePlain("text", ReplyText.Of(reply));
        json.WriteStartArray("records");
        foreach (var card in reply.Records)
            WriteRecord(json, card);
        json.WriteEndArray();
        json.WriteStartArray("buttons");
        foreach (var button in reply.Buttons)
        {
            json.WriteStartObject();
            json.WritePlain("label", button.Label);
            json.WritePlain("send", button.Send);
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
        json.WritePlain("id", card.Id.Value);
        json.WritePlain("title", card.Title);
        json.WriteStartArray("contributors");
        foreach (var name in card.Contributors)
            json.WritePlainValue(name);
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
        json.WritePlain("kind", source.Kind.ToString().ToLowerInvariant());
        json.WritePlain("id", source.Id);
        json.WritePlain("title", source.Title);
        json.WritePlain("valid_until", source.ValidUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}

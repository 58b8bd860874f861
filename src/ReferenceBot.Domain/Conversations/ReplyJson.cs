using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Conversations;

/// <summary>A reply as text that can be stored and read by this program and later ones: <c>{"v":1,"blocks":[...],"sources":[...]}</c>.</summary>
public static class ReplyJson
{
    /// <summary>The newest form that is understood, and the one that is written.</summary>
    public const int Version = 1;

    private static readonly ReplyJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // A database shows it readable; nothing puts it into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new RecordIdJson(), new JsonStringEnumConverter<ReplySourceKind>(JsonNamingPolicy.CamelCase) },
    });

    public static string Write(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return JsonSerializer.Serialize(new StoredReply(Version, reply.Blocks, reply.Sources), Context.StoredReply);
    }

    /// <exception cref="UnreadableReplyException">It is damaged, or a newer program wrote it.</exception>
    public static Reply Read(string json)
    {
        try
        {
            var version = JsonSerializer.Deserialize(json, Context.StoredVersion)?.V ?? 0;
            if (version is < 1 or > Version)
                throw new UnreadableReplyException($"The reply has version {version}; this program reads up to {Version}.");
            var stored = JsonSerializer.Deserialize(json, Context.StoredReply)!;
            return new Reply(stored.Blocks, stored.Sources);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            throw new UnreadableReplyException($"The stored reply cannot be read: {fault.Message}", fault);
        }
    }

    private sealed class RecordIdJson : JsonConverter<RecordId>
    {
        public override RecordId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && RecordId.TryParse(reader.GetString(), out var id)
                ? id
                : throw new JsonException("Not a record id.");

        public override void Write(Utf8JsonWriter writer, RecordId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}

/// <summary>A stored reply is damaged, or a newer program wrote it.</summary>
public sealed class UnreadableReplyException : Exception
{
    public UnreadableReplyException()
    {
    }

    public UnreadableReplyException(string message)
        : base(message)
    {
    }

    public UnreadableReplyException(string message, Exception cause)
        : base(message, cause)
    {
    }
}

internal sealed record StoredReply(int V, IReadOnlyList<ReplyBlock> Blocks, IReadOnlyList<ReplySource> Sources);

internal sealed record StoredVersion(int V);

[JsonSerializable(typeof(StoredReply))]
[JsonSerializable(typeof(StoredVersion))]
internal sealed partial class ReplyJsonContext : JsonSerializerContext;

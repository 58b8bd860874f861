using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;
using ReferenceBot.Storage;

namespace ReferenceBot.Assistant.Turns;

/// <summary>A conversation in the database.</summary>
internal sealed class ConversationRow
{
    public required string Id { get; init; }

    /// <summary>JSON of <see cref="ConversationState"/>.</summary>
    public required string State { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts the turns; two turns at once cannot both be saved.</summary>
    public int Version { get; set; }
}

/// <summary>One turn in the audit log.</summary>
internal sealed class TurnRow
{
    public long Id { get; init; }

    public required string Conversation { get; init; }

    public int Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>JSON of the turn's report, without the words of the reply.</summary>
    public required string Report { get; init; }
}

internal sealed class AssistantModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<ConversationRow>(conversation =>
        {
            conversation.ToTable("conversations");
            conversation.HasKey(c => c.Id);
            conversation.Property(c => c.Id).HasColumnName("id").HasMaxLength(IncomingMessage.MaxConversationLength);
            conversation.Property(c => c.State).HasColumnName("state");
            conversation.Property(c => c.UpdatedAt).HasColumnName("updated_at");
            conversation.Property(c => c.Version).HasColumnName("version").IsConcurrencyToken();
        });
        model.Entity<TurnRow>(turn =>
        {
            turn.ToTable("turns");
            turn.HasKey(t => t.Id);
            turn.Property(t => t.Id).HasColumnName("id");
            turn.Property(t => t.Conversation).HasColumnName("conversation").HasMaxLength(IncomingMessage.MaxConversationLength);
            turn.Property(t => t.Number).HasColumnName("number");
            turn.Property(t => t.At).HasColumnName("at");
            turn.Property(t => t.Report).HasColumnName("report");
            turn.HasIndex(t => new { t.Conversation, t.Number }).IsUnique();
            turn.HasIndex(t => t.At);
        });
    }
}

/// <summary>How a conversation's state is written; a key that is missing reads as its default.</summary>
internal static class ConversationJson
{
    private static readonly ConversationJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new RecordIdJson(),
            new JsonStringEnumConverter<SpokenLanguage>(),
            new JsonStringEnumConverter<SearchKind>(),
            new JsonStringEnumConverter<RecordType>(),
            new JsonStringEnumConverter<Audience>(),
        },
    });

    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, Context.ConversationState);

    /// <exception cref="JsonException">The text is no state, or damaged.</exception>
    public static ConversationState Read(string json) =>
        JsonSerializer.Deserialize(json, Context.ConversationState) ?? throw new JsonException("The state is null.");

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

[JsonSerializable(typeof(ConversationState))]
internal sealed partial class ConversationJsonContext : JsonSerializerContext;

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Catalogue.Records;

/// <summary>
/// How records are written into the database. A key that is missing reads as its default, so that older rows stay readable.
/// </summary>
internal static class RecordJson
{
    private static readonly RecordJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters =
        {
            new ContributorJson(),
            new JsonStringEnumConverter<RecordType>(),
            new JsonStringEnumConverter<Audience>(),
        },
    });

    public static string Write(BibliographicRecord record) =>
        JsonSerializer.Serialize(record, Context.BibliographicRecord);

    public static BibliographicRecord ReadRecord(string json) =>
        Complete(JsonSerializer.Deserialize(json, Context.BibliographicRecord)!);

    public static string Write(SourceBody body) => JsonSerializer.Serialize(body, Context.SourceBody);

    public static SourceBody ReadSource(string json)
    {
        var body = JsonSerializer.Deserialize(json, Context.SourceBody)!;
        return body with { Bibliographic = Complete(body.Bibliographic) };
    }

    // Generated readers set every init property, a missing list to null whatever its initializer says.
    private static BibliographicRecord Complete(BibliographicRecord read) => read with
    {
        Contributors = read.Contributors ?? [],
        Subjects = read.Subjects ?? [],
        Isbns = read.Isbns ?? [],
        Issns = read.Issns ?? [],
        Links = read.Links ?? [],
        Summaries = read.Summaries ?? [],
    };
}

/// <summary>What a source says: its record, and the copies it lists.</summary>
internal sealed record SourceBody(BibliographicRecord Bibliographic, IReadOnlyList<Holding>? Holdings);

[JsonSerializable(typeof(BibliographicRecord))]
[JsonSerializable(typeof(SourceBody))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;

/// <summary>Contributors are made by factories only; here they are stored as <c>{"family","given","literal","role"}</c>.</summary>
internal sealed class ContributorJson : JsonConverter<Contributor>
{
    public override Contributor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? family = null, given = null, literal = null;
        var role = ContributorRole.Author;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "family": family = reader.GetString(); break;
                case "given": given = reader.GetString(); break;
                case "literal": literal = reader.GetString(); break;
                case "role": role = Enum.Parse<ContributorRole>(reader.GetString()!); break;
                default: reader.Skip(); break;
            }
        }

        return Contributor.Restore(family, given, literal, role);
    }

    public override void Write(Utf8JsonWriter writer, Contributor value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Literal is not null)
            writer.WriteString("literal", value.Literal);
        if (value.Family is not null)
            writer.WriteString("family", value.Family);
        if (value.Given is not null)
            writer.WriteString("given", value.Given);
        if (value.Role != ContributorRole.Author)
            writer.WriteString("role", value.Role.ToString());
        writer.WriteEndObject();
    }
}

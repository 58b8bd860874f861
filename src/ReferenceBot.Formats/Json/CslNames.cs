using System.Text.Json;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Json;

/// <summary>Names as CSL-JSON holds them, in parts; the particle is part of the family name, the suffix follows the given one.</summary>
internal static class CslNames
{
    public static Contributor? Read(JsonElement name, RecordDraft draft, ContributorRole role)
    {
        if (name.ValueKind != JsonValueKind.Object)
            return draft.Clean(JsonText.Of(name), "author") is { } text ? Names.ParseOne(text, role) : null;
        var literal = draft.Clean(JsonText.Of(name, "literal") ?? JsonText.Of(name, "name"), "author");
        if (literal is not null)
            return Contributor.Body(literal, role);
        var family = Joined(draft, name, "dropping-particle", "non-dropping-particle", "family");
        var given = Joined(draft, name, "given");
        var suffix = Joined(draft, name, "suffix");
        if (suffix is not null)
            given = given is null ? suffix : $"{given}, {suffix}";
        return (family, given) switch
        {
            (null, null) => null,
            (null, _) => Contributor.Person(given, null, role),
            _ => Contributor.Person(family, given, role),
        };
    }

    private static string? Joined(RecordDraft draft, JsonElement name, params ReadOnlySpan<string> keys)
    {
        var parts = new List<string>();
        foreach (var key in keys)
        {
            if (draft.Clean(JsonText.Of(name, key), "author") is { } part)
                parts.Add(part);
        }

        return parts.Count == 0 ? null : string.Join(" ", parts);
    }
}

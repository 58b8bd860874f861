using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>
/// 100, 110, 111, 700, 710, 711. A personal name is taken apart at its comma only; a body or meeting stays as it is.
/// Added entries for another work ($t) are not contributors of this one.
/// </summary>
internal static class NameFields
{
    public static void Read(MarcRecord record, RecordDraft draft)
    {
        foreach (var field in record.Fields)
        {
            var isName = field.Number is 100 or 110 or 111 or 700 or 710 or 711 or 720;
            if (isName && field['t'] is null)
                draft.Add(Contributor(field, draft));
        }
    }

    private static Contributor? Contributor(MarcField field, RecordDraft draft)
    {
        var role = Role(field);
        if (field.Number is 110 or 111 or 710 or 711)
            return Body(field, draft, role);
        var name = Personal(field, draft);
        if (name is null)
            return null;

        // First indicator 0 is a name in direct order, where a comma belongs to a title: "Hamengku Buwono IX, Sultan".
        return field.Ind1 == '0' ? Mononym(name, role) : Names.Inverted(name, role);
    }

    // $b is the number of a ruler, $c a title, $d the dates, $q the fuller form: only the number is part of the name.
    private static string? Personal(MarcField field, RecordDraft draft)
    {
        if (draft.Clean(field['a'], field.Tag) is not { } name)
            return null;
        name = Names.TrimEnd(name);
        var number = draft.Clean(field['b'], field.Tag);
        return number is null ? name : $"{name} {Punctuation.Trim(number)}";
    }

    private static Contributor? Mononym(string name, ContributorRole role)
    {
        var comma = name.IndexOf(',');
        return Names.Inverted(comma > 0 ? name[..comma] : name, role);
    }

    private static Contributor? Body(MarcField field, RecordDraft draft, ContributorRole role)
    {
        // In 111 and 711 the subordinate unit is $e; elsewhere $e is the relator.
        var unit = field.Number is 111 or 711 ? 'e' : 'b';
        var parts = new List<string>();
        foreach (var subfield in field.Subfields)
        {
            if ((subfield.Code == 'a' || subfield.Code == unit) && draft.Clean(subfield.Value, field.Tag) is { } part)
                parts.Add(Punctuation.Trim(part));
        }

        parts.RemoveAll(part => part.Length == 0);
        return parts.Count == 0 ? null : Domain.Records.Contributor.Body(string.Join(". ", parts), role);
    }

    private static ContributorRole Role(MarcField field)
    {
        var relator = field.Number is 111 or 711 ? 'j' : 'e';
        var named = false;
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code != relator && subfield.Code != '4')
                continue;
            named |= subfield.Value.Length > 0;
            if (Roles.TryParse(subfield.Value, out var role))
                return role;
        }

        return named && field.Number >= 700 ? ContributorRole.Other : ContributorRole.Author;
    }
}

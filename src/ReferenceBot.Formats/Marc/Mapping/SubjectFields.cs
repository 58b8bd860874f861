using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>600 to 655 and local 690: the heading with its subdivisions, as "Fishing -- Indonesia -- Kupang".</summary>
internal static class SubjectFields
{
    private const string Subdivisions = "vxyz";

    public static void Read(MarcRecord record, RecordDraft draft)
    {
        foreach (var field in record.Fields)
        {
            switch (field.Number)
            {
                case 600 or 610 or 611 or 630 or 647 or 648 or 650 or 651 or 655 or 656 or 690 or 691:
                    draft.AddSubject(Heading(field), Language(field));
                    break;
                case 653:
                    ReadKeywords(field, draft);
                    break;
                default:
                    break;
            }
        }
    }

    private static void ReadKeywords(MarcField field, RecordDraft draft)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == 'a')
                draft.AddSubject(Punctuation.Trim(FieldText.Clean(subfield.Value)), null);
        }
    }

    // The parts of a heading in their order; $2, $0 and relators are about the heading.
    private static string Heading(MarcField field)
    {
        var name = new List<string>();
        var divisions = new List<string>();
        foreach (var subfield in field.Subfields)
        {
            var text = FieldText.Clean(subfield.Value);
            if (text.Length == 0)
                continue;
            if (Subdivisions.Contains(subfield.Code))
                divisions.Add(Punctuation.Trim(text));
            else if (subfield.Code is 'a' or 'b' or 'c' or 'd' or 'n' or 'p' or 'q' or 't')
                name.Add(text);
        }

        var heading = string.Join(field.Number is 610 ? ". " : " ", Trimmed(name, field.Number is 610));
        return string.Join(" -- ", divisions.Prepend(heading).Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Trimmed(List<string> parts, bool each)
    {
        for (var i = 0; i < parts.Count; i++)
            yield return each || i == parts.Count - 1 ? Punctuation.Trim(parts[i]) : parts[i];
    }

    // Second indicator, or $2 behind a 7: the language is that of the list the heading is taken from.
    private static string? Language(MarcField field) => field.Ind2 switch
    {
        '0' or '1' or '2' or '3' or '5' => "en",
        '6' => "fr",
        '7' => field['2']?.Trim().ToLowerInvariant() switch
        {
            "lcsh" or "fast" or "mesh" or "aat" or "sears" or "bisacsh" or "lcgft" or "gsafd" or "agrovoc" or "homoit" => "en",
            "ram" or "rvm" or "rameau" => "fr",
            "gnd" or "gnd-content" or "swd" => "de",
            "gtt" => "nl",
            "bidex" or "embne" => "es",
            _ => null,
        },
        _ => null,
    };
}

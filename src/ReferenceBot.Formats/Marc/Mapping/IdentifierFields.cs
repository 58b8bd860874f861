using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>020, 022, 024, the classification fields, and 856 where it leads to the work itself.</summary>
internal static class IdentifierFields
{
    // Dewey first; a class of another scheme is better than none.
    private static readonly int[] Classifications = [82, 92, 84, 80, 90, 50, 60];

    // A link beside the work rather than to it, whatever the second indicator says.
    private static readonly string[] BesideTheWork =
        ["contents", "description", "biographical", "cover", "review", "sample", "daftar isi", "sampul", "resensi", "abstra"];

    public static void Read(MarcRecord record, RecordDraft draft)
    {
        foreach (var field in record.Fields)
        {
            switch (field.Number)
            {
                case 20:
                    draft.AddIsbn(field['a']);
                    break;
                case 22:
                    draft.AddIssn(field['a']);
                    break;
                case 24 when field.Ind1 == '7' && string.Equals(field['2'], "doi", StringComparison.OrdinalIgnoreCase):
                    draft.SetDoi(field['a']);
                    break;
                case 856 when LeadsToTheWork(field):
                    ReadLink(field, draft);
                    break;
                default:
                    break;
            }
        }

        ReadClassification(record, draft);
    }

    private static void ReadLink(MarcField field, RecordDraft draft)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code != 'u')
                continue;
            draft.AddLink(subfield.Value);
            if (draft.Doi is null && subfield.Value.Contains("doi.org/10.", StringComparison.OrdinalIgnoreCase))
                draft.SetDoi(subfield.Value);
        }
    }

    // Second indicator 2 is a related resource: a shop, a cover, a publisher's page.
    private static bool LeadsToTheWork(MarcField field)
    {
        if (field.Ind2 == '2')
            return false;
        var words = field.Join("3yz");
        return !Array.Exists(BesideTheWork, word => words.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static void ReadClassification(MarcRecord record, RecordDraft draft)
    {
        foreach (var tag in Classifications)
        {
            var found = record.All(tag).Select(field => Class(field, tag, draft)).OfType<string>().ToList();
            draft.Classification = found.Find(c => char.IsAsciiDigit(c[0])) ?? found.FirstOrDefault();
            if (draft.Classification is not null)
                return;
        }
    }

    // "005.13/3" and "813'.54" show where a number may be cut; the marks are not part of it.
    private static string? Class(MarcField field, int tag, RecordDraft draft)
    {
        if (draft.Clean(field['a'], field.Tag) is not { } text)
            return null;
        var number = tag is 82 or 92 ? text.Replace("/", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal) : text;
        number = number.Trim(' ', '.', ';', ',', '[', ']');
        return number.Length == 0 ? null : number;
    }
}

using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>502 thesis, 505 contents, 520 summary, 773 host. 504 says only that there is a bibliography and is left out.</summary>
internal static class NoteFields
{
    public static void Read(MarcRecord record, RecordDraft draft)
    {
        if (record.First(502) is { } thesis)
            ReadThesis(thesis, draft);
        foreach (var summary in record.All(520))
            draft.AddSummary(summary.Join("ab"), null);
        draft.Contents = draft.Clean(string.Join(" -- ", record.All(505).Select(Contents)), "505");
        if (record.First(773) is { } host)
            ReadHost(host, draft);
    }

    private static string Contents(MarcField field) => field.Join("agrt");

    // Either in its parts or as one note: "Skripsi (S1) -- Universitas Nusa Cendana, 2019".
    private static void ReadThesis(MarcField field, RecordDraft draft)
    {
        var note = draft.Clean(field['a'], "502") ?? "";
        var dash = note.IndexOf("--", StringComparison.Ordinal);
        var head = (dash < 0 ? note : note[..dash]).Trim();
        var kind = draft.Clean(field['b'], "502") ?? (head.IndexOf('(') is > 0 and var open ? head[..open] : head);
        var rest = dash < 0 ? "" : note[(dash + 2)..].TrimStart('-', ' ');
        var institution = draft.Clean(field['c'], "502") ?? WithoutYear(rest);
        draft.Thesis = new Thesis(OrNull(Punctuation.Trim(kind)), OrNull(Punctuation.Trim(institution)));
        draft.Published ??= Years.Parse(field['d'] ?? rest);
    }

    private static string WithoutYear(string text)
    {
        var comma = text.LastIndexOf(',');
        return comma > 0 && text.AsSpan(comma).ContainsAnyInRange('0', '9') ? text[..comma] : text;
    }

    private static void ReadHost(MarcField field, RecordDraft draft)
    {
        if ((draft.Clean(field['t'], "773") ?? draft.Clean(field['p'], "773") ?? draft.Clean(field['a'], "773")) is not { } title)
            return;
        draft.HostTitle = Punctuation.TrimBrackets(title);
        if (draft.HostTitle.Length == 0)
            draft.HostTitle = title;
        draft.AddIssn(field['x']);
        var place = HostPlace.Parse(draft.Clean(field.Join("g"), "773"), draft.Clean(field['q'], "773"));
        (draft.Volume, draft.Issue, draft.Pages) = (place.Volume, place.Issue, place.Pages);
        draft.Published ??= Years.Parse(place.Year);
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

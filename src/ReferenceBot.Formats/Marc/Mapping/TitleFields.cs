using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>
/// 245: title, subtitle and part. Capitals stay as catalogued; the statement of responsibility and the medium are left out.
/// </summary>
internal static class TitleFields
{
    public static void Read(MarcRecord record, RecordDraft draft)
    {
        if (record.First(245) is not { } field)
            return;
        var title = draft.Clean(field['a'] ?? field['k'] ?? "", "245") ?? "";
        var subtitle = draft.Clean(field.Join("b"), "245");
        if (Medium.Names(subtitle))
            subtitle = null;
        var parallel = IsFollowedByParallelTitle(title, subtitle);
        if (field['c'] is null)
            title = WithoutResponsibility(title);
        if (subtitle is null)
            (title, subtitle) = SplitAtColon(title);
        draft.Part = Part(field, draft);
        draft.Title = Punctuation.TrimBrackets(title);
        draft.Subtitle = parallel ? null : Subtitle(subtitle);
        if (draft.Title.Length == 0)
            (draft.Title, draft.Part) = (draft.Part ?? "", null);
        if (draft.Title.Length == 0)
            (draft.Title, draft.Subtitle) = (draft.Subtitle ?? "", null);
    }

    private static bool IsFollowedByParallelTitle(string title, string? subtitle) =>
        title.EndsWith('=') || (subtitle is not null && subtitle.StartsWith('='));

    private static string WithoutResponsibility(string title)
    {
        var slash = title.IndexOf(" / ", StringComparison.Ordinal);
        return slash > 0 ? title[..slash] : title;
    }

    // "Black fire : a Star Trek novel" in one subfield; a colon without blanks may belong to the title.
    private static (string Title, string? Subtitle) SplitAtColon(string title)
    {
        var colon = title.IndexOf(" : ", StringComparison.Ordinal);
        return colon > 0 ? (title[..colon], title[(colon + 3)..]) : (title, null);
    }

    private static string? Subtitle(string? text)
    {
        if (text is null)
            return null;
        var parallel = text.IndexOf(" = ", StringComparison.Ordinal);
        var slash = text.IndexOf(" / ", StringComparison.Ordinal);
        var end = Math.Min(parallel < 0 ? text.Length : parallel, slash < 0 ? text.Length : slash);
        var subtitle = Punctuation.TrimBrackets(text[..end]);
        return subtitle.Length == 0 ? null : subtitle;
    }

    // $n and $p in their order: "Jilid 2. Pesisir".
    private static string? Part(MarcField field, RecordDraft draft)
    {
        var parts = new List<string>();
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code is 'n' or 'p' && draft.Clean(subfield.Value, "245") is { } part)
                parts.Add(Punctuation.TrimBrackets(part));
        }

        parts.RemoveAll(part => part.Length == 0);
        return parts.Count == 0 ? null : string.Join(". ", parts);
    }
}

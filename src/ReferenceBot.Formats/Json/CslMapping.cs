using System.Globalization;
using System.Text.Json;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Json;

/// <summary>From a CSL-JSON item to a record.</summary>
internal static class CslMapping
{
    private static readonly (string Key, ContributorRole Role)[] NameKeys =
    [
        ("author", ContributorRole.Author),
        ("editor", ContributorRole.Editor),
        ("translator", ContributorRole.Translator),
        ("illustrator", ContributorRole.Illustrator),
        ("compiler", ContributorRole.Compiler),
        ("narrator", ContributorRole.Narrator),
        ("director", ContributorRole.Director),
        ("composer", ContributorRole.Composer),
        ("contributor", ContributorRole.Other),
    ];

    public static RecordReading Map(JsonElement item, ReadingPosition position, bool repaired)
    {
        var draft = new RecordDraft();
        if (repaired)
            draft.Note(DefectKind.WrongEncoding);
        draft.Key = Text(item, "id", draft);
        draft.Title = Text(item, "title", draft) ?? Text(item, "title-short", draft) ?? "";
        draft.Type = Type(JsonText.Of(item, "type"));
        foreach (var (key, role) in NameKeys)
            ReadNames(item, key, role, draft);
        ReadDate(item, draft);
        ReadPublication(item, draft);
        ReadHost(item, draft);
        draft.AddIsbnOrIssnList(JsonText.Of(item, "ISBN"));
        draft.AddIssn(JsonText.Of(item, "ISSN"));
        draft.SetDoi(JsonText.Of(item, "DOI"));
        draft.AddLink(JsonText.Of(item, "URL"));
        draft.AddSummary(JsonText.Of(item, "abstract"), null);
        foreach (var keyword in (JsonText.Of(item, "keyword") ?? "").Split([',', ';']))
            draft.AddSubject(keyword, null);
        return draft.Build(position);
    }

    private static void ReadNames(JsonElement item, string key, ContributorRole role, RecordDraft draft)
    {
        if (!item.TryGetProperty(key, out var names) || names.ValueKind != JsonValueKind.Array)
            return;
        foreach (var name in names.EnumerateArray())
            draft.Add(CslNames.Read(name, draft, role));
    }

    private static void ReadDate(JsonElement item, RecordDraft draft)
    {
        if (!item.TryGetProperty("issued", out var issued))
            return;
        if (issued.ValueKind != JsonValueKind.Object)
        {
            draft.SetYear(JsonText.Of(issued));
            return;
        }

        var circa = issued.TryGetProperty("circa", out var mark) && mark.ValueKind is not (JsonValueKind.False or JsonValueKind.Null);
        if (issued.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0)
        {
            var last = parts.GetArrayLength() > 1 ? YearOf(parts[1]) : null;
            if (YearOf(parts[0]) is { } year)
                draft.Published = new PublicationDate(year, last > year ? last : null, circa);
            return;
        }

        draft.SetYear(JsonText.Of(issued, "raw") ?? JsonText.Of(issued, "literal"));
    }

    private static int? YearOf(JsonElement parts)
    {
        if (parts.ValueKind != JsonValueKind.Array || parts.GetArrayLength() == 0)
            return null;
        var valid = int.TryParse(JsonText.Of(parts[0]), NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        return valid && year is >= PublicationDate.MinYear and <= PublicationDate.MaxYear ? year : null;
    }

    private static void ReadPublication(JsonElement item, RecordDraft draft)
    {
        draft.Publisher = Text(item, "publisher", draft);
        draft.Place = Text(item, "publisher-place", draft) ?? Text(item, "event-place", draft);
        draft.Edition = EditionStatement.Read(Text(item, "edition", draft));
        draft.Extent = Text(item, "number-of-pages", draft);
        draft.Series = Text(item, "collection-title", draft);
        draft.SetLanguage(JsonText.Of(item, "language"));
        draft.Classification = Text(item, "call-number", draft) is { } number && char.IsAsciiDigit(number[0]) ? number : null;
        if (draft.Type == RecordType.Thesis)
            draft.Thesis = new Thesis(Text(item, "genre", draft), draft.Publisher);
    }

    private static void ReadHost(JsonElement item, RecordDraft draft)
    {
        draft.HostTitle = Text(item, "container-title", draft);
        draft.Volume = Text(item, "volume", draft);
        draft.Issue = Text(item, "issue", draft) ?? Text(item, "number", draft);
        draft.Pages = Text(item, "page", draft);
        if (draft.HostTitle is null)
            draft.Part = draft.Volume;
    }

    // CSL allows <i>, <b>, <sup>, <sub> and <span> in text; people read it without.
    private static string? Text(JsonElement item, string key, RecordDraft draft) =>
        draft.Clean(Markup.Strip(JsonText.Of(item, key)), key);

    private static RecordType Type(string? type) => type switch
    {
        "book" or "collection" or "pamphlet" or "classic" => RecordType.Book,
        "chapter" or "entry" or "entry-dictionary" or "entry-encyclopedia" => RecordType.Chapter,
        "article" or "article-journal" or "article-magazine" or "article-newspaper" or "review" or "review-book" => RecordType.Article,
        "periodical" => RecordType.Serial,
        "thesis" => RecordType.Thesis,
        "report" or "standard" => RecordType.Report,
        "paper-conference" or "speech" => RecordType.ConferencePaper,
        "legislation" or "legal_case" or "bill" or "regulation" or "treaty" or "hearing" => RecordType.Law,
        "webpage" or "post" or "post-weblog" => RecordType.WebPage,
        "map" => RecordType.Map,
        "musical_score" => RecordType.Score,
        "song" => RecordType.Audio,
        "motion_picture" or "broadcast" => RecordType.Video,
        null => RecordType.Book,
        _ => RecordType.Other,
    };
}

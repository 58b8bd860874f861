using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Bibtex;

/// <summary>From a BibTeX or BibLaTeX entry to a record. Cross references are not followed.</summary>
internal static class BibtexMapping
{
    public static RecordReading Map(BibtexEntry entry, ReadingPosition position, bool repaired)
    {
        var draft = new RecordDraft { Key = FieldText.Clean(entry.Key) is { Length: > 0 } key ? key : null };
        if (repaired)
            draft.Note(DefectKind.WrongEncoding);
        ReadTitle(entry, draft);
        draft.Type = Type(entry, draft);
        ReadNames(entry, draft);
        ReadPublication(entry, draft);
        ReadHost(entry, draft);
        ReadIdentifiers(entry, draft);
        draft.AddSummary(Text(entry, draft, "abstract", "annotation", "annote"), null);
        foreach (var keyword in (Text(entry, draft, "keywords", "keyword") ?? "").Split([',', ';']))
            draft.AddSubject(keyword, null);
        return draft.Build(position);
    }

    private static void ReadTitle(BibtexEntry entry, RecordDraft draft)
    {
        // A collection may name itself in booktitle alone.
        draft.Title = Text(entry, draft, "title", "maintitle", "booktitle") ?? "";
        draft.Subtitle = Text(entry, draft, "subtitle", "titleaddon");
    }

    private static void ReadNames(BibtexEntry entry, RecordDraft draft)
    {
        Add("author", ContributorRole.Author);
        Add("editor", EditorRole(entry["editortype"]));
        Add("bookauthor", ContributorRole.Other);
        Add("translator", ContributorRole.Translator);
        Add("illustrator", ContributorRole.Illustrator);

        void Add(string field, ContributorRole role)
        {
            if (entry[field] is not { } names)
                return;
            foreach (var name in BibtexNames.Parse(names, role))
                draft.Add(name);
        }
    }

    private static ContributorRole EditorRole(string? type) =>
        type is "compiler" ? ContributorRole.Compiler : ContributorRole.Editor;

    private static void ReadPublication(BibtexEntry entry, RecordDraft draft)
    {
        draft.SetYear(Text(entry, draft, "date", "year", "origdate"));
        draft.Edition = EditionStatement.Read(Text(entry, draft, "edition"));
        draft.Publisher = Text(entry, draft, "publisher", "institution", "school", "organization", "howpublished");
        draft.Place = Text(entry, draft, "address", "location");
        draft.Series = Text(entry, draft, "series");
        draft.Extent = Text(entry, draft, "pagetotal", "numpages");
        draft.SetLanguage(Text(entry, draft, "langid", "language", "hyphenation"));
        if (draft.Type == RecordType.Thesis)
            draft.Thesis = new Thesis(ThesisKind(entry, draft), Text(entry, draft, "school", "institution", "publisher"));
    }

    private static string? ThesisKind(BibtexEntry entry, RecordDraft draft) => Text(entry, draft, "type") switch
    {
        "phdthesis" => "PhD thesis",
        "mathesis" => "Master's thesis",
        null when entry.Type == "phdthesis" => "PhD thesis",
        null when entry.Type == "mastersthesis" => "Master's thesis",
        var kind => kind,
    };

    private static void ReadHost(BibtexEntry entry, RecordDraft draft)
    {
        var host = Text(entry, draft, "journaltitle", "journal", "booktitle");
        if (host is not null && host != draft.Title)
            draft.HostTitle = host;
        draft.Volume = Text(entry, draft, "volume");
        draft.Issue = Text(entry, draft, "number", "issue");
        draft.Pages = Text(entry, draft, "pages", "eid");
        if (draft.HostTitle is null)
            draft.Part = draft.Volume;
    }

    private static void ReadIdentifiers(BibtexEntry entry, RecordDraft draft)
    {
        draft.AddIsbnOrIssnList(Text(entry, draft, "isbn"));
        draft.AddIssn(Text(entry, draft, "issn"));
        draft.SetDoi(Verbatim(entry["doi"]));
        draft.AddLink(Verbatim(entry["url"]));
    }

    private static string? Text(BibtexEntry entry, RecordDraft draft, params ReadOnlySpan<string> names) =>
        draft.Clean(LatexText.ToUnicode(entry[names]), names[0]);

    // Addresses are not LaTeX, but exports escape the underscore and others in them, or wrap them in \url.
    private static string? Verbatim(string? value)
    {
        if (value is null)
            return null;
        return LatexText.Flatten(value.Trim().Replace("\\url", "", StringComparison.Ordinal));
    }

    private static RecordType Type(BibtexEntry entry, RecordDraft draft) => entry.Type switch
    {
        "article" or "suppperiodical" or "review" => RecordType.Article,
        "book" or "mvbook" or "booklet" or "collection" or "mvcollection" or "proceedings" or "mvproceedings" or "bookinbook" or "manual" =>
            RecordType.Book,
        "inbook" or "incollection" or "suppbook" or "suppcollection" or "inreference" => RecordType.Chapter,
        "inproceedings" or "conference" => RecordType.ConferencePaper,
        "phdthesis" or "mastersthesis" or "thesis" or "bachelorsthesis" => RecordType.Thesis,
        "techreport" or "report" or "standard" => RecordType.Report,
        "reference" or "mvreference" => RecordType.Reference,
        "online" or "electronic" or "www" or "webpage" => RecordType.WebPage,
        "periodical" => RecordType.Serial,
        "legislation" or "jurisdiction" or "legal" or "commentary" => RecordType.Law,
        "ebook" => RecordType.Ebook,
        "movie" or "video" => RecordType.Video,
        "audio" or "music" => RecordType.Audio,
        "map" => RecordType.Map,
        _ => Words.Type(Text(entry, draft, "type")) ?? RecordType.Other,
    };
}

using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Ris;

/// <summary>From RIS tags to a record. Programs use the tags differently; the first one that is filled is believed.</summary>
internal static class RisMapping
{
    public static RecordReading Map(RisRecord ris, ReadingPosition position, bool repaired)
    {
        var draft = new RecordDraft();
        if (repaired)
            draft.Note(DefectKind.WrongEncoding);
        draft.Key = Text("ID");
        draft.Type = Type(ris.First("TY")?.Trim().ToUpperInvariant());
        draft.Title = Text("TI", "T1", "CT", "BT", "ST") ?? "";
        ReadNames(ris, draft);
        draft.SetYear(Year(ris));
        draft.Publisher = Text("PB");
        draft.Place = Text("CY", "PP");
        draft.Edition = EditionStatement.Read(Text("ET"));
        draft.SetLanguage(ris.First("LA"));
        ReadHost(ris, draft);
        ReadIdentifiers(ris, draft);
        draft.AddSummary(ris.First("AB", "N2"), null);
        foreach (var keyword in ris.All("KW"))
            ReadKeywords(keyword, draft);
        if (draft.Type == RecordType.Thesis)
            draft.Thesis = new Thesis(Text("M3"), draft.Publisher);
        return draft.Build(position);

        string? Text(params ReadOnlySpan<string> tags) => draft.Clean(ris.First(tags), tags[0]);
    }

    private static void ReadNames(RisRecord ris, RecordDraft draft)
    {
        Add(ContributorRole.Author, "AU", "A1");
        Add(ContributorRole.Editor, "A2", "ED", "A3");
        Add(ContributorRole.Translator, "A4", "TA");

        void Add(ContributorRole role, params string[] tags)
        {
            foreach (var name in ris.All(tags).SelectMany(value => value.Split(';')))
            {
                if (draft.Clean(name, "AU") is { } clean)
                    draft.Add(Name(clean, role));
            }
        }
    }

    // A comma at the end marks a body in programs that know RIS only.
    private static Contributor? Name(string name, ContributorRole role) =>
        name.EndsWith(',') && name.IndexOf(',') == name.Length - 1
            ? Contributor.Body(name[..^1].Trim(), role)
            : Names.ParseOne(name, role);

    private static string? Year(RisRecord ris) => ris.First("PY", "Y1", "DA", "Y2") is { } date ? date.Split('/')[0].Trim() : null;

    private static void ReadHost(RisRecord ris, RecordDraft draft)
    {
        var second = draft.Clean(ris.First("T2", "JO", "JF", "JA", "J2", "J1", "BT"), "T2");
        var isPart = draft.Type is RecordType.Article or RecordType.Chapter or RecordType.ConferencePaper
            || ris.First("JO", "JF", "JA") is not null;
        var (volume, issue, pages) = (draft.Clean(ris.First("VL"), "VL"), draft.Clean(ris.First("IS"), "IS"), Pages(ris, draft));
        if (isPart && second is not null && second != draft.Title)
            (draft.HostTitle, draft.Volume, draft.Issue, draft.Pages) = (second, volume, issue, pages);
        else
            (draft.Series, draft.Part, draft.Extent) = (second != draft.Title ? second : null, volume, pages);
        draft.Series ??= draft.Clean(ris.First("T3"), "T3");
    }

    private static string? Pages(RisRecord ris, RecordDraft draft)
    {
        var (first, last) = (draft.Clean(ris.First("SP"), "SP"), draft.Clean(ris.First("EP"), "EP"));
        if (first is null || last is null || first == last || first.Contains('-'))
            return first ?? last;
        return $"{first}-{last}";
    }

    private static void ReadIdentifiers(RisRecord ris, RecordDraft draft)
    {
        foreach (var number in ris.All("SN"))
            draft.AddIsbnOrIssnList(number);
        draft.SetDoi(ris.First("DO", "DI"));
        foreach (var link in ris.All("UR").SelectMany(value => value.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries)))
            draft.AddLink(link);
    }

    private static void ReadKeywords(string keyword, RecordDraft draft)
    {
        foreach (var term in keyword.Split(';'))
            draft.AddSubject(term, null);
    }

    private static RecordType Type(string? type) => type switch
    {
        "JOUR" or "EJOUR" or "MGZN" or "NEWS" or "ABST" or "INPR" => RecordType.Article,
        "JFULL" or "SER" => RecordType.Serial,
        "CHAP" or "ECHAP" or "DICT" or "ENCYC" => RecordType.Chapter,
        "CONF" or "CPAPER" => RecordType.ConferencePaper,
        "THES" => RecordType.Thesis,
        "RPRT" or "GOVDOC" or "STAND" or "GRNT" => RecordType.Report,
        "LEGAL" or "STAT" or "BILL" or "CASE" or "HEAR" or "UNBILL" => RecordType.Law,
        "ELEC" or "WEB" or "BLOG" or "ICOMM" => RecordType.WebPage,
        "EBOOK" => RecordType.Ebook,
        "MAP" => RecordType.Map,
        "MUSIC" => RecordType.Score,
        "SOUND" => RecordType.Audio,
        "VIDEO" or "MPCT" or "ADVS" => RecordType.Video,
        "BOOK" or "EDBOOK" or "WHOLE" or "CTLG" or "CLSWK" or "ANCIENT" or null or "" => RecordType.Book,
        _ => RecordType.Other,
    };
}

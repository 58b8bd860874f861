using System.Globalization;
using System.Text;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Citations.Styles;

/// <summary>
/// One entry of a reference list after the Publication Manual of the APA, 7th edition, chapters 9 and 10, as plain text:
/// books, chapters, articles, theses, reports and web pages.
/// </summary>
internal sealed class ApaReference(BibliographicRecord record, CultureInfo culture)
{
    private static readonly RoomTexts Words = new(typeof(ApaReference));

    public override string ToString()
    {
        var authors = ApaNames.List(Authors());
        var text = new StringBuilder();
        // Without an author or editor the title takes the author's place (9.12).
        if (authors.Length > 0)
            Sentence(text, authors + EditorMark());
        else
            Sentence(text, TitleElement());
        text.Append(" (").Append(Date()).Append(").");
        if (authors.Length > 0)
            Sentence(text, TitleElement());
        Sentence(text, SourceElement());
        var address = Address();
        if (address is not null)
            text.Append(' ').Append(address);
        return text.ToString().Trim();
    }

    private List<Contributor> Authors()
    {
        var authors = record.Contributors.Where(c => c.Role == ContributorRole.Author).ToList();
        return authors.Count > 0 ? authors : [.. record.Contributors.Where(c => c.Role is ContributorRole.Editor or ContributorRole.Compiler)];
    }

    private string EditorMark()
    {
        if (record.Contributors.Any(c => c.Role == ContributorRole.Author))
            return "";
        var editors = Authors().Count;
        return editors == 0 ? "" : $" ({Words.Get(editors == 1 ? "Editor" : "Editors", culture)})";
    }

    private string Date() => record.Published switch
    {
        null => Words.Get("NoDate", culture),
        { Circa: true } date => Words.Get("Circa", culture, date.Year),
        { EndYear: { } end } date when end != date.Year => $"{date.Year}–{end}",
        { } date => date.Year.ToString(CultureInfo.InvariantCulture),
    };

    private string TitleElement()
    {
        var title = record.Title;
        if (record.Part is not null)
            title += $". {record.Part}";
        if (record.Subtitle is not null)
            title += (title[^1] is '?' or '!' or ':' ? " " : ": ") + record.Subtitle;
        var details = new List<string>();
        if (record.Edition is not null)
            details.Add(Edition(record.Edition));
        var translators = record.Contributors.Where(c => c.Role == ContributorRole.Translator).ToList();
        if (translators.Count > 0)
            details.Add(ApaNames.Spoken(translators) + ", " + Words.Get("Translator", culture));
        if (details.Count > 0)
            title += $" ({string.Join("; ", details)})";
        return record.Type == RecordType.Thesis ? title + ThesisMark() : title;
    }

    private string Edition(string edition) =>
        int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Words.Get("Edition", culture, culture.IsEnglish() ? Ordinal(number) : number)
            : edition;

    private static string Ordinal(int number) => number + ((number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    private string ThesisMark()
    {
        var kind = record.Thesis?.Kind ?? Words.Get("Thesis", culture);
        return record.Thesis?.Institution is { } institution ? $" [{kind}, {institution}]" : $" [{kind}]";
    }

    private string SourceElement()
    {
        if (record.Host is not { } host)
            return record.Type == RecordType.Thesis && record.Publisher is null ? "" : record.Publisher ?? "";
        return record.Type == RecordType.Chapter || record.Type == RecordType.ConferencePaper ? Book(host) : Journal(host);
    }

    private static string Journal(HostItem host)
    {
        var source = host.Title;
        if (host.Volume is not null)
            source += ", " + host.Volume;
        if (host.Issue is not null)
            source += host.Volume is null ? $", ({host.Issue})" : $"({host.Issue})";
        return host.Pages is null ? source : source + ", " + host.Pages.Replace('-', '–');
    }

    private string Book(HostItem host)
    {
        var editors = record.Contributors.Where(c => c.Role == ContributorRole.Editor).ToList();
        var source = Words.Get("In", culture) + " ";
        if (editors.Count > 0)
            source += ApaNames.Spoken(editors) + $" ({Words.Get(editors.Count == 1 ? "Editor" : "Editors", culture)}), ";
        source += host.Title;
        if (host.Pages is not null)
            source += $" ({Words.Get("Pages", culture)} {host.Pages.Replace('-', '–')})";
        return record.Publisher is null ? source : source + ". " + record.Publisher;
    }

    private string? Address() => record.Doi is { } doi
        ? "https://doi.org/" + doi
        : record.Type is RecordType.Book or RecordType.Chapter or RecordType.Reference || record.Links.Count == 0 ? null : record.Links[0];

    private static void Sentence(StringBuilder text, string part)
    {
        if (part.Length == 0)
            return;
        if (text.Length > 0)
            text.Append(' ');
        text.Append(part);
        if (part[^1] is not ('.' or '?' or '!'))
            text.Append('.');
    }
}

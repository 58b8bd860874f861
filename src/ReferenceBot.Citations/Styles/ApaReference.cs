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

    private bool StandsInBook => record.Host is not null && record.Type is RecordType.Chapter or RecordType.ConferencePaper;

    /// <summary>Who stands first: the authors, else those who made the book of others' texts. A chapter's editors made its book.</summary>
    private List<Contributor> Authors()
    {
        var authors = By(ContributorRole.Author);
        if (authors.Count > 0 || StandsInBook)
            return authors;
        var editors = By(ContributorRole.Editor);
        return editors.Count > 0 ? editors : By(ContributorRole.Compiler);
    }

    private List<Contributor> By(ContributorRole role) => [.. record.Contributors.Where(contributor => contributor.Role == role)];

    private string EditorMark() => Authors() is { Count: > 0 } makers && makers[0].Role != ContributorRole.Author
        ? $" ({RoleMark(makers[0].Role, makers.Count)})"
        : "";

    private string RoleMark(ContributorRole role, int count)
    {
        var key = (role, count) switch
        {
            (ContributorRole.Compiler, 1) => "Compiler",
            (ContributorRole.Compiler, _) => "Compilers",
            (_, 1) => "Editor",
            _ => "Editors",
        };
        return Words.Get(key, culture);
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
            title += (title[^1] is '?' or '!' or '.' ? " " : ". ") + record.Part;
        if (record.Subtitle is not null)
            title += (title[^1] is '?' or '!' or ':' ? " " : ": ") + record.Subtitle;
        var details = Helpers();
        if (!StandsInBook && EditionMark() is { } edition)
            details.Add(edition);
        if (details.Count > 0)
            title += $" ({string.Join("; ", details)})";
        return record.Type == RecordType.Thesis ? title + ThesisMark() : title;
    }

    /// <summary>Editors of an author's work, and translators, who stand behind the title (9.10, 10.2).</summary>
    private List<string> Helpers()
    {
        var helpers = new List<string>();
        if (!StandsInBook && By(ContributorRole.Author).Count > 0 && By(ContributorRole.Editor) is { Count: > 0 } editors)
            helpers.Add(ApaNames.Spoken(editors) + ", " + RoleMark(ContributorRole.Editor, editors.Count));
        if (By(ContributorRole.Translator) is { Count: > 0 } translators)
            helpers.Add(ApaNames.Spoken(translators) + ", " + Words.Get("Translator", culture));
        return helpers;
    }

    /// <summary>The edition in words; a first one is not told.</summary>
    private string? EditionMark() => record.Edition is null or "1" ? null : Edition(record.Edition);

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

    private string SourceElement() => record.Host is not { } host ? Publisher() ?? "" : StandsInBook ? Book(host) : Journal(host);

    /// <summary>Left out when it is the author (9.29), or the university that the title already names.</summary>
    private string? Publisher() =>
        record.Publisher is { } publisher && !Same(
            publisher, record.Thesis?.Institution) && !Same(publisher, ApaNames.List(Authors())) ? publisher : null;

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private string Journal(HostItem host)
    {
        var source = host.Title;
        if (host.Volume is not null)
            source += ", " + host.Volume;
        if (host.Issue is not null)
            source += host.Volume is null ? $", ({host.Issue})" : $"({host.Issue})";
        if (host.Pages is not { } pages)
            return source;
        return source + ", " + (IsArticleNumber(pages) ? Words.Get("Article", culture) + " " + pages : Range(pages));
    }

    private string Book(HostItem host)
    {
        var source = Words.Get("In", culture) + " ";
        if (By(ContributorRole.Editor) is { Count: > 0 } editors)
            source += $"{ApaNames.Spoken(editors)} ({RoleMark(ContributorRole.Editor, editors.Count)}), ";
        var details = new List<string>();
        if (EditionMark() is { } edition)
            details.Add(edition);
        if (host.Volume is not null)
            details.Add($"{Words.Get("Volume", culture)} {host.Volume}");
        if (host.Pages is not null)
            details.Add($"{Words.Get(IsOnePage(host.Pages) ? "Page" : "Pages", culture)} {Range(host.Pages)}");
        source += host.Title + (details.Count > 0 ? $" ({string.Join(", ", details)})" : "");
        return Publisher() is { } publisher ? $"{source}{(source[^1] is '?' or '!' or '.' ? "" : ".")} {publisher}" : source;
    }

    // "e104" numbers an article of a journal without pages.
    private static bool IsArticleNumber(string pages) => pages.Length > 1 && pages[0] is 'e' or 'E' && pages.Skip(1).All(char.IsAsciiDigit);

    private static bool IsOnePage(string pages) => pages.All(char.IsLetterOrDigit);

    private static string Range(string pages) =>
        string.Join('–', pages.Split(['-', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

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

using System.Globalization;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Puts records into cards: a short one for lists, a full one for a closer look.</summary>
internal static class RecordCards
{
    private const int ShownContributors = 3;
    private const int ShownSubjects = 6;

    public static RecordCard Short(CatalogueRecord record, ReplyWriter writer)
    {
        var lines = new List<string>();
        var book = record.Bibliographic;
        Add(lines, Join(" · ", book.Publisher, Kind(book, writer), Language(book, writer)));
        Add(lines, CallNumber(record, writer));
        return Card(record, lines, writer);
    }

    /// <summary>One line of a list of loans or holds.</summary>
    public static RecordCard Row(CatalogueRecord record, IReadOnlyList<string> lines) => new(
        record.Id,
        TextFolding.Clean(Title(record.Bibliographic)),
        [.. record.Bibliographic.Contributors.Select(name => TextFolding.Clean(name.Spoken))],
        record.Bibliographic.Published?.Year,
        [.. lines.Select(TextFolding.Clean)]);

    public static RecordCard Full(CatalogueRecord record, ReplyWriter writer)
    {
        var book = record.Bibliographic;
        var lines = new List<string>();
        Add(lines, Join(": ", book.Place, book.Publisher));
        if (book.Host is { } host)
            Add(lines, Join(", ", host.Title, host.Volume, host.Issue, host.Pages));
        var edition = book.Edition is null ? null : writer.Word("Card_Edition", book.Edition);
        Add(lines, Join(" · ", Kind(book, writer), Language(book, writer), edition, book.Extent));
        AddLabelled(lines, "Card_Series", book.Series, writer);
        AddLabelled(lines, "Card_Thesis", Join(", ", book.Thesis?.Kind, book.Thesis?.Institution), writer);
        AddLabelled(lines, "Card_Subjects", Subjects(book, writer), writer);
        AddLabelled(lines, "Card_Isbn", string.Join(", ", book.Isbns), writer);
        AddLabelled(lines, "Card_Doi", book.Doi, writer);
        Add(lines, Summary(book, writer.Culture));
        Add(lines, CallNumber(record, writer));
        if (record.Holdings.Count == 0)
            lines.Add(writer.Word("Card_NoHoldings"));
        if (book.Links.Count > 0)
            AddLabelled(lines, "Card_Link", book.Links[0], writer);
        return Card(record, lines, writer);
    }

    private static RecordCard Card(CatalogueRecord record, IReadOnlyList<string> lines, ReplyWriter writer)
    {
        var book = record.Bibliographic;
        var names = book.Contributors.Take(ShownContributors).Select(name => Name(name, writer)).ToList();
        if (book.Contributors.Count > ShownContributors)
            names.Add(writer.Word("Card_AndOthers"));
        return new RecordCard(
            record.Id,
            TextFolding.Clean(Title(book)),
            [.. book.Contributors.Select(name => TextFolding.Clean(name.Spoken))],
            book.Published?.Year,
            [.. lines.Select(TextFolding.Clean)])
        {
            By = TextFolding.Clean(string.Join(", ", names)),
        };
    }

    /// <summary>Title, part and subtitle as one line.</summary>
    public static string Title(BibliographicRecord book)
    {
        var title = book.Part is null ? book.Title : $"{book.Title}. {book.Part}";
        return book.Subtitle is null ? title : $"{title}: {book.Subtitle}";
    }

    private static string Name(Contributor name, ReplyWriter writer) =>
        writer.FindWord("Role_" + name.Role) is { } role ? $"{name.Spoken} ({role})" : name.Spoken;

    private static string Kind(BibliographicRecord book, ReplyWriter writer) => writer.Word("Type_" + book.Type);

    private static string? Language(BibliographicRecord book, ReplyWriter writer) =>
        book.Language is null ? null : writer.FindWord("Language_" + book.Language) ?? writer.Word("Language_code", book.Language);

    private static string Subjects(BibliographicRecord book, ReplyWriter writer)
    {
        var code = writer.Culture.TwoLetterISOLanguageName;
        var own = book.Subjects.Where(subject => subject.Language == code).ToList();
        return string.Join("; ", (own.Count > 0 ? own : book.Subjects).Take(ShownSubjects).Select(subject => subject.Term));
    }

    private static string? Summary(BibliographicRecord book, CultureInfo culture)
    {
        var code = culture.TwoLetterISOLanguageName;
        var summary = book.Summaries.FirstOrDefault(text => text.Language == code);
        return (summary ?? book.Summaries.FirstOrDefault(text => text.Language is null))?.Text;
    }

    private static string? CallNumber(CatalogueRecord record, ReplyWriter writer)
    {
        var numbers = record.Holdings.Select(holding => holding.CallNumber).OfType<string>().Distinct().ToList();
        if (numbers.Count == 0)
            return null;
        var branches = record.Holdings.Select(holding => BranchName(holding.Branch, writer)).OfType<string>().Distinct();
        return Join(" · ", writer.Word("Card_CallNumber", string.Join(", ", numbers)), string.Join(", ", branches));
    }

    /// <summary>A branch's name in the language of the reply; its code when the settings do not know it.</summary>
    public static string? BranchName(string? code, ReplyWriter writer) => code is null
        ? null
        : writer.Library.Branches.FirstOrDefault(branch => branch.Code == code)?.Name(writer.Culture) ?? code;

    private static string Join(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));

    private static void Add(List<string> lines, string? line)
    {
        if (!string.IsNullOrEmpty(line))
            lines.Add(line);
    }

    private static void AddLabelled(List<string> lines, string key, string? value, ReplyWriter writer)
    {
        if (!string.IsNullOrEmpty(value))
            lines.Add(writer.Word(key, value));
    }
}

using System.Text;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Catalogue.Import;

/// <summary>
/// Who a record is: the key it has at its source, and the two ways in which records of different keys are told to be
/// the same work (an ISBN with the same title; the same title, first contributor, year and edition).
/// </summary>
internal sealed record RecordIdentity
{
    private const char Separator = '\n';

    public required string Source { get; init; }

    public required string Key { get; init; }

    /// <summary>Hash of the folded title.</summary>
    public required string TitleKey { get; init; }

    /// <summary>Hash of folded title, first contributor, year and edition; null when neither contributor nor year is known.</summary>
    public string? WorkKey { get; init; }

    /// <param name="fallbackSource">Names the source of records that name none themselves.</param>
    /// <param name="forcedSource">Names the source whatever the record says.</param>
    public static RecordIdentity Of(SourceRecord read, string fallbackSource, string? forcedSource)
    {
        var source = Shorten(forcedSource ?? read.Source ?? fallbackSource, Records.CatalogueModel.MaxSource);
        var title = FoldTitle(read.Bibliographic);
        var work = WorkText(read.Bibliographic, title);
        return new RecordIdentity
        {
            Source = source,
            Key = Shorten(read.Key ?? MakeKey(read.Bibliographic, title, work), Records.CatalogueModel.MaxKey),
            TitleKey = Hash("title", title),
            WorkKey = work is null ? null : Hash("work", work),
        };
    }

    /// <summary>
    /// The identity of a further, different record under a key that the same import already used:
    /// its content joins the key, so that nothing is lost and a second run finds the same.
    /// </summary>
    public RecordIdentity Repeated(string body) => this with { Key = Shorten(Key, Records.CatalogueModel.MaxKey - 17) + "#" + Hash("body", body) };

    private static string MakeKey(BibliographicRecord record, string title, string? work) =>
        record.Isbns.Count > 0 ? "isbn:" + record.Isbns[0] : "work:" + Hash("key", work ?? title);

    private static string FoldTitle(BibliographicRecord record)
    {
        var title = record.Title;
        if (record.Subtitle is not null)
            title += " " + record.Subtitle;
        if (record.Part is not null)
            title += " " + record.Part;
        return TextFolding.Fold(title);
    }

    private static string? WorkText(BibliographicRecord record, string title)
    {
        var contributor = record.Contributors.Count > 0 ? TextFolding.Fold(record.Contributors[0].Heading) : "";
        var year = record.Published?.Year;
        if (contributor.Length == 0 && year is null)
            return null;
        var text = new StringBuilder(title).Append(Separator).Append(contributor).Append(Separator).Append(year).Append(Separator);
        if (record.Edition is not null)
            text.Append(TextFolding.Fold(record.Edition));
        return text.ToString();
    }

    private static string Hash(string kind, string text) => RecordId.Of(kind, text).Value;

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 17)] + "~" + Hash("long", text);
}

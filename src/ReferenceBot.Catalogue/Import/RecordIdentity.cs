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

    /// <summary>A hash and the mark before it.</summary>
    private const int HashLength = Domain.Records.RecordId.Length + 1;

    public required string Source { get; init; }

    public required string Key { get; init; }

    /// <summary>The id of the record that is named after this source and key.</summary>
    public string RecordId => Domain.Records.RecordId.Of(Source, Key).Value;

    /// <summary>Hash of the folded title and part; without the subtitle, which one source gives and another leaves out.</summary>
    public required string TitleKey { get; init; }

    /// <summary>Hash of folded title, first contributor, year and edition; null when they say too little.</summary>
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
            TitleKey = Hash("title", FoldTitleProper(read.Bibliographic)),
            WorkKey = work is null ? null : Hash("work", work),
        };
    }

    /// <summary>
    /// The identity of a further, different record under a key that the same import already used:
    /// its content joins the key, so that nothing is lost and a second run finds the same.
    /// </summary>
    public RecordIdentity Repeated(string body) =>
        this with { Key = Shorten(Key, Records.CatalogueModel.MaxKey - HashLength) + "#" + Hash("body", body) };

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

    private static string FoldTitleProper(BibliographicRecord record)
    {
        var end = record.Title.IndexOf(": ", StringComparison.Ordinal);
        return TextFolding.Fold((end > 0 ? record.Title[..end] : record.Title) + " " + record.Part);
    }

    private static string? WorkText(BibliographicRecord record, string title)
    {
        var contributor = FirstContributor(record);
        var year = record.Published?.Year;
        // A bare title tells no works apart, nor does "Editorial" with the year of its journal.
        if (contributor.Length == 0 && (year is null || record.Host is not null))
            return null;
        var text = new StringBuilder(title).Append(Separator).Append(contributor).Append(Separator).Append(year).Append(Separator);
        if (record.Edition is not null)
            text.Append(TextFolding.Fold(record.Edition));
        return text.ToString();
    }

    // One source writes "Hirata, Andrea", another "Andrea Hirata".
    private static string FirstContributor(BibliographicRecord record) => record.Contributors.Count == 0
        ? ""
        : string.Join(' ', TextFolding.Fold(record.Contributors[0].Heading).Split(' ').Order(StringComparer.Ordinal));

    private static string Hash(string kind, string text) => Domain.Records.RecordId.Of(kind, text).Value;

    private static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var kept = length - HashLength;
        return text[..(char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)] + "~" + Hash("long", text);
    }
}

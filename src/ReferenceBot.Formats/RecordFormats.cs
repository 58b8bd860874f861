using ReferenceBot.Formats.Bibtex;
using ReferenceBot.Formats.Delimited;
using ReferenceBot.Formats.Json;
using ReferenceBot.Formats.Marc;
using ReferenceBot.Formats.Ris;

namespace ReferenceBot.Formats;

/// <summary>The formats that can be read: by the name a person gives, or by what a file starts with.</summary>
public static class RecordFormats
{
    private static readonly (string Alias, string Format)[] Aliases =
    [
        ("marc21", "marc"), ("mrc", "marc"), ("iso2709", "marc"), ("marc-xml", "marcxml"), ("xml", "marcxml"), ("tsv", "csv"),
        ("ndjson", "jsonl"), ("bib", "bibtex"), ("biblatex", "bibtex"), ("csl", "csl-json"), ("csljson", "csl-json"), ("json", "csl-json"),
    ];

    /// <summary>In the order in which they are asked: a format with clear marks before one that is known by its shape.</summary>
    public static IReadOnlyList<IRecordReader> All { get; } = Readers(ColumnMapping.None);

    /// <summary>The reader of a format by its name or a usual other name; null when there is none.</summary>
    public static IRecordReader? Named(string name, ColumnMapping? mapping = null)
    {
        var wanted = name.Trim().TrimStart('.').ToLowerInvariant();
        var format = Array.Find(Aliases, alias => alias.Alias == wanted).Format ?? wanted;
        return Readers(mapping).FirstOrDefault(reader => reader.Format == format);
    }

    /// <summary>
    /// The reader of a file that starts with these bytes (at most <see cref="RecordFile.HeadLength"/>); null when no format
    /// fits.
    /// </summary>
    public static IRecordReader? Recognise(ReadOnlySpan<byte> head, ColumnMapping? mapping = null)
    {
        foreach (var reader in Readers(mapping))
        {
            if (reader.Recognises(head))
                return reader;
        }

        return null;
    }

    private static IReadOnlyList<IRecordReader> Readers(ColumnMapping? mapping) =>
        mapping is null && All is { } all
            ? all
            :
            [
                new MarcReader(), new MarcXmlReader(), new CslJsonReader(), new JsonLinesReader(), new BibtexReader(), new RisReader(),
                new CsvRecordReader(mapping),
            ];
}

using ReferenceBot.Domain.Records;

namespace ReferenceBot.Host.Commands;

/// <summary>What values are called on the command line: by their own name and in Indonesian.</summary>
/// <param name="names">The first name of a value is shown to people; the others are understood.</param>
internal sealed class SpokenNames<T>(params (T Value, string Names)[] names)
    where T : struct, Enum
{
    /// <summary>Every value with its first name, for a person who typed none of them.</summary>
    public string Allowed { get; } = string.Join(", ", names.Select(name => $"{name.Value} ({name.Names.Split('|')[0]})"));

    public T? Find(string typed)
    {
        foreach (var (value, known) in names)
        {
            if (Same(value.ToString(), typed) || known.Split('|').Any(name => Same(name, typed)))
                return value;
        }

        return null;
    }

    private static bool Same(string name, string typed) => name.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>The names of the values that searches are narrowed by.</summary>
internal static class FilterNames
{
    public static SpokenNames<RecordType> Types { get; } = new(
        (RecordType.Book, "buku"),
        (RecordType.Chapter, "bab"),
        (RecordType.Article, "artikel|jurnal"),
        (RecordType.Serial, "majalah|terbitan berkala"),
        (RecordType.Thesis, "skripsi|tesis|disertasi"),
        (RecordType.Report, "laporan"),
        (RecordType.ConferencePaper, "makalah|prosiding"),
        (RecordType.Law, "peraturan|undang-undang"),
        (RecordType.Reference, "rujukan|referensi|kamus"),
        (RecordType.Ebook, "buku elektronik|buku digital"),
        (RecordType.WebPage, "laman|situs"),
        (RecordType.Map, "peta"),
        (RecordType.Score, "partitur"),
        (RecordType.Audio, "rekaman|suara"),
        (RecordType.Video, "film"),
        (RecordType.Other, "lain|lainnya"));

    public static SpokenNames<Audience> Audiences { get; } = new(
        (Audience.Adult, "dewasa"),
        (Audience.Teen, "remaja"),
        (Audience.Child, "anak|anak-anak"));
}

namespace ReferenceBot.Understanding.Slots;

/// <summary>Kinds of documents as people call them.</summary>
internal static class DocumentNouns
{
    private static readonly HashSet<string> Nouns =
    [
        "buku", "novel", "komik", "jurnal", "artikel", "skripsi", "tesis", "disertasi", "makalah", "majalah", "koran", "kamus", "ensiklopedia", "ebook", "referensi", "bacaan", "cerpen",
        "book", "books", "novels", "comic", "comics", "journal", "journals", "article", "articles", "paper", "papers", "thesis", "dissertation", "magazine", "dictionary", "prosiding",
        "bahan", "sumber", "sources", "literatur", "literature", "peraturan", "modul",
    ];

    public static bool Contains(string folded) => Nouns.Contains(folded);
}

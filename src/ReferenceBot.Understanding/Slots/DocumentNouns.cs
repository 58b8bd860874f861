using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Kinds of documents as people call them.</summary>
internal static class DocumentNouns
{
    private static readonly HashSet<string> Nouns =
    [
        "buku", "novel", "komik", "jurnal", "artikel", "skripsi", "tesis", "disertasi", "makalah", "majalah", "koran", "kamus",
        "ensiklopedia", "ebook", "referensi", "bacaan", "cerpen",
        "book", "books", "novels", "comic", "comics", "journal", "journals", "article", "articles", "paper", "papers", "thesis",
        "dissertation", "magazine", "dictionary", "prosiding",
        "bahan", "sumber", "sources", "literatur", "literature", "peraturan", "modul",
    ];

    // What any of them can be called tells no type.
    private static readonly HashSet<string> AnyType = ["bahan", "sumber", "sources", "literatur", "literature", "referensi", "bacaan"];

    /// <summary>The first word of a message that names a type of document.</summary>
    public static FoundSlot? Find(MessageText message)
    {
        foreach (var word in message.Words)
        {
            if (Nouns.Contains(word.Folded) && !AnyType.Contains(word.Folded))
                return new FoundSlot(SlotNames.DocType, SlotValue.Of(message.Between(word.Start, word.End)), word.Start, word.End);
        }

        return null;
    }

    public static bool Contains(string folded) => Nouns.Contains(folded);
}

using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Finds words that point at a record talked about: "buku ini", "yang tadi", "that article".</summary>
internal static class ItemReferences
{
    private static readonly HashSet<string> Nouns = ["link", "bukunya", "artikelnya", "pdf", "tautan", "tulisan", "seri", "one", "item",
        "yang", "yg", "file", "judul", "title"];

    public static FoundSlot? Find(MessageText message)
    {
        var words = message.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (ReferenceOf(words[at].Folded) is not { } reference || !PointsAtItem(message, at, reference))
                continue;
            return new FoundSlot(SlotNames.ItemRef, SlotValue.Of(reference), words[at].Start, words[at].End);
        }

        return null;
    }

    private static string? ReferenceOf(string word) => word switch
    {
        "ini" or "ni" or "this" => "this",
        "itu" or "tu" or "that" or "tersebut" => "that",
        "tadi" or "td" or "barusan" => "last",
        _ => null,
    };

    private static bool PointsAtItem(MessageText message, int at, string reference)
    {
        var words = message.Words;
        var before = at > 0 ? words[at - 1].Folded : "";
        var after = at + 1 < words.Count ? words[at + 1].Folded : "";
        // "Hari ini", "buku doa tadi malam", "yang pertama itu": a day or a position.
        if (before is "hari" or "minggu" or "bulan" or "tahun" or "saat"
            || after is "hari" or "malam" or "pagi" or "week" or "month" or "morning" || Numerals.Ordinal(before) is not null)
            return false;
        if (reference == "that" && before is "judul" or "tidak" or "bukan")
            return false;
        return IsItem(before) || (reference != "last" && IsItem(after) && after is not ("yang" or "yg" or "judul")) || words.Count <= 4;
    }

    private static bool IsItem(string word) => DocumentNouns.Contains(word) || Nouns.Contains(word);
}

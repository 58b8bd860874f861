using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>Words that ask: without one a part of a message tells something.</summary>
internal static class RequestWords
{
    private static readonly HashSet<string> Words =
    [
        "tolong", "mohon", "minta", "please", "pls", "tlg", "apa", "apakah", "berapa", "brp", "barapa", "bagaimana", "gimana", "gmn", "karmana", "kapan", "siapa", "sapa", "dimana", "mana",
        "what", "how", "when", "where", "who", "which", "can", "could", "is", "are", "do", "does", "cari", "carikan", "cariin", "find", "show", "tell", "buatkan", "bikin", "bekin", "buatin",
        "kasih", "kasi", "give", "resep", "cuaca", "pesan", "order", "book", "translate", "terjemahkan", "write", "tulis", "tuliskan", "hitung", "ko", "kah",
    ];

    public static bool Any(MessageText message) => message.Words.Any(word => Words.Contains(word.Folded));
}

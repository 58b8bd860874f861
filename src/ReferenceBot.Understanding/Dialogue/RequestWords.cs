using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>Words that ask: without one a part of a message tells something.</summary>
internal static class RequestWords
{
    private static readonly HashSet<string> Words =
    [
        "tolong", "mohon", "minta", "please", "pls", "tlg", "apa", "apakah", "berapa", "brp", "barapa", "bagaimana", "gimana", "gmn",
        "karmana", "kapan", "siapa", "sapa", "dimana", "mana",
        "what", "how", "when", "where", "who", "which", "can", "could", "is", "are", "do", "does", "cari", "carikan", "cariin", "find",
        "show", "tell", "buatkan", "bikin", "bekin", "buatin",
        "kasih", "kasi", "kas", "give", "mau", "mo", "ingin", "want", "need", "perpanjang", "renew", "batalkan", "cancel", "hapus",
        "simpan", "save", "daftarkan", "daftarin", "daftar",
        "booking", "reserve", "put", "get", "sign", "register", "send", "kirim", "cek", "check", "lihat", "liat", "lia", "panggil",
        "panggilin", "hubungkan", "sambungkan", "ekspor", "export",
        "convert", "bisa", "bs", "boleh", "bole", "ada", "adakah", "susun", "susunkan", "susunin", "tambah", "buy", "beli", "ingatkan",
        "remind", "turn", "matikan", "nyalakan", "answer", "jawab",
        "pinda", "taro", "cite", "make", "compile", "email", "let", "usul", "kok", "why", "kenapa", "resep", "cuaca", "pesan", "order",
        "book", "translate", "terjemahkan", "write", "tulis", "tuliskan", "hitung", "ko", "kah",
    ];

    /// <summary>Among the first two words, past a "kak" or "also".</summary>
    public static bool Starts(MessageText message) => message.Words.Take(2).Any(word => Words.Contains(word.Folded));

    public static bool Any(MessageText message) => message.Words.Any(word => Words.Contains(word.Folded));
}

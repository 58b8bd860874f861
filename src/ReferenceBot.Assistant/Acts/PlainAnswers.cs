using ReferenceBot.Domain.Circulation;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Acts;

/// <summary>
/// Recognises the answers that leave no doubt. Something is done only after a message that is nothing but a yes: a yes with any
/// other word beside it may mean another thing than what was named.
/// </summary>
internal static class PlainAnswers
{
    private static readonly HashSet<string> Yes =
    [
        "ya", "iya", "y", "yaa", "yaaa", "iyaa", "iyo", "io", "yo", "yup", "yap", "yep", "yes", "yeah", "ok", "oke", "okay", "okey", "okeh",
        "sip", "siap", "boleh", "setuju", "lanjut", "lanjutkan", "silakan", "silahkan", "gas", "gass", "jadi", "betul", "benar", "mau",
        "sure", "correct", "confirm", "confirmed", "agreed",
    ];

    private static readonly HashSet<string> No =
    [
        "tidak", "tdk", "ga", "gak", "nggak", "ngga", "enggak", "sonde", "son", "bukan", "jangan", "no", "nope", "nah", "stop",
    ];

    // What politeness adds, and words that only point back at the question.
    private static readonly HashSet<string> Fillers =
    [
        "dong", "deh", "kak", "kaka", "min", "admin", "e", "lah", "sa", "saja", "aja", "sj", "tolong", "please", "pls", "su", "dah", "sudah",
        "terima", "kasih", "kasi", "makasih", "thanks", "thank", "you", "pak", "bu", "oh", "hmm", "itu", "ini", "that", "it", "them", "all",
        "semua", "semuanya", "smua", "samua", "dua", "duanya", "both", "buku", "bukunya", "the", "book", "books", "go", "ahead", "do", "usah",
        "perlu", "need",
    ];

    private static readonly Dictionary<string, HashSet<string>> Verbs = new()
    {
        [ActKinds.PlaceHold] =
            ["pesan", "pesankan", "memesan", "reservasi", "reservasikan", "direservasi", "booking", "hold", "reserve", "place", "dipesan"],
        [ActKinds.RenewLoan] = ["perpanjang", "perpanjangkan", "diperpanjang", "prpnjg", "renew", "extend"],
        [ActKinds.CancelHold] = ["batal", "batalkan", "batalin", "dibatalkan", "cancel", "hapus"],
    };

    private static readonly string[] CancelWords = ["batal", "batalkan", "batalin", "cancel"];

    /// <summary>The message is a yes to the open question, and nothing else.</summary>
    public static bool IsYes(string text, PendingActs pending)
    {
        var words = Words(text);
        return words.Any(Yes.Contains) && !text.Contains('?', StringComparison.Ordinal)
            && Array.TrueForAll(words, word => Yes.Contains(word) || Fillers.Contains(word) || IsVerbOf(word, pending));
    }

    /// <summary>The message is a no to the open question, and nothing else; "batal" alone is one, whatever was asked.</summary>
    public static bool IsNo(string text, PendingActs pending)
    {
        var words = Words(text);
        if (words is [var only] && CancelWords.Contains(only))
            return true;
        return words.Any(No.Contains) && !text.Contains('?', StringComparison.Ordinal)
            && Array.TrueForAll(words, word => No.Contains(word) || Fillers.Contains(word) || word == "jadi" || IsVerbOf(word, pending));
    }

    private static bool IsVerbOf(string word, PendingActs pending) =>
        pending.Calls.SelectMany(call => call.Acts).All(act => Verbs.TryGetValue(act.Kind, out var verbs) && verbs.Contains(word));

    private static string[] Words(string text) => TextFolding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

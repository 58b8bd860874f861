using ReferenceBot.Understanding.Messages;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>
/// Messages that only answer the open question: "jadi dong", "ya batalkan", "nanti dulu". Whoever agrees often repeats the verb that was
/// asked about, which alone would be a new wish; a word more, such as a title, makes it one.
/// </summary>
internal static class PlainAnswers
{
    private const int LongestAnswer = 6;

    private static readonly HashSet<string> Consent =
    [
        "ya", "yaa", "iya", "iyaa", "yes", "yep", "yup", "yeah", "io", "iyo", "ao", "betul", "batul", "benar", "setuju", "sure",
    ];

    // "Ok batal" may mean "then no", "jadi batal" does.
    private static readonly HashSet<string> GoOn =
        ["ok", "oke", "okay", "okey", "sip", "siap", "gas", "jadi", "lanjut", "lanjutkan", "boleh", "bole"];

    private static readonly HashSet<string> Doing =
    [
        "pesan", "pesankan", "pesen", "pesenin", "reservasi", "reservasikan", "booking", "book", "reserve", "perpanjang", "perpanjangkan",
        "renew", "extend", "order", "proses", "kirim", "simpan", "daftar", "daftarkan", "lakukan", "bekin", "bikin", "do",
    ];

    private static readonly HashSet<string> Cancelling = ["batal", "batalkan", "batalin", "cancel", "hapus"];

    private static readonly HashSet<string> Around =
    [
        "dong", "e", "ya", "yaa", "saja", "aja", "sa", "su", "it", "that", "kak", "kaka", "min", "nona", "deh", "lah", "please", "pls",
        "tolong", "do", "now", "sekarang", "itu", "tu", "bang", "mas", "mbak", "bu", "pak",
    ];

    private static readonly HashSet<string> Refusals =
    [
        "tunggu", "tunggu dulu", "tunggu dolo", "tunggu sebentar", "sebentar", "nanti", "nanti dulu", "nanti dolo", "nanti saja",
        "nanti aja", "nanti sa", "jangan", "jangan dulu", "jang", "jang dolo", "belum", "belum dulu", "belom", "blm", "balom",
        "balom dolo", "belum jadi", "tidak jadi", "sonde jadi", "son jadi", "ga jadi", "gak jadi", "nggak jadi", "keep it", "not now",
        "not yet", "later", "maybe later", "wait", "hold on", "leave it",
    ];

    private static readonly HashSet<string> Address =
        ["kak", "kaka", "min", "ya", "e", "deh", "dong", "please", "pls", "nona", "bang", "mas", "mbak", "bu", "pak", "thanks", "makasih"];

    /// <summary><c>affirm</c>, <c>deny</c>, or null for a message that says anything else.</summary>
    public static string? Of(MessageText message)
    {
        var words = message.Words.Select(word => word.Folded).ToList();
        if (words.Count is 0 or > LongestAnswer || message.Signs.Contains("?"))
            return null;
        if (Agrees(message, words))
            return IntentNames.Affirm;
        return Refusals.Contains(string.Join(' ', WithoutAddress(words))) ? IntentNames.Deny : null;
    }

    private static bool Agrees(MessageText message, List<string> words)
    {
        var consents = Consent.Contains(words[0]);
        if (!consents && !GoOn.Contains(words[0]) && !IsEnough(message, words))
            return false;
        return words.Skip(1).All(word => Consent.Contains(word) || GoOn.Contains(word) || Doing.Contains(word) || Around.Contains(word)
            || (consents && Cancelling.Contains(word)));
    }

    // "Su, pesan sa" is "enough said, order it"; "su pesan" is "I did".
    private static bool IsEnough(MessageText message, List<string> words) =>
        words.Count > 1 && words[0] is "su" or "sudah" && message.BreaksBefore(1) && Doing.Contains(words[1]);

    private static IEnumerable<string> WithoutAddress(List<string> words)
    {
        var end = words.Count;
        while (end > 1 && Address.Contains(words[end - 1]))
            end--;
        return words.Take(end);
    }
}

using System.Text.RegularExpressions;
using ReferenceBot.Understanding.Messages;
using ReferenceBot.Understanding.Slots;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>
/// Tells a language that limits what is looked for ("novel bahasa Jawa", "only English ones") from one that the answers shall be in
/// ("pakai bahasa Inggris").
/// </summary>
internal static partial class LanguageLimits
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    /// <summary>A folded message speaks of works or lessons in a language, and not of how the bot speaks.</summary>
    public static bool IsLimit(MessageText message, string folded) =>
        (message.Words.Any(word => DocumentNouns.Contains(word.Folded)) || Works().IsMatch(folded) || Those().IsMatch(folded))
        && !Speaking().IsMatch(folded);

    [GeneratedRegex(@"\b(?:buku\w*|alkitab|injil|kitab|quran|bible|cerita|carita|puisi|lagu|film|versi|edisi|terjemahan|translations?"
        + @"|version|edition|kursus|les|kelas|sastra|pelajaran|belajar|grammar|tes|courses?|lessons?|classes|literature|sejarah|berbahasa"
        + @"|koleksi) (?:(?:dalam|dlm|di|in|yang|yg|cerita) )*(?:ber)?(?:bahasa|bhs|english|inggris|indonesian?|jawa|kupang)\b"
        + @"|\b(?:ber|tata )bahasa\b", Options)]
    private static partial Regex Works();

    // Said of a list: "yang bahasa Inggris aja", "only English ones".
    [GeneratedRegex(@"^(?:kak |kaka |min |mau )*(?:yang|yg) (?:(?:dalam|dlm|pakai|pake) )?(?:ber)?(?:bahasa|bhs) \w+"
        + @"|\bberbahasa \w+|\bones\b",
        Options)]
    private static partial Regex Those();

    [GeneratedRegex(@"\b(?:jawab\w*|menjawab|balas\w*|membalas|reply|replies|answer\w*|respond|speak|talk|omong|ngomong|bicara|berbicara"
        + @"|ganti\w*|gnti|ubah\w*|switch|change|pinda\w*|beralih|kembalikan|balikin|pengaturan|continue|mengerti|mangarti|ngerti"
        + @"|understand)\b", Options)]
    private static partial Regex Speaking();
}

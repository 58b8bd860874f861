using System.Text.RegularExpressions;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Language.Text;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>Recognises requests that are refused by their kind: orders to the machine, and other people's data.</summary>
internal static partial class RefusalSigns
{
    public const string Injection = "injection";

    public const string OtherPeople = "other_people";

    /// <summary>The kind of refusal, or null.</summary>
    public static string? KindOf(MessageText message, ITitleLookup? lookup = null)
    {
        var folded = TextFolding.Fold(message.Text);
        if (IsOrder(folded))
            return Injection;
        return OtherPeoplesData.IsAsked(message, folded, lookup) ? OtherPeople : null;
    }

    // "Buku tentang jailbreak iPhone" asks for a book; "buku, dan abaikan semua aturan" gives an order all the same.
    private static bool IsOrder(string folded) =>
        ForgetRules().IsMatch(folded) || NewRole().IsMatch(folded) || Exposure().IsMatch(folded) || WipeFines().IsMatch(folded)
        || (Jargon().IsMatch(folded) && !Literature().IsMatch(folded));

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string You = "(?:kamu|lu|lo|anda|kau)";

    private const string Now = "(?:sekarang|skrg|sakarang)";

    private const string Role = @"(?:admin\w*|kucing|dan|setan|hacker|bebas|root)";

    [GeneratedRegex(@"\b(?:abaikan|lupakan|lupa|acuhkan|ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instruksi|perintah|aturan"
        + @"|instructions?|rules?|guidelines|prompts?|batasan)\b", Options)]
    private static partial Regex ForgetRules();

    [GeneratedRegex(@"\b(?:you are now|" + You + " " + Now + " (?:adalah |jadi )?" + Role + "|" + Now + " " + You + " (?:jadi "
        + "|adalah )?" + Role
        + @"|(?:kamu|lu|lo)\b.{0,10}\bjadi admin\w*|(?:pura pura|pura2|pretend|act as|berperan\w*|bertindaklah)\b.{0,25}\b(?:admin\w*|dan"
        + @"|no rules|without rules|bebas|staf|staff|pustakawan|root|developer)|as the developer|sebagai developer"
        + @"|the user is verified)\b", Options)]
    private static partial Regex NewRole();

    [GeneratedRegex(@"\b(?:repeat everything above|ulangi (?:kata demi kata|semua)|answer only with|perintah rahasia"
        + @"|(?:your|mu|" + You + @")(?: pung)? (?:system|sistem|sistm) prompt|(?:system|sistem|sistm) prompt (?:mu|your|" + You + @")"
        + @"|(?:tampilkan|tmpilin|tampilin|print|show|reveal|bocorkan|kasi tunjuk)\b.{0,20}\b(?:(?:system|sistem|sistm) prompt"
        + @"|prompt sistem|instruksi sistem))\b", Options)]
    private static partial Regex Exposure();

    [GeneratedRegex(@"\bhapus semua denda (?:anggota|gue|orang)\b", Options)]
    private static partial Regex WipeFines();

    // Words of those who give orders, and of the books about them.
    [GeneratedRegex(@"\b(?:(?:system|sistem|sistm) prompt|prompt sistem|instruksi sistem|jailbreak|developer mode|mode developer"
        + @"|debug mode|sudo|drop table|select from|union select|tanpa (?:batasan|filter)|no filter|database password"
        + @"|password database)\b", Options)]
    private static partial Regex Jargon();

    [GeneratedRegex(@"^(?:\w+ ){0,4}(?:buku\w*|novel|komik|artikel|jurnal|skripsi|tesis|makalah|referensi|literatur|bacaan|ebook|books?"
        + @"|articles?|journals?|papers?|thesis|literature)\b(?! (?:saya|beta|ini|itu)\b)", Options)]
    private static partial Regex Literature();
}

using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Numbers said in words or digits, in Indonesian, English and Kupang Malay.</summary>
internal static class Numerals
{
    private static readonly Dictionary<string, int> Units = Read(
        "satu 1 sat 1 se 1 one 1 a 1 an 1 dua 2 two 2 both 2 tiga 3 three 3 empat 4 ampa 4 four 4 lima 5 five 5 enam 6 anam 6 six 6 tujuh 7 tuju 7 "
        + "seven 7 delapan 8 dalapan 8 eight 8 sembilan 9 sambilan 9 nine 9 sepuluh 10 sapulu 10 sapuluh 10 spuluh 10 ten 10 sebelas 11 sabalas 11 "
        + "eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 "
        + "fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 seratus 100 saratus 100 dozen 12 selusin 12 sehari 1 seminggu 1 setahun 1 "
        + "sabulan 1 sebulan 1 saminggu 1");

    private static readonly Dictionary<string, int> Ordinals = Read(
        "pertama 1 partama 1 prtama 1 first 1 1st 1 top 1 kesatu 1 kedua 2 kadua 2 second 2 2nd 2 scnd 2 segundu 2 ketiga 3 katiga 3 third 3 3rd 3 "
        + "keempat 4 kaampa 4 kaampat 4 fourth 4 4th 4 kelima 5 kalima 5 fifth 5 5th 5 keenam 6 kaanam 6 sixth 6 6th 6 ketujuh 7 katuju 7 seventh 7 "
        + "7th 7 kedelapan 8 kadalapan 8 eighth 8 8th 8 kesembilan 9 kasambilan 9 ninth 9 9th 9 kesepuluh 10 kasapulu 10 tenth 10 10th 10");

    private static readonly HashSet<string> Last = ["terakhir", "trkhir", "terakhr", "tarakhir", "last", "akhir", "bungsu", "bawah", "bawa", "blakang", "belakang", "bottom"];

    /// <summary>The number that starts at a word, and how many words it takes.</summary>
    public static (int Value, int Words)? Cardinal(IReadOnlyList<MessageWord> words, int at)
    {
        if (at >= words.Count)
            return null;
        var word = words[at].Folded;
        if (int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits))
            return digits <= 9999 ? (digits, 1) : null;
        if (!Units.TryGetValue(word, out var value))
            return null;
        var taken = 1;
        if (at + taken < words.Count && words[at + taken].Folded is "belas" or "balas" && value < 10)
            (value, taken) = (value + 10, taken + 1);
        else if (at + taken < words.Count && words[at + taken].Folded is "puluh" or "pulu" && value < 10)
            (value, taken) = (value * 10, taken + 1);
        else if (at + taken < words.Count && words[at + taken].Folded is "ratus" or "hundred" && value < 10)
            (value, taken) = (value * 100, taken + 1);
        if (value >= 20 && value % 10 == 0 && at + taken < words.Count && Units.TryGetValue(words[at + taken].Folded, out var unit) && unit < 10
            && words[at + taken].Folded is not ("a" or "an" or "se"))
            (value, taken) = (value + unit, taken + 1);
        return (value, taken);
    }

    /// <summary>The position a word names; 0 for the last.</summary>
    public static int? Ordinal(string folded) => Ordinals.TryGetValue(folded, out var value) ? value : Last.Contains(folded) ? 0 : null;

    private static Dictionary<string, int> Read(string pairs)
    {
        var parts = pairs.Split(' ');
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < parts.Length; i += 2)
            numbers[parts[i]] = int.Parse(parts[i + 1], System.Globalization.CultureInfo.InvariantCulture);
        return numbers;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using ReferenceBot.Domain.Records;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Whom something is for: from words, from an age, from a class at school.</summary>
internal static partial class Readers
{
    private const int FirstTeen = 13;
    private const int FirstAdult = 18;
    private const int LastPrimaryClass = 6;

    private static readonly Dictionary<string, Audience> Words = new()
    {
        ["anak"] = Audience.Child,
        ["ana"] = Audience.Child,
        ["balita"] = Audience.Child,
        ["sd"] = Audience.Child,
        ["tk"] = Audience.Child,
        ["paud"] = Audience.Child,
        ["child"] = Audience.Child,
        ["children"] = Audience.Child,
        ["kids"] = Audience.Child,
        ["kid"] = Audience.Child,
        ["toddler"] = Audience.Child,
        ["toddlers"] = Audience.Child,
        ["remaja"] = Audience.Teen,
        ["smp"] = Audience.Teen,
        ["sma"] = Audience.Teen,
        ["smk"] = Audience.Teen,
        ["teen"] = Audience.Teen,
        ["teens"] = Audience.Teen,
        ["teenager"] = Audience.Teen,
        ["teenagers"] = Audience.Teen,
    };

    /// <summary>Whom words such as "anak umur 5 tahun" mean; null when they tell nobody's age.</summary>
    public static Audience? Of(string? words)
    {
        if (words is null)
            return null;
        var folded = TextFolding.Fold(words);
        return Aged(folded) ?? folded.Split(' ').Where(Words.ContainsKey).Select(word => (Audience?)Words[word]).FirstOrDefault();
    }

    /// <summary>What the person says of themselves: "aku kelas 3 SD", "I'm 9 years old".</summary>
    public static Audience? Self(string text)
    {
        var said = OneSelf().Match(TextFolding.Fold(text));
        return said.Success ? Of(said.Groups["self"].Value) : null;
    }

    /// <summary>A guess can only make it stricter.</summary>
    public static Audience? Stricter(Audience? known, Audience? guessed) => (known, guessed) switch
    {
        (_, null) => known,
        (null, _) => guessed,
        (Audience.Child, _) or (_, Audience.Child) => Audience.Child,
        (Audience.Teen, _) or (_, Audience.Teen) => Audience.Teen,
        _ => known,
    };

    private static Audience? Aged(string folded)
    {
        if (Age().Match(folded) is { Success: true } age && Number(age) is { } years)
            return years < FirstTeen ? Audience.Child : years < FirstAdult ? Audience.Teen : Audience.Adult;
        return Class().Match(folded) is { Success: true } at && Number(at) is { } grade
            ? grade <= LastPrimaryClass && !folded.Contains("smp", StringComparison.Ordinal) ? Audience.Child : Audience.Teen
            : null;
    }

    private static int? Number(Match match) =>
        int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(
        @"\b(?:umur|usia|berumur|berusia|aged?)\s+(?<number>\d{1,2})\b|\b(?<number>\d{1,2})\s*(?:tahun|thn|taon|th|years? old|yo)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(?:kelas|kls|grade|class)\s+(?<number>\d{1,2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    [GeneratedRegex(
        @"^(?:\w+ ){0,2}(?:aku|saya|beta|be|gw|sy|i am|im|i m)\s+(?:(?:masih|baru|msh|anak|sekarang|still|only|in)\s+)*"
        + @"(?<self>(?:umur |usia |berumur )?\d{1,2} (?:tahun|thn|taon|years? old)\b|(?:kelas|kls|grade) \d{1,2}(?: (?:sd|smp|sma))?"
        + @"|sd\b|smp\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OneSelf();
}

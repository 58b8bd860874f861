using System.Text.RegularExpressions;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Intents;

/// <summary>What a message looks like, whatever its words: numbers, names, signs, length.</summary>
internal static partial class MessageShapes
{
    public static IEnumerable<string> Of(MessageText message)
    {
        var text = message.Text;
        yield return message.Words.Count switch
        {
            <= 1 => "words:" + message.Words.Count,
            <= 3 => "words:few",
            <= 7 => "words:some",
            <= 15 => "words:many",
            _ => "words:story",
        };
        if (text.Contains('?', StringComparison.Ordinal))
            yield return "asks";
        if (Isbn().IsMatch(text))
            yield return "isbn";
        if (Doi().IsMatch(text))
            yield return "doi";
        if (Email().IsMatch(text))
            yield return "email";
        if (Year().IsMatch(text))
            yield return "year";
        if (Money().IsMatch(text))
            yield return "money";
        if (Style().IsMatch(text))
            yield return "style";
        if (Quoted().IsMatch(text))
            yield return "quoted";
        if (Number().IsMatch(text))
            yield return "number";
        if (Code().IsMatch(text))
            yield return "code";
        if (Names().IsMatch(text))
            yield return "names";
        if (NamedStory().IsMatch(text))
            yield return "namedstory";
        if (Authored().IsMatch(text))
            yield return "authored";
        if (Alike().IsMatch(text))
            yield return "alike";
        if (!message.Words.Any(word => word.Folded.Any(char.IsAsciiLetter)))
            yield return "noletters";
    }

    [GeneratedRegex(@"\b(?:97[89][- ]?)?\d[\d -]{7,14}[\dxX]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Isbn();

    [GeneratedRegex(@"\b10\.\d{4,9}/\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"\S@\S+\.\S", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\bRp\s?\d|\d\s?(?:rb|ribu|k)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(?:APA|MLA|IEEE|AMA|ACM|chicago|harvard|vancouver|turabian|mla|ieee|apa\s?[67])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Style();

    [GeneratedRegex("[\"“”«»][^\"“”«»]{2,}[\"“”«»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(?![\d.,]*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[A-Z]{1,4}-?\d{3,}|\b\d{4,}-?\d*\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    // Two capitalised words in a row after the first word: a title or a person.
    [GeneratedRegex(@"(?<=[\p{L},] )\p{Lu}\p{Ll}+ (?:\p{Ll}{1,3} )?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    // "cari novel Pram": a name right after the kind of document.
    [GeneratedRegex(@"\b(?:novel|novels|komik|comic|cerpen)\s+\p{Lu}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex NamedStory();

    [GeneratedRegex(@"\b(?:karya|karangan|tulisan|oleh|by|pengarang|penulis)\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Authored();

    // "novel kayak ...", "buku yang mirip ...": something else than the title that follows.
    [GeneratedRegex(@"\b(?:novel|novels|komik|comics?|buku|books?|bacaan|cerita|cerpen|something|sesuatu)\s+(?:(?:yang|yg|lain|laen)\s+)?"
        + @"(?:mirip|kayak|kyk|kaya|kek|seperti|sprt|serupa|sejenis|semacam|macam|sama ke|like|similar to)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Alike();
}

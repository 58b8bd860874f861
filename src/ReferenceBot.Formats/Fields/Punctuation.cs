namespace ReferenceBot.Formats.Fields;

/// <summary>Takes off the punctuation that cataloguing rules put between fields, and keeps the one that belongs to the words.</summary>
internal static class Punctuation
{
    private static readonly string[] Abbreviations =
        [
            "dll", "dkk", "dst", "dsb", "etc", "al", "jr", "sr", "inc", "ltd", "co", "corp", "bros", "assoc", "univ", "publ", "dept", "st",
            "no", "vol", "ed", "rev", "dr", "prof", "vs", "tbk", "jl",
        ];

    /// <summary>Without ISBD punctuation at both ends: "Laskar pelangi /" gives "Laskar pelangi".</summary>
    public static string Trim(string text)
    {
        var trimmed = text.AsSpan().Trim(" /:;,=");
        if (trimmed.EndsWith(" +"))
            trimmed = trimmed[..^2].TrimEnd(" /:;,=");
        if (EndsInFullStop(trimmed))
            trimmed = trimmed[..^1].TrimEnd(" /:;,=");
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    /// <summary>As <see cref="Trim"/>, and without the brackets of what the cataloguer supplied: "[Kunming]".</summary>
    public static string TrimBrackets(string text)
    {
        var trimmed = Trim(text);
        if (trimmed.StartsWith('[') && trimmed.IndexOf(']') == trimmed.Length - 1)
            return Trim(trimmed[1..^1]);
        if (trimmed.StartsWith('[') && !trimmed.Contains(']'))
            return Trim(trimmed[1..]);
        return trimmed.EndsWith(']') && !trimmed.Contains('[') ? Trim(trimmed[..^1]) : trimmed;
    }

    // A single full stop that ends the field, not an abbreviation, an initial or an ellipsis.
    private static bool EndsInFullStop(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[^1] != '.' || text[^2] == '.')
            return false;
        var word = text[(text.LastIndexOfAny(' ', '-') + 1)..^1];
        if (word.Length < 2 && !word.IsEmpty && char.IsLetter(word[0]))
            return false;
        if (word.Contains('.') && !word.ContainsAnyInRange('0', '9'))
            return false;
        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}

namespace ReferenceBot.Formats.Fields;

/// <summary>Tells an edition from a printing: "Cet. ke-2" is the same text printed again.</summary>
internal static class EditionStatement
{
    private static readonly string[] Printing = ["cet", "cetakan", "printing", "impression", "reprint", "reprinted", "cetak"];

    /// <summary>The edition as stated, without a printing behind it; null for a mere printing.</summary>
    public static string? Read(string? text)
    {
        if (text is null)
            return null;
        var kept = text.Split([',', ';', '/']).Select(part => part.Trim()).TakeWhile(part => !IsPrinting(part));
        var edition = Punctuation.TrimBrackets(string.Join(", ", kept));

        // "Ed. 2." ends with its number, "UNIX ed." with its abbreviation: Punctuation tells them apart.
        return edition.Length == 0 ? null : edition;
    }

    private static bool IsPrinting(string part)
    {
        var words = part.ToLowerInvariant().Split([' ', '.', '-', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, word => Printing.Contains(word)) && !words.Contains("edisi") && !words.Contains("ed");
    }
}

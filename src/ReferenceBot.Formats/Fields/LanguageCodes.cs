namespace ReferenceBot.Formats.Fields;

/// <summary>Reads the language of a record from a code (MARC, ISO 639, BCP 47) or a name, into ISO 639-1 or else 639-3.</summary>
public static partial class LanguageCodes
{
    private static readonly Lazy<Dictionary<string, string>> ByWord = new(Build);

    private static readonly string[] Silent = ["und", "mul", "zxx", "mis", "|||", "xxx", "n/a", "unknown", "tidak diketahui"];

    /// <summary>The code, or null when <paramref name="text"/> names no language.</summary>
    public static string? Parse(string? text)
    {
        var word = Simplify(text);
        if (word.Length == 0 || SaysNothing(word))
            return null;
        if (ByWord.Value.TryGetValue(word, out var code))
            return code;
        var tag = word.IndexOfAny(['-', '_']) is > 0 and var end ? word[..end] : word;
        if (tag != word && ByWord.Value.TryGetValue(tag, out code))
            return code;
        return IsUnlistedCode(tag, text!) ? tag : First(word);
    }

    /// <summary>The text is how a source leaves the language open, not a language it gets wrong.</summary>
    public static bool SaysNothing(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        return word.Length == 0 || Silent.Contains(word) || !word.Any(char.IsLetter);
    }

    private static string Simplify(string? text)
    {
        var word = (text ?? "").Trim(' ', '.', ',', ';', '[', ']', '(', ')').ToLowerInvariant();
        foreach (var prefix in (ReadOnlySpan<string>)["bahasa ", "bhs. ", "bhs ", "in ", "dalam bahasa ", "teks bahasa "])
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
                return word[prefix.Length..].Trim();
        }

        return word;
    }

    // ISO 639-3 has more than 7,000 codes: three small letters are taken at their word.
    private static bool IsUnlistedCode(string tag, string text) =>
        tag.Length == 3 && tag.All(char.IsAsciiLetterLower) && text.Trim().StartsWith(tag, StringComparison.Ordinal);

    // "indeng" in old MARC, "Indonesia, Inggris" and "eng; ind" in exports: the first one is the language of the text.
    private static string? First(string word)
    {
        var end = word.IndexOfAny([',', ';', '/', ' ', '|', '&']);
        if (end > 0)
            return ByWord.Value.GetValueOrDefault(word[..end]);
        return word.Length > 3 && word.Length % 3 == 0 ? ByWord.Value.GetValueOrDefault(word[..3]) : null;
    }

    private static Dictionary<string, string> Build()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Table.AsSpan().EnumerateLines())
        {
            var codes = line[..line.IndexOf('=')].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var code in codes)
                words.TryAdd(code, codes[0]);
            foreach (var name in line[(line.IndexOf('=') + 2)..].ToString().ToLowerInvariant().Split('|'))
                words.TryAdd(name, codes[0]);
        }

        foreach (var group in Aliases.Split('|'))
        {
            var codes = group.Split(' ');
            foreach (var alias in codes.AsSpan(1))
                words.TryAdd(alias, codes[0]);
        }

        return words;
    }
}

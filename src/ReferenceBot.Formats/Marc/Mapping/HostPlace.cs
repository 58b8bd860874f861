namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>
/// Where in its host a part stands, from 773 $g ("Vol. 5, no. 2 (2010), hlm. 12-34") and $q ("5:2&lt;12").
/// </summary>
internal sealed record HostPlace(string? Volume, string? Issue, string? Pages, string? Year)
{
    private static readonly string[] VolumeWords = ["volume", "vol", "jilid", "jil", "v", "tahun", "thn", "th"];

    private static readonly string[] IssueWords = ["nomor", "number", "issue", "edisi", "no", "iss"];

    private static readonly string[] PageWords = ["halaman", "pages", "page", "hlm", "hal", "pp", "p", "h"];

    public static HostPlace Parse(string? related, string? enumeration)
    {
        var text = related ?? "";
        var (volume, issue, pages) = (After(text, VolumeWords), After(text, IssueWords), After(text, PageWords));
        if (enumeration is not null)
        {
            var page = enumeration.IndexOf('<');
            var parts = (page < 0 ? enumeration : enumeration[..page]).Split(':');
            volume ??= OrNull(parts[0]);
            issue ??= parts.Length > 1 ? OrNull(parts[1]) : null;
            pages ??= page < 0 ? null : OrNull(enumeration[(page + 1)..]);
        }

        return new HostPlace(volume, issue, pages, InParentheses(text));
    }

    // The value behind the first of the words: digits, letters and dashes up to a blank or a comma.
    private static string? After(string text, string[] words)
    {
        foreach (var word in words)
        {
            for (var at = Find(text, word, 0); at >= 0; at = Find(text, word, at + 1))
            {
                var start = at + word.Length;
                while (start < text.Length && text[start] is '.' or ' ' or ':')
                    start++;
                var end = start;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '–' or '/'))
                    end++;
                if (text.AsSpan(start, end - start).ContainsAnyInRange('0', '9') || IsRoman(text.AsSpan(start, end - start)))
                    return text[start..end];
            }
        }

        return null;
    }

    private static int Find(string text, string word, int from)
    {
        while (from < text.Length)
        {
            var at = text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return -1;
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return at;
            from = at + 1;
        }

        return -1;
    }

    private static string? InParentheses(string text)
    {
        var open = text.IndexOf('(');
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        return close < 0 ? null : text[(open + 1)..close];
    }

    private static bool IsRoman(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExcept("IVXLC") < 0;

    private static string? OrNull(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

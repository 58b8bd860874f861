namespace ReferenceBot.Formats.Ris;

/// <summary>A line such as <c>AU  - Hirata, Andrea</c>; programs differ in the blanks.</summary>
internal static class RisLine
{
    public static bool TryParse(ReadOnlySpan<char> line, out string tag, out string value)
    {
        (tag, value) = ("", "");
        var text = line.TrimStart("\uFEFF \t");
        if (text.Length < 3 || !char.IsAsciiLetterUpper(text[0]) || !(char.IsAsciiLetterUpper(text[1]) || char.IsAsciiDigit(text[1])))
            return false;
        var rest = text[2..].TrimStart(' ');

        // "ER-" and "TY -" are seen; "PO-box" in a broken line is not a tag.
        if (rest.IsEmpty || rest[0] != '-' || (rest.Length > 1 && rest[1] != ' '))
            return false;
        tag = text[..2].ToString();
        value = rest[1..].Trim().ToString();
        return true;
    }
}

using System.Text;

namespace ReferenceBot.Formats.Fields;

/// <summary>Takes the few HTML and JATS elements out that bibliographic databases leave in titles and abstracts.</summary>
internal static class Markup
{
    private static readonly string[] Elements =
        ["i", "b", "em", "strong", "sup", "sub", "span", "p", "br", "sc", "div", "title", "sec", "italic", "bold", "scp"];

    public static string? Strip(string? text)
    {
        if (text is null || !text.Contains('<'))
            return text;
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var length = text[at] == '<' ? ElementLength(text.AsSpan(at)) : 0;
            if (length == 0)
                plain.Append(text[at]);
            at += Math.Max(length, 1);
        }

        return plain.ToString();
    }

    // A name of the list between brackets; "a < b" and "<Untitled>" stay.
    private static int ElementLength(ReadOnlySpan<char> text)
    {
        const int longest = 200;
        var end = text[..Math.Min(text.Length, longest)].IndexOf('>');
        if (end < 2)
            return 0;
        var name = text[1..end].Trim('/');
        var colon = name.IndexOf(':');
        name = colon is > 0 and < 6 ? name[(colon + 1)..] : name;
        var blank = name.IndexOf(' ');
        var element = (blank < 0 ? name : name[..blank]).ToString().ToLowerInvariant();
        return Elements.Contains(element) ? end + 1 : 0;
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReferenceBot.Formats.Marc;

/// <summary>
/// Takes out the characters that XML forbids, written as such or as a reference (<c>&amp;#2;</c>): library systems export
/// them, and a parser would refuse the whole record for one.
/// </summary>
internal static class XmlCharacters
{
    private const int MaxReference = 12;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0xFFFE).Append(0xFFFF).Select(c => (char)c).Where(c => !IsAllowed(c))]);

    public static string KeepAllowed(string xml)
    {
        var clean = xml.AsSpan().ContainsAny(Forbidden) ? new string(xml.Where(c => IsAllowed(c)).ToArray()) : xml;
        return clean.Contains("&#", StringComparison.Ordinal) ? WithoutReferences(clean) : clean;
    }

    private static string WithoutReferences(string xml)
    {
        var kept = new StringBuilder(xml.Length);
        var copied = 0;
        for (var at = xml.IndexOf("&#", StringComparison.Ordinal); at >= 0; at = xml.IndexOf("&#", at + 2, StringComparison.Ordinal))
        {
            var end = xml.IndexOf(';', at, Math.Min(MaxReference, xml.Length - at));
            if (end < 0 || !IsForbidden(xml.AsSpan(at + 2, end - at - 2)))
                continue;
            kept.Append(xml, copied, at - copied);
            copied = end + 1;
        }

        return kept.Append(xml, copied, xml.Length - copied).ToString();
    }

    private static bool IsForbidden(ReadOnlySpan<char> number)
    {
        var isHex = number.StartsWith("x", StringComparison.OrdinalIgnoreCase);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(isHex ? number[1..] : number, style, CultureInfo.InvariantCulture, out var value) && !IsAllowed(value);
    }

    private static bool IsAllowed(int character) =>
        character is '\t' or '\n' or '\r' or (>= 0x20 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF);

    // Halves of surrogate pairs are looked at by the parser.
    private static bool IsAllowed(char character) => char.IsSurrogate(character) || IsAllowed((int)character);
}

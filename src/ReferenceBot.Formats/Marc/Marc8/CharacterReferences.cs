using System.Globalization;
using System.Text;

namespace ReferenceBot.Formats.Marc.Marc8;

/// <summary>Numeric character references (<c>&amp;#x4E00;</c>), MARC-8's way to write what it has no code for.</summary>
internal static class CharacterReferences
{
    private const int MaxDigits = 6;

    public static string Resolve(string text)
    {
        var at = text.IndexOf("&#x", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return text;
        var resolved = new StringBuilder(text.Length);
        var copied = 0;
        while (at >= 0)
        {
            var length = Read(text.AsSpan(at), out var rune);
            if (length > 0)
            {
                resolved.Append(text, copied, at - copied).Append(rune.ToString());
                copied = at + length;
            }

            at = text.IndexOf("&#x", at + Math.Max(length, 3), StringComparison.OrdinalIgnoreCase);
        }

        return resolved.Append(text, copied, text.Length - copied).ToString();
    }

    private static int Read(ReadOnlySpan<char> text, out Rune rune)
    {
        rune = default;
        var end = text[..Math.Min(text.Length, MaxDigits + 4)].IndexOf(';');
        var valid = end > 3
            && int.TryParse(text[3..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && Rune.TryCreate(value, out rune);
        return valid ? end + 1 : 0;
    }
}

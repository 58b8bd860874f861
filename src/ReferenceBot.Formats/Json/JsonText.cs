using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReferenceBot.Formats.Json;

/// <summary>Text of JSON values, whatever is in them: halves of surrogate pairs in escapes do not lose the value.</summary>
internal static class JsonText
{
    public static readonly JsonDocumentOptions Options =
        new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The text of a string or number; null for anything else.</summary>
    public static string? Of(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number)
            return element.GetRawText();
        if (element.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return Unescape(element.GetRawText());
        }
    }

    public static string? Of(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) ? Of(value) : null;

    /// <summary>The name of a property; empty when it cannot be read.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length)
            {
                text.Append((char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' or 'r' or 't' or 'b' or 'f' => ' ', var c => c });
            }
        }

        return text.ToString();
    }
}

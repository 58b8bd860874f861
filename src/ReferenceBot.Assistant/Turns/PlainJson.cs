using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReferenceBot.Assistant.Turns;

/// <summary>
/// Strings of JSON as they are read: UTF-8 as it is, escaped only where JSON or "one line" asks for it. The encoders of
/// <see cref="JsonWriterOptions"/> write every character beyond the first plane, emoji among them, as two escapes.
/// </summary>
internal static class PlainJson
{
    public static void WritePlain(this Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WritePlainValue(value);
    }

    public static void WritePlainValue(this Utf8JsonWriter json, string? value)
    {
        if (value is null)
            json.WriteNullValue();
        else
            json.WriteRawValue(Quote(value), skipInputValidation: true);
    }

    private static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        // A lone surrogate becomes the replacement character here.
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append((char)rune.Value);
            else if (rune.Value is '\n')
                quoted.Append("\\n");
            else if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else
                quoted.Append(rune.ToString());
        }

        return quoted.Append('"').ToString();
    }
}

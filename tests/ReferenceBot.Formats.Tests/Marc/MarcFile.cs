using System.Globalization;
using System.Text;

namespace ReferenceBot.Formats.Tests.Marc;

/// <summary>
/// Writes a MARC record from lines such as <c>245 10$aLaskar pelangi /$cAndrea Hirata.</c>, as ISO 2709 or MARCXML.
/// <c>#</c> is a blank indicator.
/// </summary>
internal sealed class MarcFile(params string[] lines)
{
    public string Leader { get; init; } = "00000nam a2200000 a 4500";

    public Encoding Encoding { get; init; } = Encoding.UTF8;

    public byte[] ToIso2709()
    {
        var directory = new StringBuilder();
        using var data = new MemoryStream();
        foreach (var line in lines)
        {
            var field = Encoding.GetBytes(Body(line) + "\u001E");
            directory.Append(CultureInfo.InvariantCulture, $"{line[..3]}{field.Length:D4}{data.Length:D5}");
            data.Write(field);
        }

        var start = 24 + directory.Length + 1;
        var leader = string.Create(CultureInfo.InvariantCulture, $"{start + data.Length + 1:D5}{Leader[5..12]}{start:D5}{Leader[17..]}");
        return [.. Encoding.ASCII.GetBytes($"{leader}{directory}\u001E"), .. data.ToArray(), 0x1D];
    }

    public string ToXml(string prefix = "")
    {
        var xml = new StringBuilder($"<{prefix}record><{prefix}leader>{Leader}</{prefix}leader>");
        foreach (var line in lines)
            xml.Append(line[0..2] == "00" ? ControlXml(line, prefix) : DataXml(line, prefix));
        return xml + $"</{prefix}record>";
    }

    private static string ControlXml(string line, string prefix) =>
        $"<{prefix}controlfield tag=\"{line[..3]}\">{line[4..]}</{prefix}controlfield>";

    private static string DataXml(string line, string prefix)
    {
        var body = line[4..].Replace('#', ' ').Split('$');
        var subfields = body.Skip(1).Select(s => $"<{prefix}subfield code=\"{s[0]}\">{Escape(s[1..])}</{prefix}subfield>");
        return $"<{prefix}datafield tag=\"{line[..3]}\" ind1=\"{body[0][0]}\" ind2=\"{body[0][1]}\">{string.Concat(subfields)}</{prefix}datafield>";
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    private static string Body(string line) =>
        line.StartsWith("00", StringComparison.Ordinal) ? line[4..] : line[4..6].Replace('#', ' ') + line[6..].Replace('$', '\u001F');
}

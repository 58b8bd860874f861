using System.Text;

namespace ReferenceBot.Formats.Marc;

/// <summary>The encoding that an XML file states about itself.</summary>
internal static class XmlDeclaration
{
    /// <summary>Null for UTF-8, for no statement, and for a name nobody knows: then the bytes decide.</summary>
    public static Encoding? Encoding(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, 512)]);
        var end = text.IndexOf("?>", StringComparison.Ordinal);
        var at = text.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0 || at > end || !text.Contains("<?xml", StringComparison.Ordinal))
            return null;
        var name = text[(at + 8)..end].TrimStart(' ', '=', '"', '\'');
        name = name[..Math.Max(0, name.IndexOfAny(['"', '\'']))];
        return IsUnicode(name) ? null : Find(name);
    }

    // A file that came through recoding, or lies, keeps its old statement.
    private static bool IsUnicode(string name) => name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || name.Length == 0;

    private static Encoding? Find(string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? System.Text.Encoding.GetEncoding(name);
            return WritesMarkupInAscii(encoding) ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool WritesMarkupInAscii(Encoding encoding) => encoding.GetBytes("<record/>").AsSpan().SequenceEqual("<record/>"u8);
}

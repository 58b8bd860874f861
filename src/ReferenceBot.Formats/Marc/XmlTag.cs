using System.Buffers;

namespace ReferenceBot.Formats.Marc;

internal enum XmlTagKind
{
    Other,
    RecordStart,
    RecordEnd,
    Comment,
    CData,
    DocType,
}

/// <summary>What stands at a <c>&lt;</c>, as far as cutting out records needs to know.</summary>
internal readonly ref struct XmlTag(XmlTagKind kind, int length, ReadOnlySpan<byte> closing = default)
{
    /// <summary>Longest start that must be in view: a prefix, the name and a bracket.</summary>
    public const int MaxLength = 64;

    private static readonly SearchValues<byte> AfterName = SearchValues.Create(" \t\r\n>/<"u8);

    public XmlTagKind Kind { get; } = kind;

    /// <summary>Bytes of the tag itself, for an end tag with its bracket.</summary>
    public int Length { get; } = length;

    public ReadOnlySpan<byte> Closing { get; } = closing;

    public static XmlTag At(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3)
            return default;
        return text[1] switch
        {
            (byte)'!' => Declaration(text),
            (byte)'/' => EndTag(text),
            _ => IsRecord(text, 1, out var end) && end < text.Length && IsAfterName(text[end])
                ? new XmlTag(XmlTagKind.RecordStart, end)
                : default,
        };
    }

    private static XmlTag Declaration(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("<!--"u8))
            return new XmlTag(XmlTagKind.Comment, 4, "-->"u8);
        if (text.StartsWith("<![CDATA["u8))
            return new XmlTag(XmlTagKind.CData, 9, "]]>"u8);
        if (!text.StartsWith("<!DOCTYPE"u8))
            return default;
        var bracket = text.IndexOfAny((byte)'[', (byte)'>');
        return new XmlTag(XmlTagKind.DocType, 9, bracket >= 0 && text[bracket] == '>' ? ">"u8 : "]>"u8);
    }

    private static XmlTag EndTag(ReadOnlySpan<byte> text)
    {
        if (!IsRecord(text, 2, out var end))
            return default;
        while (end < text.Length && text[end] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            end++;
        return end < text.Length && text[end] == '>' ? new XmlTag(XmlTagKind.RecordEnd, end + 1) : default;
    }

    // "record" with or without a prefix.
    private static bool IsRecord(ReadOnlySpan<byte> text, int at, out int end)
    {
        var name = text[at..Math.Min(text.Length, MaxLength)];
        var length = name.IndexOfAny(AfterName);
        end = at + Math.Max(length, 0);
        return length >= 6 && name[..length].EndsWith("record"u8) && (length == 6 || name[length - 7] == ':');
    }

    private static bool IsAfterName(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'>' or (byte)'/';
}

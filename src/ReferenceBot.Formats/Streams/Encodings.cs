using System.Text;

namespace ReferenceBot.Formats.Streams;

/// <summary>
/// Bytes to text for files that do not say, or say wrongly, how they are encoded: UTF-8 where it is valid,
/// Windows-1252 for the bytes that are not, UTF-16 and UTF-32 by their marks.
/// </summary>
internal static class Encodings
{
    private const int MarkLength = 4;

    // Bytes 0x80 to 0x9F; the rest of Windows-1252 is Latin-1. Unassigned bytes become the replacement character.
    private const string Windows1252 =
        "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The stream as UTF-8 (or as bytes that claim to be), whichever Unicode encoding its first bytes show.</summary>
    public static Stream AsUtf8(Stream stream)
    {
        var mark = PrefixedStream.Peek(stream, MarkLength);
        var whole = new PrefixedStream(mark, stream);
        return WideEncoding(mark) is { } wide ? Encoding.CreateTranscodingStream(whole, wide, Utf8, leaveOpen: true) : whole;
    }

    /// <summary>The first bytes of a file as text without a byte order mark; what is cut off at the end is left out.</summary>
    public static string Head(ReadOnlySpan<byte> head)
    {
        var text = WideEncoding(head) is { } wide ? wide.GetString(head) : Decode(head, out _);
        return text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
    }

    /// <param name="repaired">Some bytes were no UTF-8 and were read as Windows-1252.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool repaired)
    {
        repaired = !System.Text.Unicode.Utf8.IsValid(bytes);
        return repaired ? DecodeMixed(bytes) : Encoding.UTF8.GetString(bytes);
    }

    public static char FromWindows1252(byte value) => value is >= 0x80 and <= 0x9F ? Windows1252[value - 0x80] : (char)value;

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static string DecodeMixed(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
                bytes = bytes[length..];
            }
            else
            {
                text.Append(FromWindows1252(bytes[0]));
                bytes = bytes[1..];
            }
        }

        return text.ToString();
    }

    private static Encoding? WideEncoding(ReadOnlySpan<byte> mark)
    {
        if (mark.Length < MarkLength)
            return null;
        return (mark[0], mark[1], mark[2], mark[3]) switch
        {
            (0xFF, 0xFE, 0, 0) => Encoding.UTF32,
            (0, 0, 0xFE, 0xFF) => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            (0xFF, 0xFE, _, _) or (not 0, 0, not 0, 0) => Encoding.Unicode,
            (0xFE, 0xFF, _, _) or (0, not 0, 0, not 0) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }
}

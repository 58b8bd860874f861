using System.Text;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Marc;

/// <summary>
/// Cuts the <c>record</c> elements out of an XML file, whatever their prefix, in bounded memory. Every encoding met here
/// writes markup in ASCII bytes (UTF-16 is recoded first), so the cut is made before decoding.
/// </summary>
internal sealed class XmlRecordPieces(Stream stream, CancellationToken cancel)
{
    public const int MaxRecordLength = 16 * 1024 * 1024;

    private readonly ByteWindow _window = new(Encodings.AsUtf8(stream), MaxRecordLength, cancel);
    private Encoding? _declared;
    private readonly long[] _searchedInVain = new long[Enum.GetValues<XmlTagKind>().Length];
    private bool _started;

    /// <summary>Line where the record starts.</summary>
    public long Line { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The bytes were not in the encoding that the file states.</summary>
    public bool Repaired { get; private set; }

    /// <summary>Why the record could not be cut out; null when it was.</summary>
    public DefectKind? Defect { get; private set; }

    public bool MoveNext()
    {
        if (!_started)
            ReadDeclaration();
        while (FindStart())
        {
            Line = _window.Line;
            Defect = null;
            var end = FindEnd(out var closed);
            if (!closed && IsEnvelope(_window.Unread[..end]))
            {
                _window.Consume(end);
                continue;
            }

            if (closed)
                Decode(_window.Unread[..end]);
            else
                Defect = WhyOpen(end);
            _window.Consume(end);
            return true;
        }

        return false;
    }

    private DefectKind WhyOpen(int end)
    {
        if (end < _window.Length)
            return DefectKind.NotWellFormed;
        return _window.Ended ? DefectKind.Truncated : DefectKind.TooLarge;
    }

    private void ReadDeclaration()
    {
        _started = true;
        while (_window.Length < 1024 && _window.Fill())
        {
        }

        _declared = XmlDeclaration.Encoding(_window.Unread);
    }

    private void Decode(ReadOnlySpan<byte> bytes)
    {
        var repaired = false;
        Text = _declared is null ? Encodings.Decode(bytes, out repaired) : _declared.GetString(bytes);
        Repaired = repaired;
    }

    private bool FindStart()
    {
        while (true)
        {
            var start = _window.Find((byte)'<');
            if (start < 0)
            {
                _window.Consume(_window.Length);
                if (_window.Ended)
                    return false;
                continue;
            }

            _window.Consume(start);
            EnsureTag(0);
            var tag = XmlTag.At(_window.Unread);
            if (tag.Kind == XmlTagKind.RecordStart)
                return true;
            _window.Consume(tag.Kind == XmlTagKind.Other ? 1 : SkipLength(tag));
        }
    }

    // Comments, CDATA and a DTD hold no records; without an end they are text like any other.
    private int SkipLength(XmlTag tag) => Closing(tag, 0) is > 0 and var end ? end : 1;

    // Where the record stops: behind its end tag, before the next record's start tag, or where the file or the limit ends it.
    private int FindEnd(out bool closed)
    {
        var at = _window.Find((byte)'>');
        closed = at > 0 && _window.Unread[at - 1] == '/';
        if (closed)
            return at + 1;
        at = 1;
        while (true)
        {
            at = _window.Find((byte)'<', at);
            if (at < 0)
                return _window.Length;
            EnsureTag(at);
            var tag = XmlTag.At(_window.Unread[at..]);
            switch (tag.Kind)
            {
                case XmlTagKind.RecordEnd:
                    closed = true;
                    return at + tag.Length;
                case XmlTagKind.RecordStart:
                    return at;
                case XmlTagKind.Other:
                    at++;
                    break;
                default:
                    at = Closing(tag, at) is > 0 and var next ? next : at + 1;
                    break;
            }
        }
    }

    private int Closing(XmlTag tag, int from)
    {
        // What was searched in vain before is not searched again: many openings without an end would take quadratic time.
        ref var inVain = ref _searchedInVain[(int)tag.Kind];
        var scanned = Math.Max(from + tag.Length, (int)(inVain - _window.Offset));
        while (true)
        {
            var end = _window.Unread[scanned..].IndexOf(tag.Closing);
            if (end >= 0)
                return scanned + end + tag.Closing.Length;
            scanned = Math.Max(scanned, _window.Length - tag.Closing.Length);
            if (_window.Fill())
                continue;
            inVain = _window.Offset + scanned;
            return -1;
        }
    }

    private void EnsureTag(int at)
    {
        while (_window.Length - at < XmlTag.MaxLength && _window.Fill())
        {
        }
    }

    // The record element of OAI-PMH and SRU, which wraps the MARC record: no field stands before the inner start tag.
    private static bool IsEnvelope(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("leader"u8) < 0 && bytes.IndexOf("controlfield"u8) < 0 && bytes.IndexOf("datafield"u8) < 0
        && bytes.IndexOf("etadata>"u8) + bytes.IndexOf("ecordData"u8) > -2;
}

using System.Text;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Bibtex;

/// <summary>Cuts entries out of a BibTeX file by counting braces. A line that starts an entry ends one that is still open.</summary>
internal sealed class BibtexPieces(Stream stream, CancellationToken cancel)
{
    public const int MaxEntryLength = 4 * 1024 * 1024;

    private const int MaxTypeLength = 40;

    private readonly ByteWindow _window = new(Encodings.AsUtf8(stream), MaxEntryLength, cancel);
    private bool _atLineStart = true;

    public long Line { get; private set; }

    /// <summary>The word behind the at sign.</summary>
    public string Type { get; private set; } = "";

    /// <summary>What stands between the outer braces.</summary>
    public string Body { get; private set; } = "";

    public bool Repaired { get; private set; }

    public DefectKind? Defect { get; private set; }

    /// <summary>The citation key as far as it can be told, to name a broken entry.</summary>
    public string Key => Body[..Math.Max(0, Body.IndexOfAny([',', '\n', '\r']))].Trim();

    public bool MoveNext()
    {
        while (FindAt())
        {
            var open = TypeLength(0);
            if (open == 0)
            {
                _window.Consume(1);
                continue;
            }

            Line = _window.Line;
            Type = Encoding.ASCII.GetString(_window.Unread[1..open]).Trim();
            var end = FindEnd(open, out var closed);
            Defect = closed ? null : end >= MaxEntryLength ? DefectKind.TooLarge : DefectKind.NotWellFormed;
            Body = Encodings.Decode(_window.Unread[(open + 1)..(closed ? end - 1 : end)], out var repaired);
            Repaired = repaired;
            _window.Consume(end);
            return true;
        }

        return false;
    }

    private bool FindAt()
    {
        while (true)
        {
            var at = _window.Find((byte)'@');
            if (at >= 0)
            {
                _window.Consume(at);
                return true;
            }

            _window.Consume(_window.Length);
            if (_window.Ended)
                return false;
        }
    }

    // Index of the opening brace when an entry starts at the at sign, else 0.
    private int TypeLength(int at)
    {
        while (_window.Length < at + MaxTypeLength && _window.Fill())
        {
        }

        var unread = _window.Unread[at..];
        var end = 1;
        while (end < unread.Length && end < MaxTypeLength && char.IsAsciiLetter((char)unread[end]))
            end++;
        if (end == 1)
            return 0;
        while (end < unread.Length && end < MaxTypeLength && unread[end] is (byte)' ' or (byte)'\t')
            end++;
        return end < unread.Length && unread[end] is (byte)'{' or (byte)'(' ? end : 0;
    }

    private int FindEnd(int open, out bool closed)
    {
        var depth = 0;
        var closing = _window.Unread[open] == '(' ? (byte)')' : (byte)'}';
        closed = false;
        _atLineStart = false;
        for (var at = open + 1; ; at++)
        {
            if (at >= _window.Length && !_window.Fill())
                return Math.Min(at, _window.Length);
            var value = _window.Unread[at];
            closed = value == closing && depth == 0;
            if (closed)
                return at + 1;
            if (value == '@' && _atLineStart && TypeLength(at) > 0)
                return at;
            depth += value switch { (byte)'{' => 1, (byte)'}' => -1, _ => 0 };
            _atLineStart = value is (byte)'\n' or (byte)'\r' || (_atLineStart && value is (byte)' ' or (byte)'\t');
        }
    }
}

using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Json;

/// <summary>
/// Cuts the objects out of a JSON array, or a file that is one object, by counting brackets outside strings: a wrong item is
/// one wrong item, and only one at a time is in memory.
/// </summary>
internal sealed class JsonItems(Stream stream, CancellationToken cancel)
{
    public const int MaxItemLength = 4 * 1024 * 1024;

    private readonly ByteWindow _window = new(Encodings.AsUtf8(stream), MaxItemLength, cancel);
    private int _consume;

    public long Line { get; private set; }

    public ReadOnlyMemory<byte> Item { get; private set; }

    /// <summary>Why the item has no end; reading cannot go on behind it.</summary>
    public DefectKind? Defect { get; private set; }

    public bool MoveNext()
    {
        _window.Consume(_consume);
        _consume = 0;
        if (Defect is not null || !FindStart())
            return false;
        Line = _window.Line;
        var length = FindEnd();
        if (length < 0)
        {
            Defect = _window.Ended ? DefectKind.Truncated : DefectKind.TooLarge;
            return true;
        }

        Item = _window.UnreadMemory[..length];
        _consume = length;
        return true;
    }

    private bool FindStart()
    {
        while (true)
        {
            var start = _window.Find((byte)'{');
            if (start >= 0)
            {
                _window.Consume(start);
                return true;
            }

            _window.Consume(_window.Length);
            if (_window.Ended)
                return false;
        }
    }

    // A line feed ends a string as well: JSON forbids it inside one, so a quote was lost there, and this item alone pays for it.
    private int FindEnd()
    {
        int at = 0, depth = 0;
        var inString = false;
        while (at < _window.Length || _window.Fill())
        {
            var unread = _window.Unread;
            for (; at < unread.Length; at++)
            {
                var value = unread[at];
                if (inString)
                {
                    if (value == '\\')
                        at++;
                    else if (value is (byte)'"' or (byte)'\n')
                        inString = false;
                }
                else if (value == '"')
                {
                    inString = true;
                }
                else if (value == '{')
                {
                    depth++;
                }
                else if (value == '}' && --depth == 0)
                {
                    return at + 1;
                }
            }
        }

        return -1;
    }
}

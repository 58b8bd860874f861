namespace ReferenceBot.Formats.Streams;

/// <param name="Number">Counted from 1.</param>
/// <param name="Repaired">The line was not the UTF-8 it should be.</param>
/// <param name="Cut">The line went on past the limit; its rest was passed over.</param>
internal readonly record struct TextLine(string Text, long Number, bool Repaired, bool Cut);

/// <summary>Reads lines of a text file, each no longer than a limit in bytes. CR, LF and CR LF all end a line.</summary>
internal sealed class TextLines(Stream stream, int limit, CancellationToken cancel)
{
    private readonly ByteWindow _window = new(Encodings.AsUtf8(stream), limit, cancel);
    private long _number;

    public bool TryRead(out TextLine line)
    {
        var length = FindEnd(out var found);
        if (length == 0 && !found)
        {
            line = default;
            return false;
        }

        var bytes = _window.Unread[..length];
        var text = Encodings.Decode(_number == 0 ? Encodings.WithoutMark(bytes) : bytes, out var repaired);
        line = new TextLine(text, ++_number, repaired, Cut: !found && !_window.Ended);
        if (line.Cut)
            PassOver();
        else
            _window.Consume(length);
        ConsumeLineEnd();
        return true;
    }

    private int FindEnd(out bool found)
    {
        var from = 0;
        while (true)
        {
            var at = _window.Unread[from..].IndexOfAny((byte)'\r', (byte)'\n');
            found = at >= 0;
            if (found)
                return from + at;
            from = _window.Length;
            if (!_window.Fill())
                return from;
        }
    }

    private void PassOver()
    {
        int length;
        bool found;
        do
        {
            _window.Consume(_window.Length);
            length = FindEnd(out found);
        }
        while (!found && length > 0);
        _window.Consume(length);
    }

    private void ConsumeLineEnd()
    {
        var unread = _window.Unread;
        if (unread.Length == 1 && unread[0] == '\r' && _window.Fill())
            unread = _window.Unread;
        if (unread.StartsWith("\r\n"u8))
            _window.Consume(2);
        else if (!unread.IsEmpty)
            _window.Consume(1);
    }
}

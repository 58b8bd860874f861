namespace ReferenceBot.Formats.Streams;

/// <summary>
/// The part of a stream that is read but not consumed. It grows on demand up to a limit, so that a record without an end
/// cannot fill memory.
/// </summary>
/// <param name="limit">Bytes after which nothing more is read; the last portion may go a little beyond.</param>
internal sealed class ByteWindow(Stream stream, int limit, CancellationToken cancel)
{
    private const int Portion = 64 * 1024;

    private byte[] _buffer = new byte[Portion];
    private int _start;
    private int _end;

    /// <summary>Bytes consumed so far.</summary>
    public long Offset { get; private set; }

    /// <summary>Line of the first unread byte, from 1.</summary>
    public long Line { get; private set; } = 1;

    public bool Ended { get; private set; }

    public bool IsFull => Length >= limit;

    public int Length => _end - _start;

    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, Length);

    public ReadOnlyMemory<byte> UnreadMemory => _buffer.AsMemory(_start, Length);

    /// <summary>Reads more bytes; false at the stream's end or when the window has its full size.</summary>
    public bool Fill()
    {
        cancel.ThrowIfCancellationRequested();
        if (Ended || IsFull)
            return false;
        if (_end == _buffer.Length)
            MakeRoom();
        var read = stream.Read(_buffer, _end, Math.Min(_buffer.Length - _end, Portion));
        _end += read;
        Ended = read == 0;
        return !Ended;
    }

    public void Consume(int count)
    {
        Line += _buffer.AsSpan(_start, count).Count((byte)'\n');
        Offset += count;
        _start += count;
        if (_start == _end)
            _start = _end = 0;
    }

    /// <summary>
    /// Finds <paramref name="value"/> from <paramref name="from"/> on, reading as far as the limit allows; -1 when it is
    /// not there.
    /// </summary>
    public int Find(byte value, int from = 0)
    {
        while (true)
        {
            var at = Unread[from..].IndexOf(value);
            if (at >= 0)
                return from + at;
            from = Length;
            if (!Fill())
                return -1;
        }
    }

    // What is kept moves to the front only when as much was consumed before it, so that each byte is moved once on average.
    private void MakeRoom()
    {
        if (_start < Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
            return;
        }

        Buffer.BlockCopy(_buffer, _start, _buffer, 0, Length);
        _end -= _start;
        _start = 0;
    }
}

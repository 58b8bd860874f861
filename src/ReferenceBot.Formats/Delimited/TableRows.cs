using System.Text;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Delimited;

/// <summary>
/// Cuts a table into rows. A quote opens a field that may hold line breaks; one that never closes costs its own line only,
/// because reading goes on at the next.
/// </summary>
internal sealed class TableRows(Stream stream, CancellationToken cancel)
{
    public const int MaxFieldLength = 1024 * 1024;

    private const int MaxRowLength = 4 * MaxFieldLength;

    private readonly ByteWindow _window = new(Encodings.AsUtf8(stream), MaxRowLength, cancel);
    private bool _started;

    /// <summary>Line where the row starts, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The row in UTF-8, without its line end.</summary>
    public byte[] Row { get; private set; } = [];

    /// <summary>The row was not in UTF-8.</summary>
    public bool Repaired { get; private set; }

    /// <summary>Why the row cannot be read; null when it can.</summary>
    public DefectKind? Defect { get; private set; }

    /// <summary>Goes on to the next row that is not empty.</summary>
    public bool MoveNext(byte separator)
    {
        while (_window.Length > 0 || _window.Fill())
        {
            SkipMark();
            var (length, defect) = FindEnd(separator);
            (Line, Defect) = (_window.Line, defect);
            if (defect is not null)
            {
                SkipLine();
                return true;
            }

            TakeRow(length);
            if (Row.AsSpan().IndexOfAnyExcept((byte)' ', (byte)'\r', (byte)'\t') >= 0)
                return true;
        }

        return false;
    }

    // Length of the row up to its line end, quoted ones passed over.
    private (int Length, DefectKind? Defect) FindEnd(byte separator)
    {
        var at = 0;
        while (true)
        {
            if (StartsQuoted(at))
            {
                var close = FindClosingQuote(at + 1);
                if (close < 0)
                    return (0, DefectKind.NotWellFormed);
                at = close + 1;
            }

            var next = FindAny(separator, at);
            if (next < 0)
                return _window.Ended ? (_window.Length, null) : (0, DefectKind.TooLarge);
            if (_window.Unread[next] is (byte)'\n' or (byte)'\r')
                return (next, null);
            at = next + 1;
        }
    }

    private bool StartsQuoted(int at) => (at < _window.Length || _window.Fill()) && at < _window.Length && _window.Unread[at] == '"';

    private int FindClosingQuote(int from)
    {
        var at = from;
        while (true)
        {
            at = _window.Find((byte)'"', at);
            if (at < 0 || at - from > MaxFieldLength)
                return -1;
            if (at + 1 == _window.Length)
                _window.Fill();
            if (at + 1 >= _window.Length || _window.Unread[at + 1] != '"')
                return at;
            at += 2;
            if (at > _window.Length)
                return -1;
        }
    }

    private int FindAny(byte separator, int from)
    {
        while (true)
        {
            var at = _window.Unread[from..].IndexOfAny(separator, (byte)'\n', (byte)'\r');
            if (at >= 0)
                return from + at;
            from = _window.Length;
            if (!_window.Fill())
                return -1;
        }
    }

    private void TakeRow(int length)
    {
        var bytes = _window.Unread[..length];
        Repaired = !System.Text.Unicode.Utf8.IsValid(bytes);
        Row = Repaired ? Encoding.UTF8.GetBytes(Encodings.Decode(bytes, out _)) : bytes.ToArray();
        _window.Consume(length);
        if (_window.Length == 1)
            _window.Fill();
        _window.Consume(_window.Unread.StartsWith("\r\n"u8) ? 2 : Math.Min(1, _window.Length));
    }

    private void SkipLine()
    {
        var end = _window.Find((byte)'\n');
        while (end < 0 && _window.Length > 0)
        {
            _window.Consume(_window.Length);
            end = _window.Find((byte)'\n');
        }

        _window.Consume(end + 1);
    }

    private void SkipMark()
    {
        if (_started)
            return;
        _started = true;
        while (_window.Length < 3 && _window.Fill())
        {
        }

        _window.Consume(_window.Length - Encodings.WithoutMark(_window.Unread).Length);
    }
}

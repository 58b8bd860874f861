namespace ReferenceBot.Channels.Terminal;

/// <summary>
/// Cuts text into lines without ever holding more of one than is asked for: somebody may send gigabytes without a break.
/// Not thread-safe.
/// </summary>
internal sealed class MessageLines(TextReader input, int longest)
{
    // Characters come one by one, because a reader asked for more may wait for them although a line is complete.
    private readonly char[] _next = new char[1];

    private readonly char[] _line = new char[longest];
    private bool _afterReturn;

    /// <summary>The next line, its rest left out where it is longer; null at the end.</summary>
    public async ValueTask<string?> ReadAsync(CancellationToken cancel)
    {
        var length = 0;
        var started = false;
        while (await input.ReadAsync(_next, cancel) > 0)
        {
            var character = _next[0];
            var secondHalf = _afterReturn && character == '\n';
            _afterReturn = character == '\r';
            if (secondHalf)
                continue;
            started = true;
            if (character is '\n' or '\r')
                return new string(_line, 0, length);
            if (length < longest)
                _line[length++] = character;
        }

        return started ? new string(_line, 0, length) : null;
    }
}

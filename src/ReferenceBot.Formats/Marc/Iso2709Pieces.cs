namespace ReferenceBot.Formats.Marc;

/// <summary>
/// Finds where records start in the bytes before one record terminator: normally one record, but a record that lost its
/// terminator stands before the next one, and foreign bytes may stand before both.
/// </summary>
internal static class Iso2709Pieces
{
    // Junk before a leader is text of a mail or a download; further in, a search costs more than it finds.
    private const int MaxSearch = 1024 * 1024;

    public static IReadOnlyList<(int Start, int Stop)> Find(ReadOnlySpan<byte> bytes)
    {
        if (LengthFits(bytes))
            return [(0, bytes.Length)];
        var starts = Starts(bytes);
        if (starts.Count == 0 || (starts.Count == 1 && !HasField(bytes[..starts[0]])))
            return [(0, bytes.Length)];
        var pieces = new List<(int, int)>();
        if (starts[0] > 0 && HasField(bytes[..starts[0]]))
            pieces.Add((0, starts[0]));
        for (var i = 0; i < starts.Count; i++)
            pieces.Add((starts[i], i + 1 < starts.Count ? starts[i + 1] : bytes.Length));
        return pieces;
    }

    /// <summary>Number of bytes before the leader.</summary>
    public static int Junk(ReadOnlySpan<byte> bytes)
    {
        if (Iso2709.StartsRecord(bytes))
            return 0;
        var starts = Starts(bytes);
        return starts.Count > 0 ? starts[0] : BeforeDirectory(bytes);
    }

    private static bool LengthFits(ReadOnlySpan<byte> bytes)
    {
        if (!Iso2709.StartsRecord(bytes))
            return false;
        var stated = 0;
        foreach (var digit in bytes[..5])
            stated = (stated * 10) + (digit - '0');
        return stated == bytes.Length + 1;
    }

    private static List<int> Starts(ReadOnlySpan<byte> bytes)
    {
        var starts = new List<int>();
        var last = Math.Min(bytes.Length, MaxSearch);
        for (var i = 0; i < last; i++)
        {
            // 20 to 23 of a leader are "4500" in all but damaged files.
            var at = bytes[i..last].IndexOf("4500"u8);
            if (at < 0)
                break;
            i += at;
            var start = i - 20;
            if (start >= 0 && Iso2709.StartsRecord(bytes[start..]))
                starts.Add(start);
        }

        return starts;
    }

    private static bool HasField(ReadOnlySpan<byte> bytes) => bytes.Contains(Iso2709.FieldEnd);

    // A damaged leader: the directory is what stands before the first field terminator, in entries of three and nine digits.
    private static int BeforeDirectory(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOf(Iso2709.FieldEnd);
        while (start >= 12 && IsEntry(bytes.Slice(start - 12, 12)))
            start -= 12;
        return Math.Max(0, start - Iso2709.LeaderLength);
    }

    private static bool IsEntry(ReadOnlySpan<byte> entry) =>
        entry[3..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}

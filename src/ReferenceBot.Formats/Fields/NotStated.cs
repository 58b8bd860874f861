namespace ReferenceBot.Formats.Fields;

/// <summary>The ways catalogues say that a place or publisher is not known: <c>[S.l.]</c>, <c>[s.n.]</c>, "t.p.".</summary>
internal static class NotStated
{
    private static readonly string[] Forms =
    [
        "sl", "sn", "nd", "tp", "tt", "ttp", "tanpatempat", "tanpapenerbit", "tanpatahun", "unknown", "na", "null", "none",
    ];

    private static readonly string[] Phrases =
    [
        "not identified", "tidak diketahui", "tidak teridentifikasi", "tidak disebut", "tidak ada nama", "sine loco", "sine nomine",
    ];

    public static bool Says(string text)
    {
        if (Array.Exists(Phrases, phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
            return true;
        Span<char> letters = stackalloc char[20];
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            if (count == letters.Length)
                return false;
            letters[count++] = char.ToLowerInvariant(c);
        }

        foreach (var form in Forms)
        {
            if (letters[..count].SequenceEqual(form))
                return true;
        }

        return count == 0;
    }
}

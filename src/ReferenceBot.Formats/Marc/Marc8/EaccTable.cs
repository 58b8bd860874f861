using System.Text;

namespace ReferenceBot.Formats.Marc.Marc8;

/// <summary>
/// The East Asian set of MARC-8 (EACC, ANSI Z39.64), three bytes a character. The resource has a line for each pair of first
/// bytes, then the characters for 0x21 onwards, a blank where none is assigned; it is read when the first such record comes.
/// </summary>
internal static class EaccTable
{
    private static readonly Lazy<Dictionary<int, Rune>> Characters = new(Load);

    public static bool TryMap(byte first, byte second, byte third, out Rune character) =>
        Characters.Value.TryGetValue((first << 16) | (second << 8) | third, out character);

    private static Dictionary<int, Rune> Load()
    {
        var characters = new Dictionary<int, Rune>(16_000);
        using var stream = typeof(EaccTable).Assembly.GetManifestResourceStream("Eacc.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var code = (Convert.ToInt32(line[..4], 16) << 8) | 0x21;
            foreach (var rune in line.AsSpan(4).EnumerateRunes())
            {
                if (rune.Value != ' ')
                    characters[code] = rune;
                code++;
            }
        }

        return characters;
    }
}

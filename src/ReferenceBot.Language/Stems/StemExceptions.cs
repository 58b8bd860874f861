using System.Collections.Frozen;

namespace ReferenceBot.Language.Stems;

/// <summary>Words that lead to two roots, of which the rules would choose the rarer ("memasak" is masak, not pasak).</summary>
internal static class StemExceptions
{
    private static readonly FrozenDictionary<string, string> All = EmbeddedList.Rows("stem-exceptions.tsv", 2)
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Root: row[0])))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Root, StringComparer.Ordinal);

    public static bool TryGet(string word, out string root) => All.TryGetValue(word, out root!);
}

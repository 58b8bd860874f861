using System.Collections.Frozen;

namespace ReferenceBot.Language.Stems;

/// <summary>The root words of Indonesian that the library's language uses, loanwords included.</summary>
/// <remarks>Read once, immutable, safe from any thread.</remarks>
public static class Roots
{
    private static readonly FrozenSet<string> All = EmbeddedList.Lines("roots.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int Count => All.Count;

    public static bool Contains(ReadOnlySpan<char> lowerCaseWord) => Spans.Contains(lowerCaseWord);

    /// <summary>The list's own copy of a root, so that callers need not make one.</summary>
    public static bool TryGet(ReadOnlySpan<char> lowerCaseWord, out string root) => Spans.TryGetValue(lowerCaseWord, out root!);
}

using System.Collections.Frozen;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>
/// Names of places that are several words. Each word tells little without the others, so that together they are worth one
/// word: otherwise three words of where drown one of what. Thread-safe.
/// </summary>
internal static class Places
{
    private static readonly FrozenDictionary<string, string?> ShortNames = Read();
    private static readonly FrozenSet<string> Short = ShortNames.Values.OfType<string>().ToFrozenSet(StringComparer.Ordinal);
    private static readonly int MostWords = ShortNames.Keys.Max(name => name.Count(c => c == ' ') + 1);

    /// <summary>Words of one place carry the weight of one word.</summary>
    public static List<RequestWord> Damp(List<RequestWord> words) =>
        [.. UnitsOf(words).SelectMany(unit => unit.Words.Select(word => word with { Share = 1f / unit.Words.Count }))];

    /// <summary>The words in order, those of a place together.</summary>
    public static IEnumerable<TopicUnit> UnitsOf(IReadOnlyList<RequestWord> words)
    {
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Max(1, LengthAt(words, at));
            var unit = words.Skip(at).Take(length).ToList();
            var name = NameOf(unit);
            yield return new TopicUnit(unit, length > 1 || Short.Contains(name), ShortNames.GetValueOrDefault(name));
            at += length;
        }
    }

    private static int LengthAt(IReadOnlyList<RequestWord> words, int at)
    {
        for (var length = Math.Min(MostWords, words.Count - at); length > 1; length--)
        {
            if (ShortNames.ContainsKey(NameOf(words.Skip(at).Take(length))))
                return length;
        }

        return 0;
    }

    private static string NameOf(IEnumerable<RequestWord> words) => string.Join(' ', words.Select(word => word.Said.Surface));

    private static FrozenDictionary<string, string?> Read()
    {
        using var stream = typeof(Places).Assembly.GetManifestResourceStream("Places.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('|'))
            .ToFrozenDictionary(line => line[0], line => line.ElementAtOrDefault(1), StringComparer.Ordinal);
    }
}

/// <summary>A word of a topic, or the words of one place.</summary>
/// <param name="ShortName">What people write for the place, when it has such a name.</param>
internal sealed record TopicUnit(IReadOnlyList<RequestWord> Words, bool IsPlace, string? ShortName);

namespace ReferenceBot.Understanding.Intents;

/// <summary>Kinds of features; each kind is weighted and brought to length one by itself.</summary>
internal enum FeatureKind
{
    Words,
    Letters,
    Concepts,
    Shape,
}

/// <summary>A property of a message, named by a hash so that finding features makes no strings.</summary>
internal readonly record struct Feature(FeatureKind Kind, ulong Key);

/// <summary>FNV-1a with 64 bits: among some 20,000 features two that share a key are not to be expected (one in 10^11).</summary>
internal static class FeatureKey
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(char kind, ReadOnlySpan<char> text) => Append(Append(Start, [kind]), text);

    public static ulong Of(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Append(Append(Of(kind, first), "\u0001"),
        second);

    private static ulong Append(ulong key, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            key = (key ^ c) * Prime;
        return key;
    }
}

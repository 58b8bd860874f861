namespace ReferenceBot.Understanding.Intents;

/// <summary>Takes plural and verb endings off English words, roughly: a feature needs sameness, not correctness.</summary>
internal static class EnglishEndings
{
    private static readonly string[] Endings = ["ings", "ing", "ed", "es", "s"];

    /// <summary>Null when no ending was found.</summary>
    public static string? Without(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal)
                || word.EndsWith("ss", StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            // "renewed" and "cancelled" end like "renew" and "cancel"; "reserved" like "reserve".
            return stem.Length > 3 && stem[^1] == stem[^2] ? stem[..^1] : stem.TrimEnd('e');
        }

        return word.Length > 4 && word[^1] == 'e' ? word[..^1] : null;
    }
}

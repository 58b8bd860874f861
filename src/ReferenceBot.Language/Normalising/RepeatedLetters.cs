using System.Text;
using ReferenceBot.Language.Identification;

namespace ReferenceBot.Language.Normalising;

/// <summary>Shortens letters drawn out for feeling: "haloooo", "bangettt", "yaa". Real doubles stay: "maaf", "book".</summary>
internal static class RepeatedLetters
{
    private const int MostRuns = 4;

    public static string Shorten(string word)
    {
        var runs = Runs(word);
        if (runs.Count == 0 || runs.Count > MostRuns || WordEvidence.IsKnown(word) || IsRomanNumeral(word))
            return word;
        // Each run may be a real double; longer spellings are tried first, so that "maaaf" is maaf and "goood" is good.
        for (var doubles = (1 << runs.Count) - 1; doubles >= 0; doubles--)
        {
            var candidate = Write(word, runs, doubles);
            if (candidate != word && (WordEvidence.IsKnown(candidate) || ChatForms.TryGet(candidate, false, out _)))
                return candidate;
        }

        // An unknown word that only ends in a double may be a name ("Boss", "Anna's dress").
        return runs.TrueForAll(run => run.Length == 2) ? word : Write(word, runs, 0);
    }

    // Three or more of a letter anywhere, or two at the end.
    private static List<(int Start, int Length)> Runs(string word)
    {
        var runs = new List<(int, int)>();
        for (var start = 0; start < word.Length;)
        {
            var end = start + 1;
            while (end < word.Length && word[end] == word[start])
                end++;
            if (char.IsLetter(word[start]) && (end - start > 2 || (end - start == 2 && end == word.Length)))
                runs.Add((start, end - start));
            start = end;
        }

        return runs;
    }

    private static string Write(string word, List<(int Start, int Length)> runs, int doubles)
    {
        var written = new StringBuilder(word.Length);
        var at = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            written.Append(word, at, runs[i].Start - at).Append(word[runs[i].Start], (doubles >> i & 1) == 1 ? 2 : 1);
            at = runs[i].Start + runs[i].Length;
        }

        return written.Append(word, at, word.Length - at).ToString();
    }

    private static bool IsRomanNumeral(string word) => word.Length <= 5 && word.AsSpan().IndexOfAnyExcept("ivx") < 0;
}

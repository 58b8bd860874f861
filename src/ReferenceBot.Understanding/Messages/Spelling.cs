namespace ReferenceBot.Understanding.Messages;

/// <summary>Undoes what chat does to a single word: "haloooo" and "buku2".</summary>
internal static class Spelling
{
    public static string Of(string folded)
    {
        var word = folded.Length > 2 && folded[^1] == '2' && char.IsLetter(folded[^2]) ? folded[..^1] : folded;
        return WithoutRuns(word);
    }

    // Three of a letter are never spelling; two at the end ("kakk", "dongg") only in chat, but "ee", "oo", "ss" and "ll" end English words.
    private static string WithoutRuns(string word)
    {
        var kept = new System.Text.StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
                run++;
            var twice = run == 2 && !(i + 2 == word.Length && word.Length > 3 && word[i] is not ('e' or 'o' or 's' or 'l' or 'f'));
            kept.Append(word[i], char.IsDigit(word[i]) ? run : twice ? 2 : 1);
            i += run - 1;
        }

        return kept.ToString();
    }
}

namespace ReferenceBot.Language.Stems;

/// <summary>
/// Undoes me(N)- and pe(N)-: the nasal swallows a first p, t, k or s ("menulis" is tulis) and stays before other sounds ("membaca").
/// </summary>
internal static class Nasal
{
    /// <summary>What may have stood before, likeliest first.</summary>
    public static List<string> Undone(string word)
    {
        var rests = new List<string>(4);
        var c = word.Length > 2 ? word[2] : ' ';
        if (c == 'm' && word.Length > 3)
            Add(rests, word, 3, "bfvp", 'p');
        else if (c == 'n' && word.Length > 4 && word[3] == 'g')
            AfterNg(rests, word);
        else if (c == 'n' && word.Length > 4 && word[3] == 'y')
            rests.Add('s' + word[4..]);
        else if (c == 'n' && word.Length > 3)
            Add(rests, word, 3, "cdjzst", 't');
        // me- and pe- without a nasal: before l, m, n, r, w, y, and in pe- of doers (pekerja, petugas).
        rests.Add(word[2..]);
        return rests;
    }

    private static void Add(List<string> rests, string word, int cut, string kept, char swallowed)
    {
        var rest = word[cut..];
        if (kept.Contains(rest[0], StringComparison.Ordinal))
            rests.Add(rest);
        // Loanwords lose their p before r and l too: "memproses" and "memroses", "pemrograman".
        else if (IsVowel(rest[0]) || (swallowed == 'p' && rest[0] is 'r' or 'l'))
            rests.Add(swallowed + rest);
    }

    private static void AfterNg(List<string> rests, string word)
    {
        var rest = word[4..];
        if (!IsVowel(rest[0]))
        {
            if ("ghkq".Contains(rest[0], StringComparison.Ordinal))
                rests.Add(rest);
            return;
        }

        rests.Add(rest);
        rests.Add('k' + rest);
        // Roots of one syllable take menge-: "mengecek", "pengebom".
        if (rest[0] == 'e' && rest.Length is >= 4 and <= 6)
            rests.Add(rest[1..]);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}

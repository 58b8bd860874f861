namespace ReferenceBot.Language.Masking;

/// <summary>Finds the secrets that a word announces: "pin saya 4821", "4821 itu pin beta", "[PIN] atau 4322".</summary>
internal sealed class SecretFinder(string text)
{
    private const int MaxWordsBetween = 6;
    private const string Gap = " \t\r\n\u00A0:=,;>\"'“”‘’(-–—*";

    // "[PIN]/KPG0001": what stands between a secret and a card is no part of the card.
    private const string Marks = "/\\|#*._+&<~!";

    private readonly PublicNumbers.Spans _isbns = PublicNumbers.IsbnsIn(text);

    public IEnumerable<Secret> BesideWords()
    {
        foreach (var word in SecretWords.InOrderOf(text))
        {
            if (After(word) is { } after)
                yield return after;
            else if (Before(word) is { } before)
                yield return before;
        }
    }

    private Secret? After(SecretWord word)
    {
        var at = word.End;
        var equated = false;
        for (var words = 0; words <= MaxWordsBetween; words++)
        {
            while (at < text.Length && Gap.Contains(text[at], StringComparison.Ordinal))
                equated |= text[at++] is ':' or '=';
            var direct = words == 0 && !equated;
            var end = SecretShapes.EndOf(text, at, equated);
            if (end > at && IsSecret(word, at, end, direct, equated))
                return new Secret(at, end, word.Placeholder);
            var next = EndOfLetters(at);
            var filler = text.AsSpan(at, next - at);
            if (!word.Fillers.Contains(filler))
                return null;
            equated |= SecretWords.Equating.Contains(filler);
            at = next;
        }

        return null;
    }

    private bool IsSecret(SecretWord word, int start, int end, bool direct, bool equated)
    {
        var secret = text.AsSpan(start, end - start);
        if (_isbns.Overlap(start, end))
            return false;
        if (!SecretShapes.HasDigit(secret))
            return !word.IsPlaceholder && !SecretWords.Plain.Contains(secret) && !word.Fillers.Contains(secret);
        if (PublicNumbers.IsCard(secret.TrimStart(Marks)))
            return equated && secret.ContainsAnyInRange('a', 'z');
        // "Sandi 2019" is an author and a year; "sandi saya 2019" is a password.
        return !(direct && word.IsAlsoName && PublicNumbers.IsYear(secret));
    }

    // Backwards only the plainest sentences count, for what stands before a word often belongs to something else.
    private Secret? Before(SecretWord word)
    {
        if (word.IsPlaceholder)
            return null;
        var end = word.Start;
        var linked = false;
        for (var words = 0; words < 4; words++)
        {
            while (end > 0 && text[end - 1] is ' ' or '\t' or '"' or ')')
                end--;
            var start = end;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
                start--;
            if (start == end)
                return null;
            var token = text.AsSpan(start, end - start);
            if (!SecretWords.Leading.Contains(token))
                return IsSecretBefore(start, end, linked) ? new Secret(start, end, word.Placeholder) : null;
            linked = true;
            end = start;
        }

        return null;
    }

    private bool IsSecretBefore(int start, int end, bool linked)
    {
        var token = text.AsSpan(start, end - start);
        if (_isbns.Overlap(start, end) || !SecretShapes.IsShort(token) || PublicNumbers.IsCard(token))
            return false;
        if (start > 0 && text[start - 1] is '.' or ',' or '/' or '-' or ':' or '@' or '[')
            return false;
        return linked || (SecretShapes.AllDigits(token) && !PublicNumbers.IsYear(token));
    }

    private int EndOfLetters(int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || IsApostropheInWord(at)))
            at++;
        return at;
    }

    private bool IsApostropheInWord(int at) => text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}

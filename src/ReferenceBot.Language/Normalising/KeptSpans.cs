using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Normalising;

/// <summary>Which pieces of a message are left as they are: quotations, titles, identifiers.</summary>
internal static class KeptSpans
{
    private const int MostJoiners = 3;

    private static readonly string[] Joiners =
    [
        "dan", "di", "ke", "dari", "yang", "untuk", "dalam", "pada", "the", "of", "and", "a", "an", "in", "to", "on", "for", "with",
        "de", "der", "den", "van", "von", "la", "le", "el", "al", "bin",
    ];

    public static bool[] In(string text, List<Word> pieces)
    {
        var kept = new bool[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
            kept[i] = pieces[i].Kind is WordKind.Number or WordKind.Isbn or WordKind.Doi or WordKind.Url or WordKind.Email or WordKind.Code;
        KeepQuotations(text, pieces, kept);
        if (!IsTitleCase(text, pieces))
            KeepTitles(text, pieces, kept);
        return kept;
    }

    private static void KeepQuotations(string text, List<Word> pieces, bool[] kept)
    {
        for (var open = 0; open < pieces.Count; open++)
        {
            var closing = pieces[open].Kind == WordKind.Mark ? Closing(text, pieces[open]) : '\0';
            if (closing == '\0')
                continue;
            var close = FindClosing(text, pieces, open, closing);
            for (var i = open; i <= close; i++)
                kept[i] = true;
            open = Math.Max(open, close);
        }
    }

    private static char Closing(string text, Word mark) => text[mark.Start] switch
    {
        '"' => '"',
        '“' or '„' => '”',
        '«' => '»',
        '‘' => '’',
        // A lone apostrophe opens only at the start of a word.
        '\'' when mark.Start == 0 || char.IsWhiteSpace(text[mark.Start - 1]) => '\'',
        _ => '\0',
    };

    private static int FindClosing(string text, List<Word> pieces, int open, char closing)
    {
        for (var i = open + 1; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == WordKind.Mark && text[pieces[i].Start] == closing)
                return i;
        }

        return -1;
    }

    // Whoever capitalises every word tells nothing by it.
    private static bool IsTitleCase(string text, List<Word> pieces)
    {
        int words = 0, capitals = 0;
        foreach (var piece in pieces)
        {
            if (piece.Kind != WordKind.Word)
                continue;
            words++;
            capitals += IsCapital(text, piece) ? 1 : 0;
        }

        return words >= 4 && capitals == words;
    }

    private static void KeepTitles(string text, List<Word> pieces, bool[] kept)
    {
        for (var first = 0; first < pieces.Count; first++)
        {
            if (!IsCapital(text, pieces[first]) || IsShouted(text, pieces[first]))
                continue;
            var (last, capitals) = Extend(text, pieces, first);
            // The first word of a message is capitalised anyway, so it takes two more words to make a title there.
            var needed = first == 0 && ChatForms.TryGet(pieces[first].In(text).ToString().ToLowerInvariant(), false, out _) ? 3 : 2;
            for (var i = first + needed - 2; capitals >= needed && i <= last; i++)
                kept[i] = true;
            first = last;
        }
    }

    private static (int Last, int Capitals) Extend(string text, List<Word> pieces, int first)
    {
        int last = first, capitals = 1, joiners = 0;
        for (var i = first + 1; i < pieces.Count; i++)
        {
            if (IsCapital(text, pieces[i]))
            {
                capitals++;
                last = i;
                joiners = 0;
            }
            else if (pieces[i].Kind != WordKind.Number && (joiners++ >= MostJoiners || !IsJoiner(pieces[i].In(text))))
            {
                break;
            }
        }

        return (last, capitals);
    }

    private static bool IsCapital(string text, Word piece) => piece.Kind == WordKind.Word && char.IsUpper(text[piece.Start]);

    private static bool IsShouted(string text, Word piece)
    {
        foreach (var c in piece.In(text))
        {
            if (char.IsLower(c))
                return false;
        }

        return piece.Length > 1;
    }

    private static bool IsJoiner(ReadOnlySpan<char> word)
    {
        foreach (var joiner in Joiners)
        {
            if (word.SequenceEqual(joiner))
                return true;
        }

        return false;
    }
}

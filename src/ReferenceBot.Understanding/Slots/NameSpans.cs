using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>
/// Mends the tagger's titles and authors by how names are written: they go on through "of the" to the next capital, end with the
/// sentence, and do not begin or end with the words around them.
/// </summary>
internal static class NameSpans
{
    private static readonly HashSet<string> Particles = ["van", "der", "den", "de", "bin", "binti", "al", "el", "von", "di", "la", "dan",
        "and", "n"];

    private static readonly HashSet<string> Notes = ["seri", "edisi", "jilid", "nomor", "volume", "judulnya", "versi", "yang", "yg",
        "tahun"];

    // "Novel pembunuhan agatha christie": the kind of story stands before the name.
    private static readonly HashSet<string> Kinds =
    [
        "pembunuhan", "misteri", "mistery", "mystery", "horor", "horror", "detektif", "detective", "romantis", "romance", "cinta", "silat",
        "fantasi", "fantasy", "sejarah", "remaja", "thriller", "crime", "anak", "fiksi", "klasik", "religi", "petualangan",
    ];

    public static IReadOnlyList<SlotSpan> Mend(MessageText message, IReadOnlyList<SlotSpan> spans)
    {
        var mended = new List<SlotSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (span.Name is not (SlotNames.Title or SlotNames.Author or SlotNames.LikeTitle))
            {
                mended.Add(span);
                continue;
            }

            var run = Trim(message, EndWithSentence(message, span));
            if (span.Name == SlotNames.Author)
                run = CapitalsOnly(message, WithoutKind(message, run));
            else
                run = ThroughSmallWords(message, run);
            if (run.Count > 0 && !(mended.Count > 0 && mended[^1].FirstWord + mended[^1].WordCount > run.First))
                AddParts(message, span, run, mended);
        }

        return mended;
    }

    // "The Jakarta Method, Vincent Bevins": a name of two or three words after the comma is the author.
    private static void AddParts(MessageText message, SlotSpan span, WordRun run, List<SlotSpan> into)
    {
        var comma = Enumerable.Range(run.First + 1, run.Count - 1).LastOrDefault(at => message.Text[message.Words[at - 1].End] == ',');
        var name = run.End - comma;
        if (span.Name == SlotNames.Title && comma > run.First && name is 2 or 3
            && Enumerable.Range(comma, name).All(at => IsCapital(message, at)))
        {
            into.Add(span with { FirstWord = run.First, WordCount = comma - run.First });
            into.Add(new SlotSpan(SlotNames.Author, null, comma, name));
            return;
        }

        into.Add(span with { FirstWord = run.First, WordCount = run.Count });
    }

    private static WordRun EndWithSentence(MessageText message, SlotSpan span)
    {
        var end = span.FirstWord + 1;
        while (end < span.FirstWord + span.WordCount && !EndsSentence(message, end))
            end++;
        return new WordRun(span.FirstWord, end - span.FirstWord);
    }

    private static bool EndsSentence(MessageText message, int word)
    {
        var gap = message.Between(message.Words[word - 1].End, message.Words[word].Start);
        var initial = message.Words[word - 1].Length <= 2 && gap[0] == '.';
        return !initial && gap.Length > 1 && (gap[0] is '.' or '?' or ';' || (gap[0] == ','
            && message.Words[word].Folded is "i" or "id" or "ill" or "my" or "it" or "its"));
    }

    private static WordRun Trim(MessageText message, WordRun run)
    {
        var (first, end) = (run.First, run.End);
        while (first < end && !IsCapital(message, first) && (CarrierWords.IsCarrier(message.Words[first].Folded)
            || Notes.Contains(message.Words[first].Folded)))
            first++;
        while (end > first && !IsCapital(message, end - 1) && (CarrierWords.IsCarrier(message.Words[end - 1].Folded)
            || Notes.Contains(message.Words[end - 1].Folded)))
            end--;
        return new WordRun(first, end - first);
    }

    private static WordRun WithoutKind(MessageText message, WordRun run) =>
        run.Count > 1 && !IsCapital(message, run.First) && Kinds.Contains(message.Words[run.First].Folded)
            ? new WordRun(run.First + 1, run.Count - 1)
            : run;

    private static WordRun CapitalsOnly(MessageText message, WordRun run)
    {
        if (run.Count == 0 || !IsCapital(message, run.First))
            return run;
        var end = run.First;
        while (end < run.End && (IsCapital(message, end) || Particles.Contains(message.Words[end].Folded)))
            end++;
        while (end < message.Words.Count && IsCapital(message, end) && end - run.First < 4 && IsInitialOrSpace(message, end))
            end++;
        while (end > run.First && !IsCapital(message, end - 1))
            end--;
        return new WordRun(run.First, end - run.First);
    }

    // "Pemerintahan Swapraja | di Timor", "Pedagogy | of the Oppressed".
    private static WordRun ThroughSmallWords(MessageText message, WordRun run)
    {
        if (run.Count == 0 || !IsCapital(message, run.First))
            return run;
        var end = run.End;
        while (true)
        {
            var next = end;
            while (next < message.Words.Count && next - end < 3 && CarrierWords.IsLoose(message.Words[next].Folded)
                && !IsCapital(message, next) && !message.BreaksBefore(next))
                next++;
            if (next >= message.Words.Count || next == end || !IsCapital(message, next) || message.BreaksBefore(next)
                || JoinsTwo(message, run, next))
                return new WordRun(run.First, end - run.First);
            end = next + 1;
            while (end < message.Words.Count && IsCapital(message, end) && !message.BreaksBefore(end))
                end++;
        }
    }

    // "by" brings the author; "dan" between two titles of several words brings a second title.
    private static bool JoinsTwo(MessageText message, WordRun run, int next)
    {
        var joint = message.Words[next - 1].Folded;
        var several = next + 1 < message.Words.Count && IsCapital(message, next + 1) && !message.BreaksBefore(next + 1);
        return joint is "by" or "oleh" or "dari" or "from" or "with" || (joint is "dan" or "and" or "deng" && run.Count > 1 && several);
    }

    private static bool IsInitialOrSpace(MessageText message, int word) =>
        message.Between(message.Words[word - 1].End, message.Words[word].Start) is " " or ". " or "."
            && (message.Words[word - 1].Length <= 2 || message.Text[message.Words[word - 1].End] == ' ');

    private static bool IsCapital(MessageText message, int word) =>
        char.IsUpper(message.Text[message.Words[word].Start]) || char.IsDigit(message.Text[message.Words[word].Start]);
}

using System.Text;

namespace ReferenceBot.Understanding.Training;

/// <summary>Takes the marks <c>[words](slot)</c> and <c>[words](slot=value)</c> out of an utterance.</summary>
internal static class UtteranceMarks
{
    public static (string Text, IReadOnlyList<MarkedSlot> Slots) Parse(string marked, string file, int line)
    {
        var text = new StringBuilder(marked.Length);
        var slots = new List<MarkedSlot>();
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] != '[')
            {
                text.Append(marked[at]);
                continue;
            }

            var close = marked.IndexOf("](", at, StringComparison.Ordinal);
            var end = close < 0 ? -1 : marked.IndexOf(')', close);
            if (end < 0)
                throw new UtteranceFileException(file, line, "'[' without '](slot)'");
            var words = marked[(at + 1)..close];
            var name = marked[(close + 2)..end];
            if (words.Trim().Length == 0 || name.Length == 0 || words.Contains('['))
                throw new UtteranceFileException(file, line, $"empty or nested mark near \"{marked[at..(end + 1)]}\"");
            var equals = name.IndexOf('=', StringComparison.Ordinal);
            slots.Add(new MarkedSlot(equals < 0 ? name : name[..equals], equals < 0 ? null : name[(equals + 1)..], text.Length,
                words.Length));
            text.Append(words);
            at = end;
        }

        return (text.ToString(), slots);
    }
}

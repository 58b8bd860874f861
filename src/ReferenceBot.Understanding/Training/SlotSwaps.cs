using System.Text;

namespace ReferenceBot.Understanding.Training;

/// <summary>A message to learn from, with its weight among the copies of one utterance.</summary>
internal sealed record TrainingRow(string Text, string Intent, float Weight);

/// <summary>
/// Copies utterances with other topics, titles and names in their slots, so that the model learns how things are asked for,
/// not what was asked for: a word that stands in every intent's slots says nothing.
/// </summary>
internal static class SlotSwaps
{
    private static readonly string[] OpenSlots = ["topic", "title", "author", "like_title", "genre", "name", "event", "school", "question"];

    /// <summary>A slot that any words can stand in.</summary>
    public static bool IsOpen(string slot) => Array.IndexOf(OpenSlots, slot) >= 0;

    public static IReadOnlyList<TrainingRow> Augment(IReadOnlyList<Utterance> utterances, int copies)
    {
        var fillers = OpenSlots.ToDictionary(
            slot => slot,
            slot => utterances.SelectMany(utterance => utterance.Slots.Where(mark => mark.Name == slot)
                .Select(mark => utterance.Text.Substring(mark.Start, mark.Length))).Distinct().ToArray());
        var random = new Random(7);
        var rows = new List<TrainingRow>(utterances.Count * (copies + 1));
        foreach (var utterance in utterances)
        {
            var open = utterance.Slots.Where(mark => OpenSlots.Contains(mark.Name)).ToList();
            var made = open.Count == 0 ? 0 : copies;
            rows.Add(new TrainingRow(utterance.Text, utterance.Intent, 1f / (1 + made)));
            for (var copy = 0; copy < made; copy++)
                rows.Add(new TrainingRow(Swap(utterance, open, fillers, random), utterance.Intent, 1f / (1 + made)));
        }

        return rows;
    }

    private static string Swap(Utterance utterance, List<MarkedSlot> open, Dictionary<string, string[]> fillers, Random random)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var mark in open)
        {
            // A question keeps its question words: only one in its own slot can take its place.
            var pool = fillers[mark.Name == "like_title" ? "title" : mark.Name];
            text.Append(utterance.Text, at, mark.Start - at).Append(pool[random.Next(pool.Length)]);
            at = mark.End;
        }

        return text.Append(utterance.Text, at, utterance.Text.Length - at).ToString();
    }
}

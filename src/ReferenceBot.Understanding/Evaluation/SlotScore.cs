using ReferenceBot.Understanding.Slots;
using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Understanding.Evaluation;

/// <summary>How many slots are found with exactly the right value.</summary>
internal sealed class SlotScore
{
    private readonly SortedDictionary<string, (int Right, int Found, int Marked)> _names = new(StringComparer.Ordinal);

    /// <summary>Over all slots.</summary>
    public double F1 => F1Of(_names.Values.Aggregate((left, right) => (left.Right + right.Right, left.Found + right.Found,
        left.Marked + right.Marked)));

    public double F1Of(string name) => _names.TryGetValue(name, out var counts) ? F1Of(counts) : 0;

    public static SlotScore Of(IEnumerable<Utterance> utterances, Understander understander)
    {
        var score = new SlotScore();
        foreach (var utterance in utterances)
        {
            var found = understander.UnderstandAs(utterance.Text, utterance.Intent).Slots.Values.Select(slot => (slot.Key,
                Fold(slot.Value.Text))).ToList();
            var marked = utterance.Slots.Where(mark => IntentSlots.Of(utterance.Intent).Contains(mark.Name)).Select(mark => (mark.Name,
                Fold(mark.Value ?? utterance.Text.Substring(mark.Start, mark.Length)))).ToList();
            foreach (var (name, value) in found)
                score.Count(name, marked.Contains((name, value)) ? 1 : 0, 1, 0);
            foreach (var (name, _) in marked)
                score.Count(name, 0, 0, 1);
        }

        return score;
    }

    private void Count(string name, int right, int found, int marked)
    {
        var counts = _names.GetValueOrDefault(name);
        _names[name] = (counts.Right + right, counts.Found + found, counts.Marked + marked);
    }

    private static double F1Of((int Right, int Found, int Marked) counts) =>
        counts.Found + counts.Marked == 0 ? 0 : 2.0 * counts.Right / (counts.Found + counts.Marked);

    private static string Fold(string value) => Language.Text.TextFolding.Fold(value);
}

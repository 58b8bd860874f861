using ReferenceBot.Understanding.Messages;
using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Understanding.Intents;

/// <summary>
/// The words that people ask with: those that several utterances have outside their topics, titles and names. What is made of other
/// words says what is looked for, not what is to be done. Immutable.
/// </summary>
internal sealed class RequestVocabulary(ulong[] keys)
{
    private const int LeastUtterances = 3;

    private readonly HashSet<ulong> _keys = [.. keys];

    public ulong[] Keys => keys;

    /// <param name="normal">A word in standard spelling, as in <see cref="MessageText.Standard"/>.</param>
    public bool Contains(string normal) => _keys.Contains(Key(normal));

    public static RequestVocabulary Learn(IReadOnlyList<Utterance> utterances)
    {
        var counts = new SortedDictionary<ulong, int>();
        foreach (var utterance in utterances)
        {
            var open = utterance.Slots.Where(mark => SlotSwaps.IsOpen(mark.Name)).ToList();
            var message = MessageText.Of(utterance.Text);
            foreach (var key in message.Standard.Where(word => !open.Exists(mark => mark.Start < word.End && word.Start < mark.End))
                .Select(word => Key(word.Normal)).Distinct())
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return new RequestVocabulary([.. counts.Where(count => count.Value >= LeastUtterances).Select(count => count.Key)]);
    }

    private static ulong Key(string word) => FeatureKey.Of('w', word);
}

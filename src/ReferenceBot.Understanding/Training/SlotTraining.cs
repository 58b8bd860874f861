using ReferenceBot.Understanding.Intents;
using ReferenceBot.Understanding.Messages;
using ReferenceBot.Understanding.Slots;

namespace ReferenceBot.Understanding.Training;

/// <summary>
/// Learns the tagger's weights: after each utterance tagged wrongly the weights move towards the right labels; the average over
/// all steps is kept, which generalises better than the last (Freund and Schapire 1999, Collins 2002). Seeded.
/// </summary>
internal static class SlotTraining
{
    public static SlotTagger Train(IReadOnlyList<Utterance> utterances, ConceptLexicon concepts, int rounds)
    {
        var labels = SlotLabels.Learn(utterances);
        var features = new SlotFeatures(concepts);
        var examples = utterances.Where(utterance => utterance.Intents.Count == 1 && labels.Allowed[utterance.Intent].Length > 0)
            .Select(utterance => Lesson.Of(utterance, labels, features)).ToArray();
        var weights = new float[1 << SlotTagger.TableBits];
        var sums = new double[weights.Length];
        var tagger = new SlotTagger(labels, features, weights);
        var random = new Random(11);
        var step = 1;
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var example in examples)
            {
                var guess = tagger.Decode(example.Words, example.Choices);
                if (!guess.AsSpan().SequenceEqual(example.Path))
                {
                    Move(weights, sums, example, example.Path, 1, step);
                    Move(weights, sums, example, guess, -1, step);
                }

                step++;
            }
        }

        // The average of all steps from the sum of (change x step): w - u/t.
        var average = weights.Select((weight, place) => (float)(weight - (sums[place] / step))).ToArray();
        return new SlotTagger(labels, features, average);
    }

    private static void Move(float[] weights, double[] sums, Lesson example, int[] path, int by, int step)
    {
        var previous = 0;
        for (var at = 0; at < path.Length; at++)
        {
            foreach (var feature in example.Words[at])
                Move(weights, sums, SlotTagger.Place(feature, path[at]), by, step);
            Move(weights, sums, SlotTagger.Place(SlotTagger.After(previous), path[at]), by, step);
            previous = path[at];
        }
    }

    private static void Move(float[] weights, double[] sums, int place, int by, int step)
    {
        weights[place] += by;
        sums[place] += (double)by * step;
    }

    private sealed record Lesson(ulong[][] Words, int[] Choices, int[] Path)
    {
        public static Lesson Of(Utterance utterance, SlotLabels labels, SlotFeatures features)
        {
            var message = MessageText.Of(utterance.Text);
            var path = new int[message.Words.Count];
            foreach (var mark in utterance.Slots)
            {
                var first = true;
                for (var at = 0; at < path.Length; at++)
                {
                    if (message.Words[at].Start >= mark.End || message.Words[at].End <= mark.Start)
                        continue;
                    path[at] = SlotLabels.First(labels.IndexOf(mark)) + (first ? 0 : 1);
                    first = false;
                }
            }

            return new Lesson(features.Of(message, utterance.Intent), SlotTagger.Choices(labels.Allowed[utterance.Intent]), path);
        }
    }
}

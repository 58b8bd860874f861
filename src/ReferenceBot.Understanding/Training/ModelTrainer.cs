using ReferenceBot.Understanding.Intents;
using ReferenceBot.Understanding.Messages;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Training;

/// <summary>Trains a model from utterances: seeded, on one thread, the same inputs give the same model.</summary>
internal sealed class ModelTrainer(TrainingSettings settings)
{
    /// <summary>Part of a model's name: to be raised when features or training change.</summary>
    public const string CodeVersion = "4";

    private const int TaggerRounds = 8;

    /// <exception cref="FormatException">The concept file cannot be read.</exception>
    public ModelBundle Train(UtteranceFolder folder) => Train(folder.Utterances, folder.Concepts);

    public ModelBundle Train(IReadOnlyList<Utterance> utterances, string concepts)
    {
        var lexicon = ConceptLexicon.Parse(concepts);
        return new ModelBundle(TrainIntents(utterances, lexicon), SlotTraining.Train(utterances, lexicon, TaggerRounds), concepts);
    }

    private IntentModel TrainIntents(IReadOnlyList<Utterance> utterances, ConceptLexicon lexicon)
    {
        var features = new IntentFeatures(lexicon, RequestVocabulary.Learn(utterances));
        var rows = SlotSwaps.Augment(utterances, settings.Copies);
        var found = rows.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(row => features.Of(MessageText.Of(row.Text))).ToList();
        var vocabulary = Vocabulary.Learn(found);
        var vectors = found.Select(message => FeatureVector.Of(message, vocabulary)).ToList();
        var (weights, biases) = LinearTraining.FitClasses(
            [.. InScope(rows, vectors)], vocabulary.Count, IntentNames.All.Count, settings.IntentPenalty, settings.Iterations);
        var (gate, bias) = LinearTraining.FitGate([.. Gate(rows, vectors)], vocabulary.Count, settings.GatePenalty, settings.Iterations);
        return new IntentModel(
            features, vocabulary, LinearWeights.Of(weights, biases, settings.Temperature), new GateWeights(gate, bias));
    }

    private static IEnumerable<Example> InScope(IReadOnlyList<TrainingRow> rows, List<FeatureVector> vectors)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var label = IntentIndex.Of(rows[i].Intent);
            if (label >= 0)
                yield return new Example(vectors[i].Indices, vectors[i].Values, label, rows[i].Weight);
        }
    }

    private IEnumerable<Example> Gate(IReadOnlyList<TrainingRow> rows, List<FeatureVector> vectors)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var inScope = rows[i].Intent != IntentNames.OutOfScope;
            yield return new Example(vectors[i].Indices, vectors[i].Values, inScope ? 1 : 0, rows[i].Weight * (inScope ? 1
                : settings.OutOfScopeWeight));
        }
    }
}

/// <summary>Positions of the intents in scores.</summary>
internal static class IntentIndex
{
    private static readonly Dictionary<string, int> Indices = IntentNames.All.Select((name, index) => (name, index)).ToDictionary(pair =>
        pair.name, pair => pair.index);

    /// <summary>-1 for what is out of scope.</summary>
    public static int Of(string intent) => Indices.GetValueOrDefault(intent, -1);
}

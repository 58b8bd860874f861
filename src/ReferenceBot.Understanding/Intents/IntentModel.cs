using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Intents;

/// <summary>How likely each intent is, if the message is in scope at all, and how likely that is.</summary>
/// <param name="Probabilities">In the order of <see cref="IntentNames.All"/>; they add up to one.</param>
/// <param name="InScope">0..1.</param>
internal sealed record IntentScores(float[] Probabilities, float InScope);

/// <summary>
/// The trained weights. Immutable and thread-safe, a prediction is a sparse product of some thousand additions.
/// </summary>
/// <remarks>
/// ML.NET trains the weights but does not serve them: its prediction engine is not thread-safe, the pool for it is not on our
/// package feed, and loading a saved pipeline costs 0.5 to 1.1 seconds.
/// </remarks>
internal sealed class IntentModel(IntentFeatures features, Vocabulary vocabulary, LinearWeights intents, GateWeights gate)
{
    public IntentFeatures Features => features;

    public Vocabulary Vocabulary => vocabulary;

    public LinearWeights Intents => intents;

    public GateWeights Gate => gate;

    public IntentScores Score(Messages.MessageText message)
    {
        var vector = FeatureVector.Of(features.Of(message), vocabulary);
        var probabilities = intents.Probabilities(vector);
        return new IntentScores(probabilities, InScope(gate.LogOdds(vector), probabilities.Max()));
    }

    // A message that fits one intent well is likelier in scope than the gate alone says; fitted on held-back personas.
    private static float InScope(float gate, float best)
    {
        best = Math.Clamp(best, 1e-4f, 1 - 1e-4f);
        var logOdds = -0.84f + (0.71f * Math.Clamp(gate, -9, 9)) + (0.30f * MathF.Log(best / (1 - best)));
        return 1 / (1 + MathF.Exp(-logOdds));
    }
}

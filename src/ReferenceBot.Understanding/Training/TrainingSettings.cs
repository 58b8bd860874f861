namespace ReferenceBot.Understanding.Training;

/// <summary>Values chosen by holding back personas (see <c>PersonaFolds</c>).</summary>
internal sealed record TrainingSettings
{
    /// <summary>Copies of an utterance with open slots, each with other words in them: one gives 0.4 points of accuracy, two no
    /// more.</summary>
    public int Copies { get; init; } = 1;

    public float IntentPenalty { get; init; } = 0.1f;

    public float GatePenalty { get; init; } = 0.1f;

    public int Iterations { get; init; } = 40;

    public float OutOfScopeWeight { get; init; } = 4;

    public float Temperature { get; init; } = 0.6f;
}

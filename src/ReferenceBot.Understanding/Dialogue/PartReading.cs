using ReferenceBot.Understanding.Messages;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>What one part of a message was taken for.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Start">Of the text in the message.</param>
/// <param name="Probabilities">By intent; they add up to one.</param>
/// <param name="InScope">0..1.</param>
internal sealed record PartReading(MessageText Text, int Start, float[] Probabilities, float InScope)
{
    private int Best { get; } = Array.IndexOf(Probabilities, Probabilities.Max());

    public string Intent => IntentNames.All[Best];

    public float Probability => Probabilities[Best];

    /// <summary>How likely the part is in scope and its intent right.</summary>
    public float Confidence => Probability * InScope;

    /// <summary>The probability of an intent.</summary>
    public float Of(string intent) => Probabilities[Training.IntentIndex.Of(intent)];

    /// <summary>The same part taken for another intent; the rest keep their order.</summary>
    public PartReading As(string intent, float confidence)
    {
        var index = Training.IntentIndex.Of(intent);
        var others = Math.Max(1 - Probabilities[index], 1e-4f);
        var probabilities = Probabilities.Select(probability => probability * (1 - confidence) / others).ToArray();
        probabilities[index] = confidence;
        return new PartReading(Text, Start, probabilities, 1);
    }

    public static PartReading Certain(MessageText text, int start, string intent, float confidence)
    {
        var probabilities = new float[IntentNames.All.Count];
        Array.Fill(probabilities, (1 - confidence) / (probabilities.Length - 1));
        probabilities[Training.IntentIndex.Of(intent)] = confidence;
        return new PartReading(text, start, probabilities, 1);
    }
}

namespace ReferenceBot.Understanding.Intents;

/// <summary>A weight for each feature and class in one byte, with a scale for each class. Immutable.</summary>
/// <param name="Quantised">By feature, then by class.</param>
/// <param name="Temperature">Logits are divided by it, so that probabilities are as often right as they say.</param>
internal sealed record LinearWeights(int Classes, sbyte[] Quantised, float[] Scales, float[] Biases, float Temperature)
{
    public static LinearWeights Of(float[][] weights, float[] biases, float temperature)
    {
        var classes = weights.Length;
        var features = weights[0].Length;
        var scales = weights.Select(row => Math.Max(row.Max(Math.Abs), 1e-6f) / sbyte.MaxValue).ToArray();
        var quantised = new sbyte[features * classes];
        for (var feature = 0; feature < features; feature++)
        {
            for (var label = 0; label < classes; label++)
                quantised[(feature * classes) + label] = (sbyte)MathF.Round(weights[label][feature] / scales[label]);
        }

        return new LinearWeights(classes, quantised, scales, biases, temperature);
    }

    public float[] Probabilities(FeatureVector vector)
    {
        var sums = new float[Classes];
        for (var i = 0; i < vector.Indices.Length; i++)
        {
            var row = Quantised.AsSpan(vector.Indices[i] * Classes, Classes);
            var value = vector.Values[i];
            for (var label = 0; label < row.Length; label++)
                sums[label] += row[label] * value;
        }

        for (var label = 0; label < Classes; label++)
            sums[label] = ((sums[label] * Scales[label]) + Biases[label]) / Temperature;
        return Softmax(sums);
    }

    private static float[] Softmax(float[] logits)
    {
        var max = logits.Max();
        var total = 0f;
        for (var i = 0; i < logits.Length; i++)
            total += logits[i] = MathF.Exp(logits[i] - max);
        for (var i = 0; i < logits.Length; i++)
            logits[i] /= total;
        return logits;
    }
}

/// <summary>Tells what is in scope from what is not. Immutable.</summary>
internal sealed record GateWeights(float[] Weights, float Bias)
{
    /// <summary>Log-odds of being in scope; above zero it is.</summary>
    public float LogOdds(FeatureVector vector)
    {
        var sum = Bias;
        for (var i = 0; i < vector.Indices.Length; i++)
            sum += Weights[vector.Indices[i]] * vector.Values[i];
        return sum;
    }
}
